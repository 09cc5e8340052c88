import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { trailOf } from '../audit/trailKinds';
import { DocumentsPanel } from '../documents/DocumentsPanel';
import { Recording } from '../documents/Recording';
import { useCaller } from '../identity/context';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import { StagePill } from './ContractsPage';
import { Instalments } from './Instalments';
import { outstandingOf, stageOf } from './stage';
import { Steps } from './Steps';
import { useContract, type ContractFile } from './useContract';
import './contracts.css';

/** One contract: its terms, its money, and what can be done now. */
export function ContractPage() {
  const { round = '', proposal = '' } = useParams();
  const { t } = useTranslation('contracts');
  const file = useContract(round, proposal);
  return file.data ? <OneContract file={file.data} /> : <Page title={t('heading')}><Loaded of={file}>{() => null}</Loaded></Page>;
}

function OneContract({ file }: { file: ContractFile }) {
  const { t } = useTranslation('contracts');
  const { role } = useCaller();
  const go = useNavigate();
  const { contract, organization, round } = file;
  return (
    <Page
      title={contract.title} crumbs={[{ to: `/contracts?round=${contract.round}`, text: t('heading') }]}
      lead={[t('referenceIs', { reference: contract.reference }), organization.name, t('amountIs', { amount: yuan(contract.amount) }), round.settings.title].join('　')}
      actions={<><StagePill stage={stageOf(contract)} /><Link to={`/rounds/${contract.round}/contracts/${contract.proposal}/changes`}>{t('changes')}</Link>{contract.acts.purchaserSigned !== null && <Button onClick={() => go(`/rounds/${contract.round}/contracts/${contract.proposal}/performance`)}>{t('performance')}</Button>}{contract.status !== 'awaitingSignatures' && <Button onClick={() => go(`/rounds/${contract.round}/contracts/${contract.proposal}/assessment`)}>{t('assessment')}</Button>}{round.settings.performance?.survey && <Button onClick={() => go(`/rounds/${contract.round}/contracts/${contract.proposal}/survey`)}>{t('survey')}</Button>}<Button onClick={() => go(`/rounds/${contract.round}/contracts/${contract.proposal}/fees`)}>{t('fees')}</Button><Button onClick={() => go(`/rounds/${contract.round}/contracts/${contract.proposal}/archive`)}>{t('archive')}</Button>{role !== 'approver' && <Button onClick={() => go(trailOf('contract', { round: contract.round, proposal: contract.proposal }))}>{t('trail')}</Button>}</>}
    >
      <div className="stack">
        {contract.status === 'awaitingSignatures' && <Note tone="warn"><p className="strong">{t('signBy', { day: fullDay(contract.signBy) })}</p>{contract.signing.warning && <p>{contract.signing.warning}</p>}</Note>}
        <Papers file={file} />
        <Instalments file={file} />
        <Steps file={file} />
        <div className="halves">
          <MoneyPanel file={file} />
          <PartiesPanel file={file} />
        </div>
      </div>
    </Page>
  );
}

function Papers({ file: { contract, round } }: { file: ContractFile }) {
  const { role } = useCaller();
  const awaited = contract.status === 'awaitingSignatures' && Boolean(round.settings.agreement);
  return (
    <>
      <DocumentsPanel of={contract} party={role === 'approver' ? 'purchaser' : null} awaited={awaited} />
      <Recording of={contract} records={role === 'officer'} awaited={awaited} />
    </>
  );
}

function MoneyPanel({ file: { contract } }: { file: ContractFile }) {
  const { t } = useTranslation('contracts');
  const due = outstandingOf(contract);
  return (
    <Panel title={t('money.title')} finding={t('money.unit')}>
      <Facts sums rows={[
        [t('money.amount'), yuan(contract.amount)], [t('money.words'), contract.amountInWords], [t('money.paid'), yuan(contract.paid)], [t('money.reported'), yuan(contract.reported)],
        [t('money.spent'), yuan(contract.spent)], [t('money.recoverable'), yuan(contract.recoverable)], [t('money.recovered'), yuan(contract.recovered)], ...(contract.writtenOff === '0.00' ? [] : [[t('money.writtenOff'), yuan(contract.writtenOff)] as const]),
        [t('money.outstanding'), <span key="due" className={due > 0n ? 'bad' : undefined}>{yuan(`${due / 100n}.${String(due % 100n).padStart(2, '0')}`)}</span>, 'total'],
      ]} />
    </Panel>
  );
}

function PartiesPanel({ file: { contract, organization, acts } }: { file: ContractFile }) {
  const { t } = useTranslation('contracts');
  const nameOf = usePersonName();
  const signed = (act: { by: string; at: string } | null) => act ? `${nameOf(act.by)}　${moment(act.at)}` : t('notSigned');
  return (
    <Panel title={t('parties.title')}>
      <Facts rows={[
        [t('parties.organization'), <Link key="o" to={`/organizations/${organization.uscc}`}>{organization.name}</Link>],
        [t('parties.supplierSigned'), signed(contract.acts.supplierSigned)], [t('parties.purchaserSigned'), signed(contract.acts.purchaserSigned)],
        [t('parties.signBy'), fullDay(contract.signBy)], [t('parties.holder'), contract.payee.holder ?? '—'], [t('parties.bank'), contract.payee.bank], [t('parties.number'), contract.payee.number],
        ...(contract.payeeChanged ? [[t('parties.changed'), t('parties.changedText', { from: contract.payeeChanged.from.number, by: nameOf(contract.payeeChanged.confirmedBy), at: moment(contract.payeeChanged.at) })] as const] : []),
        [t('parties.fund'), contract.fund],
        ...(contract.finalGrade ? [[t('parties.finalGrade'), t(`grade.${contract.finalGrade}`)] as const] : []),
        ...(acts.midterm ? [[t('parties.midterm'), `${t(`grade.${acts.midterm.grade}`)}　${fullDay(acts.midterm.at)}`] as const] : []),
      ]} />
    </Panel>
  );
}
