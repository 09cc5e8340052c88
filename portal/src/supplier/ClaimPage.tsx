import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useKept } from '../shared/useKept';
import { amountInWords } from '../words/amountInWords';
import { yuan } from '../words/money';
import { InvoicePaperFields, lacksOf, saidOf, type Paper } from './InvoicePaperFields';
import { useOrders, useOwnContract, type ContractFile } from './useOwnContract';

/** The field that a refusal is about. */
const fieldOf = {
  'invoice.duplicate': 'invoice', 'invoice.malformed': 'invoice', 'invoice.inFuture': 'date', 'invoice.amountWrong': 'amount', 'invoice.payeeDiffers': 'payeeName',
  'attachment.unknown': 'file', 'attachment.notWhole': 'file', 'attachment.infected': 'file', 'attachment.refused': 'file',
} as const;

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
  const first: Paper = { date: '', amount: one?.payable ?? '', payeeName: contract.payee.holder ?? '', file: '' };
  const paper = useKept<Paper>(`invoice:${contract.round}:${contract.proposal}:${no}`, first);
  // Where the agreement is signed elsewhere, invoices are kept elsewhere too.
  const isWhole = settings.agreement != null;
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const [confirming, setConfirming] = useState(false);
  if (!one) return <Note tone="bad"><p>{t('claim.unknown')}</p></Note>;
  if (!claimable.includes(no)) return <Note><p className="strong">{t('claim.notNow')}</p><p>{t(one.status === 'planned' ? 'claim.condition' : `claim.is.${one.status}`, { when: t(`when.${settings.instalments[no - 1]?.when ?? 'signed'}`) })}</p></Note>;

  const refused = faultsOf(claim.error).map(({ id, message }): FieldFault => ({ id: id.replace(/^paper\./, ''), message }));
  const codes = claim.error?.problem.codes ?? [];
  const faults = missing.length > 0 ? missing
    : refused.length > 0 ? refused : codes.flatMap((code) => code in fieldOf ? [{ id: fieldOf[code as keyof typeof fieldOf], message: claim.error?.problem.detail ?? '' }] : []);
  const forget = (id: string) => setMissing((before) => before.filter((fault) => fault.id !== id));

  function ask() {
    const lacks = [
      ...(invoice.value.trim() === '' ? [{ id: 'invoice', message: t('claim.missing') }] : []),
      ...(isWhole ? lacksOf(paper.value).map(({ id, message }) => ({ id, message: t(message) })) : []),
    ];
    setMissing(lacks);
    if (lacks.length > 0) return;
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
        <TextField id="invoice" label={t('claim.invoice')} hint={t('claim.invoiceHint', { amount: yuan(one.payable), purchaser: settings.purchaser.name })} maxLength={40} value={invoice.value} error={faultAt(faults, 'invoice')} onChange={(number) => { forget('invoice'); invoice.set(number); }} />
        {isWhole && <InvoicePaperFields round={contract.round} value={paper.value} faults={faults} set={(change) => { Object.keys(change).forEach(forget); paper.set((before) => ({ ...before, ...change })); }} />}
        <div className="row"><Button type="primary" size="large" onClick={ask}>{t('claim.send')}</Button><Button size="large" onClick={() => navigate(home)}>{t('claim.back')}</Button></div>
      </div></div>
      <Confirm
        open={confirming} title={t('claim.confirmTitle', { no })} verb={t('claim.confirm', { amount: yuan(one.payable) })} busy={claim.isPending} refused={claim.error} onClose={() => setConfirming(false)}
        onConfirm={() => claim.mutate({ no, invoice: invoice.value.trim(), paper: isWhole ? saidOf(paper.value) : null }, { onSuccess: () => { invoice.forget(); paper.forget(); void navigate(home); }, onError: (error) => { if (!error.mayRepeat) setConfirming(false); } })}
      >
        <p>{t('claim.confirmText', { no, amount: yuan(one.payable), invoice: invoice.value.trim(), count: settings.payWithinDays })}</p>
      </Confirm>
    </div>
  );
}
