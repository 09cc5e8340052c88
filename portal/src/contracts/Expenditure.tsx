import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { fenOf, yuan } from '../words/money';
import type { StepProps } from './orders';

/** Reported expenditure is accepted, all of it or less with a reason; only what is accepted need not come back. */
export function Expenditure({ file: { contract, round }, orders: { acceptExpenditure } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [accepted, setAccepted] = useState(contract.reported ?? '');
  const [reason, setReason] = useState('');
  const less = (fenOf(accepted) ?? 0n) < (fenOf(contract.reported ?? '') ?? 0n);
  const faults = faultsOf(acceptExpenditure.error);
  if (round.settings.performance) {
    return <Panel title={t('expenditure.title', { amount: yuan(contract.reported) })} finding={t('expenditure.byVouchers')}><p><Link to="performance/budget">{t('expenditure.toVouchers')}</Link></p></Panel>;
  }
  return (
    <Panel title={t('expenditure.title', { amount: yuan(contract.reported) })} finding={t('expenditure.text', { paid: yuan(contract.paid) })}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={acceptExpenditure.error} />
        <MoneyField id="accepted" label={t('expenditure.accepted')} value={accepted} onChange={setAccepted} error={faultAt(faults, 'accepted')} />
        <TextField id="reason" label={t('expenditure.reason')} hint={t('expenditure.hint')} optional={!less} rows={2} maxLength={1000} value={reason} onChange={setReason} error={faultAt(faults, 'reason')} />
        <div><Button type="primary" loading={acceptExpenditure.isPending} onClick={() => acceptExpenditure.mutate({ accepted, reason: reason.trim() || null })}>{t('expenditure.verb', { amount: yuan(accepted) })}</Button></div>
      </div>
    </Panel>
  );
}
