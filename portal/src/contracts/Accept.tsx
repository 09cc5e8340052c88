import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../performance/EvidenceList';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import type { StepProps } from './orders';

/** A claim is accepted, or given back with a reason; an accepted one can be given back until its payment is prepared. */
export function Accept({ file: { contract, acts, round }, orders: { accept, returnClaim } }: StepProps) {
  const { t } = useTranslation('contracts');
  const nameOf = usePersonName();
  const instalment = contract.instalments.find((one) => one.status === 'claimed' || one.status === 'accepted');
  if (!instalment) return null;
  const { no, status, invoice, invoicePaper: paper, payable } = instalment;
  const claimed = acts.instalments.get(no)?.claimed;
  const waits = status === 'claimed';
  return (
    <Panel title={t(waits ? 'accept.title' : 'accept.accepted', { no })} finding={waits ? t('accept.text', { days: round.settings.payWithinDays }) : t('accept.due', { day: fullDay(instalment.dueBy) })}>
      <div className="stack">
        <Facts rows={[
          [t('amount'), yuan(payable)], [t('invoice'), invoice ?? '—'],
          ...(paper ? [[t('accept.payeeName'), paper.payeeName] as const, [t('accept.invoiceAmount'), yuan(paper.amount)] as const, [t('accept.invoiceDate'), fullDay(paper.date)] as const, [t('accept.invoiceFile'), <EvidenceList key="file" files={[paper.file]} />] as const] : []),
          ...(claimed ? [[t('accept.claimed'), `${nameOf(claimed.by)}　${moment(claimed.at)}`] as const] : []),
        ]} />
        {waits && <><ErrorSummary refused={accept.error} /><div><Button type="primary" loading={accept.isPending} onClick={() => accept.mutate(no)}>{t('accept.verb', { no, amount: yuan(payable) })}</Button></div></>}
        <details><summary>{t('accept.back')}</summary>
          <div className="inner"><ReasonForm name={`claim-${contract.round}-${contract.proposal}-${no}`} label={t('accept.reason')} hint={t('accept.reasonHint')} verb={t('accept.backVerb', { no })} command={returnClaim} send={(reason) => returnClaim.mutateAsync({ no, reason })} /></div>
        </details>
      </div>
    </Panel>
  );
}
