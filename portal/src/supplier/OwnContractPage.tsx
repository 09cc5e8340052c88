import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DocumentsPanel } from '../documents/DocumentsPanel';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import { OwnInstalments } from './OwnInstalments';
import { PayeePanel } from './PayeePanel';
import { ReportPanel } from './ReportPanel';
import { SignPanel } from './SignPanel';
import { useOrders, useOwnContract, type ContractFile } from './useOwnContract';

/** A contract as its supplier reads it: what is to be done, the money, the instalments, and the terms. */
export function OwnContractPage() {
  const { t } = useTranslation('supplier');
  const { round = '', proposal = '' } = useParams();
  const file = useOwnContract(round, proposal);
  return (
    <Page
      title={file.data?.contract.title ?? t('contract')} crumbs={[{ to: '/own-contracts', text: t('contracts') }]}
      actions={<Link to={`/own-contracts/${round}/${proposal}/changes`}>{t('changes')}</Link>}
      lead={file.data && t('contractLead', { reference: file.data.contract.reference, round: file.data.settings.title, status: t(`status.${file.data.contract.status}`) })}
    >
      <Loaded of={file}>{(of) => <Inside file={of} />}</Loaded>
    </Page>
  );
}

function Inside({ file }: { file: ContractFile }) {
  const { t } = useTranslation('supplier');
  const { contract, mustSign } = file;
  const orders = useOrders(contract.round, contract.proposal);
  return (
    <div className="sideways">
      <div className="stack">
        {mustSign && <SignPanel file={file} orders={orders} />}
        {contract.status === 'awaitingSignatures' && !mustSign && <Note tone="good"><p className="strong">{t('sign.done')}</p><p>{t('sign.waits', { day: fullDay(contract.signBy) })}</p></Note>}
        {(contract.status === 'declined' || contract.status === 'expired') && <Note><p>{t(`ended.${contract.status}`)}</p></Note>}
        {contract.status === 'inForce' && <p><Link to={`/own-contracts/${contract.round}/${contract.proposal}/assessment`}>{t('assessment')}</Link></p>}
        <DocumentsPanel of={contract} party="supplier" awaited={contract.status === 'awaitingSignatures' && Boolean(file.settings.agreement)} />
        <Panel title={t('instalments')}><OwnInstalments file={file} /></Panel>
        {contract.acts.purchaserSigned !== null && file.settings.performance && <Panel title={t('performance.title')} finding={t('performance.text')}><p><Link to="performance">{t('performance.open')}</Link></p></Panel>}
        {contract.status === 'inForce' && !file.settings.performance && <ReportPanel file={file} orders={orders} />}
        <Terms file={file} />
        {file.settings.performance?.survey && <p><Link to={`/own-contracts/${contract.round}/${contract.proposal}/survey`}>{t('survey')}</Link></p>}
        <p><Link to={`/own-contracts/${contract.round}/${contract.proposal}/fees`}>{t('fees')}</Link>　<Link to={`/own-contracts/${contract.round}/${contract.proposal}/feedback`}>{t('feedback')}</Link></p>
      </div>
      <aside className="stack">
        <Panel title={t('money.title')} finding={t('money.unit')}>
          <Facts sums rows={[
            [t('money.amount'), yuan(contract.amount)], [t('money.paid'), yuan(contract.paid)],
            [t('money.spent'), yuan(contract.spent)], ...(contract.reported !== null ? [[t('money.reported'), yuan(contract.reported)] as const] : []),
            ...(contract.recoverable !== '0.00' ? [[t('money.recoverable'), yuan(contract.recoverable)] as const, [t('money.recovered'), yuan(contract.recovered)] as const] : []),
          ]} />
          <p className="quiet">{contract.amountInWords}</p>
        </Panel>
        <PayeePanel contract={contract} orders={orders} />
      </aside>
    </div>
  );
}

function Terms({ file: { contract, settings } }: { file: ContractFile }) {
  const { t } = useTranslation('supplier');
  return (
    <Panel title={t('terms.title')}>
      <Facts rows={[
        [t('terms.purchaser'), settings.purchaser.name],
        [t('terms.supplier'), `${contract.payee.holder ?? ''}　${contract.organization}`],
        [t('terms.amount'), `${t('yuan', { amount: yuan(contract.amount) })}　${contract.amountInWords}`],
        [t('terms.instalments'), <ul key="terms">{settings.instalments.map((term, index) => <li key={index}>{t('terms.instalment', { no: index + 1, percent: term.percent, when: t(`when.${term.when}`) })}</li>)}</ul>],
        [t('terms.final'), t('terms.payout', settings.finalPayout)],
        [t('terms.pay'), t('terms.payDays', { count: settings.payWithinDays })],
        [t('terms.sign'), fullDay(contract.signBy)],
        ...(contract.finalGrade ? [[t('terms.grade'), t(`grade.${contract.finalGrade}`)] as const] : []),
        ...(contract.payeeChanged ? [[t('terms.payeeChanged'), moment(contract.payeeChanged.at)] as const] : []),
      ]} />
    </Panel>
  );
}
