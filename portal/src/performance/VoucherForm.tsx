import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { amountOf, fenOf, yuan } from '../words/money';
import { EvidenceField } from './EvidenceField';
import { useOwnOrders } from './orders';
import { usePlace, type Budget, type Entry } from './reads';
import { SelectField } from './SelectField';

interface Draft { line: string; source: Entry['source']; number: string; day: string; amount: string; other: string; inKind: boolean; note: string; files: readonly string[] }

const sources: readonly Entry['source'][] = ['government', 'ownFunds', 'donation', 'serviceFee', 'partner'];

interface VoucherFormProps { kind: 'expense' | 'income'; budget: Budget; today: string; onDone: () => void }

/** A voucher of what was spent, or of what came in, with the file that shows it. */
export function VoucherForm({ kind, budget, today, onDone }: VoucherFormProps) {
  const { t } = useTranslation('performance');
  const { round, proposal } = usePlace();
  const orders = useOwnOrders();
  const command = kind === 'expense' ? orders.spend : orders.raise;
  const first: Draft = { line: '1', source: kind === 'expense' ? 'government' : 'donation', number: '', day: today, amount: '', other: '', inKind: false, note: '', files: [] };
  const draft = useKept<Draft>(`voucher:${round}:${proposal}:${kind}`, first);
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const { value } = draft;
  const set = (change: Partial<Draft>) => {
    setMissing((before) => before.filter(({ id }) => !(id in change)));
    draft.set((before) => ({ ...before, ...change }));
  };
  const faults = missing.length > 0 ? missing : faultsOf(command.error).map((one) => ({ ...one, id: one.id === 'payee' || one.id === 'payer' ? 'other' : one.id }));
  const said = (id: string) => faultAt(faults, id);
  const amount = fenOf(value.amount);
  const done = { onSuccess: () => { draft.set(first); draft.forget(); onDone(); } };

  function send() {
    const lacks = [
      ...(['number', 'other'] as const).filter((name) => value[name].trim() === '').map((id) => ({ id, message: t(`book.missing.${id}`) })),
      ...(amount === null || amount <= 0n ? [{ id: 'amount', message: t('book.missing.amount') }] : []), ...(value.files.length === 0 ? [{ id: 'files', message: t('book.missing.files') }] : []),
    ];
    setMissing(lacks);
    if (lacks.length > 0 || amount === null) return;
    const common = { source: value.source, number: value.number.trim(), day: value.day, amount: amountOf(amount), files: [...value.files], note: value.note.trim() || null };
    if (kind === 'expense') orders.spend.mutate({ ...common, line: Number(value.line), payee: value.other.trim() }, done);
    else orders.raise.mutate({ ...common, payer: value.other.trim(), inKind: value.inKind }, done);
  }

  return (
    <div className="form">
      <ErrorSummary faults={faults} refused={missing.length > 0 ? null : command.error} />
      {kind === 'expense' && <SelectField id="line" label={t('money.line')} value={value.line} onChange={(line) => set({ line })} error={said('line')} options={budget.lines.map((one) => ({ value: String(one.no), label: t('book.lineIs', { no: one.no, line: t(`cost.${one.line}`), name: one.name ?? '', left: yuan(one.left) }) }))} />}
      <SelectField id="source" label={t('money.source')} value={value.source} onChange={(source) => set({ source: source as Entry['source'] })} error={said('source')} options={sources.filter((one) => kind === 'expense' || one !== 'government').map((one) => ({ value: one, label: t(`source.${one}`) }))} />
      <TextField id="number" label={t('book.number')} hint={t('book.numberHint')} maxLength={64} value={value.number} onChange={(number) => set({ number })} error={said('number')} />
      <TextField id="day" type="date" label={t('book.day')} value={value.day} onChange={(day) => set({ day })} error={said('day')} />
      <MoneyField id="amount" label={t('book.amount')} value={value.amount} onChange={(one) => set({ amount: one })} error={said('amount')} />
      <TextField id="other" label={t(kind === 'expense' ? 'book.payee' : 'book.payer')} maxLength={100} value={value.other} onChange={(other) => set({ other })} error={said('other')} />
      {kind === 'income' && <Checkbox checked={value.inKind} onChange={(event) => set({ inKind: event.target.checked })}>{t('book.inKind')}</Checkbox>}
      <TextField id="note" label={t('visit.note')} optional maxLength={500} value={value.note} onChange={(note) => set({ note })} error={said('note')} />
      <EvidenceField id="files" label={t('book.files')} hint={t('book.filesHint')} error={said('files')} named={value.files} onNamed={(change) => set({ files: change(draft.now().files) })} />
      <div><Button type="primary" size="large" loading={command.isPending} onClick={send}>{t('book.send')}</Button></div>
    </div>
  );
}
