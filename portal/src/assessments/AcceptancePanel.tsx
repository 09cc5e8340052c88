import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Note, Panel, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { moment } from '../words/dates';
import { AcceptanceSteps } from './AcceptanceSteps';
import { DraftAcceptance } from './DraftAcceptance';
import { useAcceptanceOrders, type Acceptance, type AcceptanceOrders, type Assessment } from './useAssessment';

type Item = Acceptance['items'][number];

const tones = { drafted: 'warn', withdrawn: undefined, passed: 'good', notPassed: 'bad' } as const;

/** The acceptance item by item: who was heard, who signed, and its statement. */
export function AcceptancePanel({ all }: { all: Assessment }) {
  const { t } = useTranslation('assessments');
  const { role } = useCaller();
  const orders = useAcceptanceOrders(all.round, all.proposal);
  const one = all.acceptance;
  const drafts = role === 'officer' && (!one || one.status === 'withdrawn' || one.status === 'notPassed');
  return (
    <Panel title={t('acceptance.title')} finding={t('acceptance.text')} extra={one && <Pill tone={tones[one.status]}>{t(`acceptance.status.${one.status}`)}</Pill>}>
      <div className="stack">
        {!one && !drafts && <p className="quiet">{t('acceptance.none')}</p>}
        {all.earlierAcceptances.map((before) => <Statement key={before.no} one={before} orders={orders} />)}
        {one && <Statement one={one} orders={orders} />}
        {one && <Items items={one.items} />}
        {one && <People one={one} />}
        {one?.status === 'drafted' && <AcceptanceSteps one={one} orders={orders} />}
        {drafts && <DraftAcceptance all={all} orders={orders} />}
      </div>
    </Panel>
  );
}

function Statement({ one, orders: { save } }: { one: Acceptance; orders: AcceptanceOrders }) {
  const { t } = useTranslation('assessments');
  const { role } = useCaller();
  if (!one.document) return null;
  return (
    <Note tone={one.status === 'passed' ? 'good' : 'bad'}>
      <p className="strong">{t('acceptance.concluded', { moment: moment(one.concludedAt), no: one.no })}</p>
      <p className="quiet mono">{one.document}</p>
      <ErrorSummary refused={save.error} />
      {role !== 'evaluator' && <p><Button loading={save.isPending} onClick={() => save.mutate({ name: `${t('acceptance.statement')}-${one.no}.pdf`, no: one.no })}>{t('acceptance.save')}</Button></p>}
    </Note>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('assessments');
  const columns: Column<Item>[] = [
    { key: 'standard', head: t('acceptance.standard'), names: true, cell: (item) => item.standard },
    { key: 'delivered', head: t('acceptance.delivered'), cell: (item) => item.delivered },
    { key: 'measured', head: t('acceptance.measured'), right: true, cell: (item) => item.measured ?? '—' },
    { key: 'met', head: t('acceptance.result'), cell: (item) => <Pill tone={item.met ? 'good' : 'bad'}>{item.met ? t('acceptance.met') : t('acceptance.notMet')}</Pill> },
    { key: 'opinion', head: t('opinion'), cell: (item) => item.opinion ?? '—' },
  ];
  return <Records caption={t('acceptance.title')} columns={columns} groups={[{ key: 'all', rows: items }]} rowKey={(item) => item.ref} mark={(item) => (item.met ? undefined : 'wrong')} />;
}

function People({ one }: { one: Acceptance }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      <h3>{t('acceptance.invited')}</h3>
      <ul>
        {one.invited.map((of) => <li key={of.ref}>{of.designation}{'　'}<span className="quiet">{of.heard ? of.opinion ?? t('acceptance.absent') : t('acceptance.notHeard')}</span></li>)}
      </ul>
      <h3>{t('acceptance.accepters')}</h3>
      <ul>
        {one.accepters.map((of, index) => <li key={of.account ?? index}>{of.account ?? t('acceptance.accepterNo', { no: index + 1 })}{'　'}<span className="quiet">{of.signedAt ? t('acceptance.signedAt', { moment: moment(of.signedAt) }) : t('acceptance.notSigned')}{of.opinion && `　${of.opinion}`}</span></li>)}
      </ul>
    </>
  );
}
