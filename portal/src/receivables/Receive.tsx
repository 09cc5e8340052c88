import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { yuan } from '../words/money';
import type { Receivable, ReceivableOrders } from './useReceivables';

/** Finance matches money that came in, by the reference on the bank's slip. */
export function Receive({ receivable, orders: { receive } }: { receivable: Receivable; orders: ReceivableOrders }) {
  const { t } = useTranslation('receivables');
  const [reference, setReference] = useState('');
  const [amount, setAmount] = useState(receivable.left);
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const missing = [
    ...(reference.trim() === '' ? [{ id: 'reference', message: t('referenceMissing') }] : []),
    ...(day === '' ? [{ id: 'day', message: t('dayMissing') }] : []),
  ];
  const faults = tried && missing.length > 0 ? missing : faultsOf(receive.error);
  function send() {
    setTried(true);
    if (missing.length === 0) receive.mutate({ reference: reference.trim(), amount, day }, { onSuccess: () => { setReference(''); setTried(false); } });
  }

  return (
    <Panel title={t('receive')} finding={t('receiveText')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={receive.error} />
        <TextField id="reference" label={t('reference')} hint={t('referenceHint')} value={reference} onChange={setReference} maxLength={60} error={faultAt(faults, 'reference')} />
        <TextField id="day" type="date" label={t('day')} value={day} onChange={setDay} error={faultAt(faults, 'day')} />
        <MoneyField id="amount" label={t('received')} value={amount} onChange={setAmount} error={faultAt(faults, 'amount')} />
        <div><Button type="primary" loading={receive.isPending} onClick={send}>{t('receiveVerb', { amount: yuan(amount) })}</Button></div>
      </div>
    </Panel>
  );
}
