import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useKept } from '../shared/useKept';
import { amountInWords } from '../words/amountInWords';
import { yuan } from '../words/money';
import { useOrders, useOwnContract, type ContractFile } from './useOwnContract';

/** Claiming an instalment (请款) with its invoice; a returned claim is mended and claimed again. */
export function ClaimPage() {
  const { t } = useTranslation('supplier');
  const { round = '', proposal = '', no = '' } = useParams();
  const file = useOwnContract(round, proposal);
  return (
    <Page title={t('claim.title', { no })} crumbs={[{ to: '/own-contracts', text: t('contracts') }, { to: `/own-contracts/${round}/${proposal}`, text: file.data?.contract.title ?? t('contract') }]}>
      <Loaded of={file}>{(of) => <Claim file={of} no={Number(no)} />}</Loaded>
    </Page>
  );
}

function Claim({ file: { contract, claimable, settings }, no }: { file: ContractFile; no: number }) {
  const { t } = useTranslation('supplier');
  const navigate = useNavigate();
  const home = `/own-contracts/${contract.round}/${contract.proposal}`;
  const { claim } = useOrders(contract.round, contract.proposal);
  const one = contract.instalments.find((each) => each.no === no);
  const invoice = useKept(`claim:${contract.round}:${contract.proposal}:${no}`, one?.returnReason ? one.invoice ?? '' : '');
  const [missing, setMissing] = useState(false);
  const [confirming, setConfirming] = useState(false);
  if (!one) return <Note tone="bad"><p>{t('claim.unknown')}</p></Note>;
  if (!claimable.includes(no)) return <Note><p className="strong">{t('claim.notNow')}</p><p>{t(one.status === 'planned' ? 'claim.condition' : `claim.is.${one.status}`, { when: t(`when.${settings.instalments[no - 1]?.when ?? 'signed'}`) })}</p></Note>;

  const refused = faultsOf(claim.error).map(({ message }): FieldFault => ({ id: 'invoice', message }));
  const codes = claim.error?.problem.codes ?? [];
  const faults = missing && invoice.value.trim() === '' ? [{ id: 'invoice', message: t('claim.missing') }]
    : refused.length > 0 ? refused : codes.some((code) => code.startsWith('invoice.')) ? [{ id: 'invoice', message: claim.error?.problem.detail ?? '' }] : [];

  function ask() {
    setMissing(invoice.value.trim() === '');
    if (invoice.value.trim() === '') return;
    claim.reset();
    setConfirming(true);
  }

  return (
    <div className="stack">
      {one.returnReason && <Note tone="warn" alert><p className="strong">{t('claim.returned')}</p><p>{one.returnReason}</p></Note>}
      <ErrorSummary faults={faults} refused={confirming ? null : claim.error} />
      <Panel title={t('claim.what')}>
        <Facts rows={[[t('no'), t('noIs', { no })], [t('claim.amount'), t('yuan', { amount: yuan(one.payable) })], [t('money.words'), amountInWords(one.payable)], [t('payee.title'), `${contract.payee.bank} ${contract.payee.number}`], [t('claim.purchaser'), `${settings.purchaser.name}　${settings.purchaser.uscc}`]]} />
      </Panel>
      <div className="panel"><div className="inside form">
        <TextField id="invoice" label={t('claim.invoice')} hint={t('claim.invoiceHint', { amount: yuan(one.payable), purchaser: settings.purchaser.name })} maxLength={40} value={invoice.value} error={faults[0]?.message} onChange={invoice.set} />
        <div className="row"><Button type="primary" size="large" onClick={ask}>{t('claim.send')}</Button><Button size="large" onClick={() => navigate(home)}>{t('claim.back')}</Button></div>
      </div></div>
      <Confirm
        open={confirming} title={t('claim.confirmTitle', { no })} verb={t('claim.confirm', { amount: yuan(one.payable) })} busy={claim.isPending} refused={claim.error} onClose={() => setConfirming(false)}
        onConfirm={() => claim.mutate({ no, invoice: invoice.value.trim() }, { onSuccess: () => { invoice.forget(); void navigate(home); }, onError: (error) => { if (!error.mayRepeat) setConfirming(false); } })}
      >
        <p>{t('claim.confirmText', { no, amount: yuan(one.payable), invoice: invoice.value.trim(), count: settings.payWithinDays })}</p>
      </Confirm>
    </div>
  );
}
