import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { fullDay } from '../words/dates';
import { amountOf, fenOf, yuan } from '../words/money';
import type { PanelProps } from './useChanges';

/** Proposes a supplement: instalments as they shall be, from which the money follows, and the last day of the term. */
export function ProposeSupplement({ file: { changes, contract }, orders: { propose } }: PanelProps) {
  const { t } = useTranslation('amendments');
  const [amounts, setAmounts] = useState(contract.instalments.map((one) => one.amount));
  const [through, setThrough] = useState('');
  const [thresholds, setThresholds] = useState(changes.kpis.map((one) => one.threshold));
  const [reason, setReason] = useState('');
  const sum = amounts.reduce((all, one) => all + (fenOf(one) ?? 0n), 0n);
  const supplement = sum - (fenOf(changes.amount) ?? 0n);
  const faults = faultsOf(propose.error);
  const set = (index: number, to: string) => setAmounts(amounts.map((one, at) => at === index ? to : one));
  return (
    <Panel title={t('propose.title')} finding={t('propose.finding', { room: yuan(changes.room), day: fullDay(changes.latestEnd) })}>
      <details><summary>{t('propose.open')}</summary>
        <div className="inner stack">
          <ErrorSummary faults={faults} refused={propose.error} />
          {contract.instalments.map((one, index) => one.status === 'planned'
            ? <MoneyField key={one.no} id={`instalments-${String(index)}-amount`} label={t('propose.instalment', { no: one.no })} hint={t('propose.now', { amount: yuan(one.amount) })} value={amounts[index] ?? ''} onChange={(to) => set(index, to)} error={faultAt(faults, `instalments-${String(index)}-amount`)} />
            : <p key={one.no}>{t('propose.settled', { no: one.no, amount: yuan(one.amount) })}</p>)}
          <p className="strong" aria-live="polite">{t('propose.sum', { amount: yuan(amountOf(sum)), supplement: yuan(amountOf(supplement)) })}</p>
          <TextField id="through" type="date" label={t('propose.through')} hint={t('propose.throughNow', { day: fullDay(changes.through) })} optional value={through} onChange={setThrough} error={faultAt(faults, 'through')} />
          {changes.kpis.map((one, index) => (
            <TextField key={`${one.ref} ${one.region ?? ''}`} id={`kpis-${String(index)}-threshold`} inputMode="decimal" label={t('propose.kpi', { title: one.title, region: one.region ?? '' })} hint={t(`propose.direction.${one.direction}`, { threshold: one.threshold, unit: one.unit })} value={thresholds[index] ?? ''} onChange={(to) => setThresholds(thresholds.map((was, at) => at === index ? to : was))} error={faultAt(faults, `kpis-${String(index)}-threshold`)} />
          ))}
          <TextField id="reason" label={t('reason')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={faultAt(faults, 'reason')} />
          <div>
            <Button
              type="primary" size="large" loading={propose.isPending}
              onClick={() => propose.mutate({
                reason: reason.trim(),
                supplement: amountOf(supplement),
                instalments: contract.instalments.map((one, index) => ({ no: one.no, amount: amounts[index] ?? '' })),
                through: through === '' ? null : through,
                kpis: changes.kpis.map((one, index) => ({ ...one, threshold: thresholds[index] ?? one.threshold })), sites: null, supplier: null,
              })}
            >{t('propose.verb')}</Button>
          </div>
        </div>
      </details>
    </Panel>
  );
}
