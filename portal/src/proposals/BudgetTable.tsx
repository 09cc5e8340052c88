import { Input, Select } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '../words/amountInWords';
import { amountOf, fenOf, sumOf, yuan } from '../words/money';
import { lineKinds, type Line } from './draft';
import { useHeld } from './DraftContext';

export interface RowsProps {
  setRow: (row: number, part: Partial<Line>) => void;
  remove: (row: number) => void;
  said: (id: string) => string | undefined;
  leave: (id: string) => void;
}

export const typed = (amount: string): string => (/^\d+\.\d{2}$/.test(amount) ? yuan(amount) : amount);

/** The amount of a row, thousands set on leaving. */
export function AmountBox({ row, line, setRow, leave, wrong, label }: { row: number; line: Line; wrong: boolean; label?: string } & Pick<RowsProps, 'setRow' | 'leave'>) {
  function left() {
    const fen = fenOf(line.amount);
    if (fen !== null) setRow(row, { amount: amountOf(fen) });
    leave(`budget-${row}-amount`);
  }

  return (
    <Input
      id={`budget-${row}-amount`} aria-label={label} className="right" inputMode="decimal" status={wrong ? 'error' : ''} aria-invalid={wrong}
      value={typed(line.amount)} onBlur={left} onChange={(event) => setRow(row, { amount: event.target.value.replace(/[,，\s]/g, '') })}
    />
  );
}

export function KindSelect({ row, line, setRow, label }: { row: number; line: Line; label?: string } & Pick<RowsProps, 'setRow'>) {
  const { t } = useTranslation('proposals');
  return (
    <Select
      id={`budget-${row}-line`} aria-label={label} value={line.line} onChange={(kind: Line['line']) => setRow(row, { line: kind })}
      options={lineKinds.map((value) => ({ value, label: t(`shared:budget.of.${value}`) }))}
    />
  );
}

/** The rows of the budget on a desk, each to be typed in place. */
export function BudgetTable({ setRow, remove, said, leave }: RowsProps) {
  const { t } = useTranslation('proposals');
  const { content } = useHeld();
  const sum = sumOf(content.budget.map(({ amount }) => amount));
  return (
    <table className="book budget">
      <caption className="unseen">{t('section.budget')}</caption>
      <thead>
        <tr><th scope="col">{t('budget.no')}</th><th scope="col">{t('budget.kind')}</th><th scope="col">{t('budget.name')}</th><th scope="col" className="right">{t('budget.amount')}</th><td className="head" /></tr>
      </thead>
      <tbody>
        {content.budget.map((line, row) => {
          const wrong = said(`budget-${row}-amount`);
          const no = row + 1;
          return (
            <Fragment key={row}>
              {wrong && <tr className="wrong said"><td /><td colSpan={4}>{wrong}</td></tr>}
              <tr className={wrong ? 'wrong' : undefined}>
                <th scope="row">{no}</th>
                <td><KindSelect {...{ row, line, setRow }} label={t('budget.kindOf', { no })} /></td>
                <td><Input id={`budget-${row}-name`} aria-label={t('budget.nameOf', { no })} maxLength={100} value={line.name ?? ''} onChange={(event) => setRow(row, { name: event.target.value })} /></td>
                <td className="money"><AmountBox {...{ row, line, setRow, leave }} wrong={Boolean(wrong)} label={t('budget.amountOf', { no })} /></td>
                <td><button type="button" className="linked" onClick={() => remove(row)}>{t('budget.remove')}<span className="unseen">{t('budget.rowOf', { no })}</span></button></td>
              </tr>
            </Fragment>
          );
        })}
        {content.budget.length === 0 && <tr><td colSpan={5} className="quiet">{t('budget.none')}</td></tr>}
      </tbody>
      <tfoot><tr><th scope="row">{t('budget.sum')}</th><td colSpan={2}>{amountInWords(sum)}</td><td className="right" aria-live="polite">{yuan(sum)}</td><td /></tr></tfoot>
    </table>
  );
}
