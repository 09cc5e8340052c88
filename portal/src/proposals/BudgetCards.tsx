import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '../words/amountInWords';
import { fenOf, sumOf, yuan } from '../words/money';
import { AmountBox, KindSelect, type RowsProps } from './BudgetTable';
import { useHeld } from './DraftContext';

interface CardsProps extends RowsProps {
  opened: number | null;
  setOpened: (row: number | null) => void;
}

/** The rows of the budget on a phone: summaries, one of them open; a row that is wrong opens by itself. */
export function BudgetCards({ setRow, remove, said, leave, opened, setOpened }: CardsProps) {
  const { t } = useTranslation('proposals');
  const { content } = useHeld();
  const sum = sumOf(content.budget.map(({ amount }) => amount));
  return (
    <ul className="cards" aria-label={t('section.budget')}>
      {content.budget.map((line, row) => {
        const wrong = said(`budget-${row}-amount`);
        const no = row + 1;
        const open = opened === row || Boolean(wrong);
        return (
          <li key={row} className={`row-card${wrong ? ' wrong' : ''}`}>
            <div className="top-line">
              <span className="strong">{t('budget.cardHead', { no, kind: t(`shared:budget.of.${line.line}`) })}</span>
              <span className="amount">{fenOf(line.amount) === null ? line.amount : yuan(line.amount)}</span>
              <span className="quiet">{line.name}</span>
              {!open && <button type="button" className="linked" onClick={() => setOpened(row)}>{t('budget.change')}<span className="unseen">{t('budget.rowOf', { no })}</span></button>}
            </div>
            {open && (
              <div className="stack form">
                <div className="field"><label htmlFor={`budget-${row}-line`}>{t('budget.kind')}</label><KindSelect {...{ row, line, setRow }} /></div>
                <div className="field"><label htmlFor={`budget-${row}-name`}>{t('budget.name')}</label><Input id={`budget-${row}-name`} maxLength={100} value={line.name ?? ''} onChange={(event) => setRow(row, { name: event.target.value })} /></div>
                <div className={wrong ? 'field wrong' : 'field'}>
                  <label htmlFor={`budget-${row}-amount`}>{t('budget.amount')}</label>
                  {wrong && <p className="error">{wrong}</p>}
                  <AmountBox {...{ row, line, setRow, leave }} wrong={Boolean(wrong)} />
                  <p className="below">{amountInWords(line.amount)}</p>
                </div>
                <div className="row">
                  <Button onClick={() => setOpened(null)}>{t('budget.fold')}</Button>
                  <button type="button" className="linked" onClick={() => { setOpened(null); remove(row); }}>{t('budget.removeRow', { no })}</button>
                </div>
              </div>
            )}
          </li>
        );
      })}
      {content.budget.length === 0 && <li className="quiet">{t('budget.none')}</li>}
      <li className="total"><div className="spread"><span>{t('budget.sum')}</span><span aria-live="polite">{yuan(sum)}</span></div><div className="quiet">{amountInWords(sum)}</div></li>
    </ul>
  );
}
