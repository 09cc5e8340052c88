import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { amountOf, fenOf, yuan } from '../words/money';
import { useOwnOrders } from './orders';
import type { Budget } from './reads';
import { SelectField } from './SelectField';

/** Moves money between lines of the budget, within what the round lets them be moved. */
export function MoveForm({ budget, onDone }: { budget: Budget; onDone: () => void }) {
  const { t } = useTranslation('performance');
  const { move } = useOwnOrders();
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState(budget.lines.length > 1 ? '2' : '1');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const fen = fenOf(amount);
  const faults = missing.length > 0 ? missing : faultsOf(move.error);
  const options = budget.lines.map((one) => ({ value: String(one.no), label: t('move.lineIs', { no: one.no, line: t(`cost.${one.line}`), name: one.name ?? '', left: yuan(one.left), limit: yuan(one.moveLimit) }) }));

  function send() {
    const lacks = [...(fen === null || fen <= 0n ? [{ id: 'amount', message: t('book.missing.amount') }] : []), ...(reason.trim() === '' ? [{ id: 'reason', message: t('move.missing') }] : [])];
    setMissing(lacks);
    if (lacks.length === 0 && fen !== null) move.mutate({ from: Number(from), to: Number(to), amount: amountOf(fen), reason: reason.trim() }, { onSuccess: onDone });
  }

  return (
    <div className="form">
      <ErrorSummary faults={faults} refused={missing.length > 0 ? null : move.error} />
      <SelectField id="from" label={t('move.from')} value={from} onChange={setFrom} options={options} error={faultAt(faults, 'from')} />
      <SelectField id="to" label={t('move.to')} value={to} onChange={setTo} options={options} error={faultAt(faults, 'to')} />
      <MoneyField id="amount" label={t('book.amount')} value={amount} onChange={setAmount} error={faultAt(faults, 'amount')} />
      <TextField id="reason" label={t('move.reason')} rows={2} maxLength={500} value={reason} onChange={setReason} error={faultAt(faults, 'reason')} />
      <div><Button type="primary" size="large" loading={move.isPending} onClick={send}>{t('move.send')}</Button></div>
    </div>
  );
}
