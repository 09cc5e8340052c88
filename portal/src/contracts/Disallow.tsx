import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { yuan } from '../words/money';
import type { StepProps } from './orders';

/** An officer disallows money that was paid: it has to come back. */
export function Disallow({ file: { contract }, orders: { disallow } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = [
    ...(amount.trim() === '' ? [{ id: 'disallowed-amount', message: t('disallow.amountMissing') }] : []),
    ...(reason.trim() === '' ? [{ id: 'disallowed-reason', message: t('disallow.reasonMissing') }] : []),
  ];
  const faults = tried && missing.length > 0 ? missing : faultsOf(disallow.error, 'disallowed-');
  function send() {
    setTried(true);
    if (missing.length === 0) disallow.mutate({ amount, reason: reason.trim() }, { onSuccess: () => { setAmount(''); setReason(''); setTried(false); } });
  }

  return (
    <Panel title={t('disallow.title')} finding={t('disallow.text', { paid: yuan(contract.paid) })}>
      <details>
        <summary>{t('disallow.open')}</summary>
        <div className="stack">
          <ErrorSummary faults={faults} refused={disallow.error} />
          <MoneyField id="disallowed-amount" label={t('disallow.amount')} value={amount} onChange={setAmount} error={faultAt(faults, 'disallowed-amount')} />
          <TextField id="disallowed-reason" label={t('disallow.reason')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={faultAt(faults, 'disallowed-reason')} />
          <div><Button danger loading={disallow.isPending} onClick={send}>{t('disallow.verb')}</Button></div>
        </div>
      </details>
    </Panel>
  );
}

/** What was disallowed; another person than who did it takes it back. */
export function Disallowances({ file: { contract }, orders: { withdrawDisallowance } }: StepProps) {
  const { t } = useTranslation('contracts');
  return (
    <Panel title={t('disallow.all')} finding={<Link to={`/receivables/${contract.organization}`}>{t('disallow.toReceivables')}</Link>}>
      <div className="stack">
        {contract.disallowances.filter(({ withdrawnBy }) => withdrawnBy === null).map((one) => (
          <div key={one.no} className="stack">
            <p>{t('disallow.one', { no: one.no, amount: yuan(one.amount), reason: one.reason })}</p>
            <details><summary>{t('disallow.orWithdraw')}</summary><ReasonForm name={`disallowance:${contract.proposal}:${one.no}`} label={t('disallow.why')} verb={t('disallow.withdraw')} command={withdrawDisallowance} send={(reason) => withdrawDisallowance.mutateAsync({ no: one.no, reason })} /></details>
          </div>
        ))}
      </div>
    </Panel>
  );
}
