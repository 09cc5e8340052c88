import { useTranslation } from 'react-i18next';
import { FileRow } from '../proposals/FileRow';
import { useOwnFiles, useUploads } from '../proposals/useUploads';
import { ChooseButton } from '../shared/ChooseButton';
import { ErrorSummary, faultAt, type FieldFault } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { amountOf, fenOf } from '../words/money';
import '../shared/files.css';

/** What an invoice says beside its number, as it is typed. */
export interface Paper { date: string; amount: string; payeeName: string; file: string }

interface PaperProps { round: string; value: Paper; set: (change: Partial<Paper>) => void; faults: readonly FieldFault[] }

/** What the invoice says, and its file, uploaded at once. */
export function InvoicePaperFields({ round, value, set, faults }: PaperProps) {
  const { t } = useTranslation('supplier');
  const files = useOwnFiles(round);
  const uploads = useUploads(round, files.data ?? []);
  const choose = (file: File) => void uploads.send('other', file, (attachment) => set({ file: attachment }));
  const remove = (attachment: string) => {
    set({ file: '' });
    void uploads.remove(attachment);
  };
  const error = faultAt(faults, 'file');
  return (
    <>
      <TextField id="date" type="date" label={t('claim.paper.date')} optional value={value.date} error={faultAt(faults, 'date')} onChange={(date) => set({ date })} />
      <MoneyField id="amount" label={t('claim.paper.amount')} hint={t('claim.paper.amountHint')} value={value.amount} error={faultAt(faults, 'amount')} onChange={(amount) => set({ amount })} />
      <TextField id="payeeName" label={t('claim.paper.payeeName')} hint={t('claim.paper.payeeHint')} maxLength={100} value={value.payeeName} error={faultAt(faults, 'payeeName')} onChange={(payeeName) => set({ payeeName })} />
      <fieldset className={error ? 'field wrong' : 'field'}>
        <legend>{t('claim.paper.file')}</legend>
        {error && <p className="error">{error}</p>}
        <ErrorSummary refused={uploads.refused} />
        <ul className="files">
          {(files.data ?? []).filter(({ attachment }) => attachment === value.file).map((one) => (
            <FileRow key={one.attachment} file={one} progress={uploads.progress[one.attachment]} onRemove={() => remove(one.attachment)} onChoose={choose} />
          ))}
        </ul>
        <ChooseButton id="file" label={t('claim.paper.choose')} onChoose={choose} />
      </fieldset>
    </>
  );
}

/** What lacks, by the id of its field and the key of the words. */
export function lacksOf(paper: Paper): { id: keyof Paper; message: `claim.paper.lacks.${'amount' | 'payeeName' | 'file'}` }[] {
  const fen = fenOf(paper.amount);
  return [
    ...(fen === null || fen <= 0n ? [{ id: 'amount', message: 'claim.paper.lacks.amount' } as const] : []),
    ...(paper.payeeName.trim() === '' ? [{ id: 'payeeName', message: 'claim.paper.lacks.payeeName' } as const] : []),
    ...(paper.file === '' ? [{ id: 'file', message: 'claim.paper.lacks.file' } as const] : []),
  ];
}

/** The same for the service. */
export const saidOf = ({ date, amount, payeeName, file }: Paper) => ({ date: date || null, amount: amountOf(fenOf(amount) ?? 0n), payeeName: payeeName.trim(), file });
