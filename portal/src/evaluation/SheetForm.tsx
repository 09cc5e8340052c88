import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../http/problems';
import { ErrorSummary } from '../shared/ErrorSummary';
import { usePhone } from '../shared/usePhone';
import { CriterionRow } from './CriterionRow';
import { faultOf, millionths, mostOf, short, standing } from './points';
import { RecuseOne } from './RecuseOne';
import type { Criterion, Sheet } from './useBook';
import type { Points } from './useKeptSheets';

interface SheetFormProps {
  round: string;
  sheet: Sheet;
  criteria: readonly Criterion[];
  points: Points;
  /** Whether sheets are still taken from this evaluator. */
  open: boolean;
  /** Whether it was tried to save: only then faults are shown in the summary. */
  checked: boolean;
  send: { error: Refused | null };
  write: (criterion: string, points: string) => void;
  /** The way on, where it stands under the sheet. */
  ways: ReactNode;
}

/** The score sheet of one proposal: the running total on top, a box for each criterion, and the way on. */
export function SheetForm({ round, sheet, criteria, points, open, checked, send, write, ways }: SheetFormProps) {
  const { t } = useTranslation('evaluation');
  const phone = usePhone();
  const { total, scored, left } = standing(criteria, points);
  const faults = criteria.flatMap((one) => {
    const fault = faultOf(points[one.ref] ?? '', one.points);
    return fault ? [{ id: `points-${one.ref}`, message: t(`fault.${fault}`, { title: one.title, most: short(millionths(one.points) ?? 0n) }) }] : [];
  });
  if (sheet.recusal !== null || sheet.conflict) {
    return (
      <>
        <div className="inside"><p className="strong">{t('recused.title')}</p><p>{sheet.recusal ?? t('recused.conflict')}</p></div>
        {ways}
      </>
    );
  }

  return (
    <>
      {phone && <div className="head"><h2>{sheet.title}</h2><p className="quiet">{t('material.withheld')}</p></div>}
      {!phone && <div className="running" aria-live="polite">
        <p><span>{t('total')} </span><b>{total}</b> <span className="quiet">{'/ '}{mostOf(criteria)}</span></p>
        <p className="end"><b>{left > 0 ? t('unscored', { count: left }) : t('allScored')}</b><br /><span className="quiet">{left > 0 ? t('soFar', { total, scored }) : ''}</span></p>
      </div>}
      {(send.error || (checked && faults.length > 0)) && <div className="inside"><ErrorSummary refused={send.error} faults={checked ? faults : []} /></div>}
      <ol className="criteria">
        {criteria.map((one, index) => (
          <CriterionRow key={one.ref} no={index + 1} criterion={one} text={points[one.ref] ?? ''} open={open} fault={faults.find(({ id }) => id === `points-${one.ref}`)?.message} checked={checked} write={(text) => write(one.ref, text)} />
        ))}
      </ol>
      {open && <div className="inside recuse"><RecuseOne round={round} sheet={sheet} /></div>}
      {ways}
    </>
  );
}
