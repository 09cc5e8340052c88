import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GatesForAll } from '../documents/GatesForAll';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { fullDay, shortDay } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { currentOf, stageOf, stages, toneOf, type Contract, type Stage } from './stage';
import { useOrganizationNames } from './useNames';
import './contracts.css';

/** The contracts of a round with their stage. */
export function ContractsPage() {
  const { t } = useTranslation('contracts');
  const api = useApi();
  const rounds = useQuery({ queryKey: ['rounds', 'all'], queryFn: () => allOf((query) => taken(api.GET('/rounds', { params: { query } }))) });
  const awarded = rounds.data?.filter(({ phase }) => phase === 'final' || phase === 'finalizing') ?? [];
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <Loaded of={rounds}>{() => awarded.length === 0 ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty> : <OfRound rounds={awarded} />}</Loaded>
    </Page>
  );
}

function OfRound({ rounds }: { rounds: readonly { round: string; title: string }[] }) {
  const { t } = useTranslation('contracts');
  const api = useApi();
  const { values, set, clear, any } = useFilters('round', 'stage', 'find');
  const round = values.round || (rounds.at(-1)?.round ?? '');
  const { role } = useCaller();
  const contracts = useQuery({
    queryKey: ['contracts', round],
    queryFn: () => allOf((query) => taken(api.GET('/rounds/{round}/contracts', { params: { path: { round }, query } }))),
  });
  const awaiting = contracts.data?.filter(({ status }) => status === 'awaitingSignatures') ?? [];
  return (
    <div>
      <div className="filters">
        <div className="field"><label htmlFor="round">{t('round')}</label><Select id="round" className="chooser" value={round} onChange={(value: string) => set('round', value)} options={rounds.map((one) => ({ value: one.round, label: one.title }))} /></div>
        <div className="field"><label htmlFor="stage">{t('stageLabel')}</label>
          <Select id="stage" className="chooser" value={values.stage} onChange={(value: string) => set('stage', value)} options={[{ value: '', label: t('allStages') }, ...stages.map((value) => ({ value, label: t(`stage.${value}`, { count: contracts.data?.filter((one) => stageOf(one) === value).length ?? 0 }) }))]} />
        </div>
        <div className="field"><label htmlFor="find">{t('find')}</label><Input id="find" allowClear value={values.find} onChange={(event) => set('find', event.target.value)} /></div>
        {any && <button type="button" className="linked end" onClick={clear}>{t('shared:clearFilters')}</button>}
      </div>
      {role === 'officer' && awaiting.length > 0 && <GatesForAll key={round} contracts={awaiting} />}
      <Loaded of={contracts}>{(all) => all.length === 0 ? <Empty title={t('noneInRound')} /> : <List contracts={all} stage={values.stage} find={values.find} clear={clear} />}</Loaded>
    </div>
  );
}

function List({ contracts, stage, find, clear }: { contracts: readonly Contract[]; stage: string; find: string; clear: () => void }) {
  const { t } = useTranslation('contracts');
  const nameOf = useOrganizationNames();
  const words = find.trim().toLowerCase();
  const shown = contracts.filter((one) => (!stage || stageOf(one) === stage) && (!words || `${one.title} ${one.reference} ${nameOf(one.organization)}`.toLowerCase().includes(words)));
  if (shown.length === 0) return <Filtered clear={clear} />;

  const columns: Column<Contract>[] = [
    { key: 'title', head: t('project'), names: true, cell: (one) => <><Link to={`/rounds/${one.round}/contracts/${one.proposal}`}>{one.title}</Link><span className="second">{nameOf(one.organization)}</span></> },
    { key: 'reference', head: t('reference'), cell: ({ reference }) => reference },
    { key: 'amount', head: t('amount'), right: true, cell: ({ amount }) => yuan(amount) },
    { key: 'paid', head: t('paid'), right: true, cell: ({ paid }) => yuan(paid) },
    { key: 'stage', head: t('stageLabel'), cell: (one) => <StagePill stage={stageOf(one)} /> },
    { key: 'next', head: t('next'), cell: (one) => <Next contract={one} /> },
  ];
  const totals = [t('total', { count: shown.length }), null, yuan(sumOf(shown.map(({ amount }) => amount))), yuan(sumOf(shown.map(({ paid }) => paid))), null, null];
  return <Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: shown }]} rowKey={({ proposal }) => proposal} foot={totals} />;
}

export function StagePill({ stage }: { stage: Stage }) {
  const { t } = useTranslation('contracts');
  return <Pill tone={toneOf(stage)}>{t(`stageName.${stage}`)}</Pill>;
}

function Next({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts');
  if (contract.status === 'awaitingSignatures') return t('signBy', { day: fullDay(contract.signBy) });
  const current = contract.status === 'inForce' ? currentOf(contract) : undefined;
  if (!current) return '—';
  return current.dueBy ? t('payBy', { no: current.no, day: shortDay(current.dueBy) }) : t('instalmentIs', { no: current.no, status: t(`instalment.${current.status}`) });
}
