import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { fullDay, shortDay } from '../words/dates';

/** A last day, and how it came about. */
export function LastDay({ of: { due, rule, start, skipped } }: { of: Schema<'DeadlineView'> }) {
  const { t } = useTranslation('challenges');
  return (
    <>
      {fullDay(due)}
      <span className="quiet">　{t('counted', { rule, start: shortDay(start) })}{skipped.length > 0 && t('skipped', { days: skipped.map(shortDay).join(t('and')) })}</span>
    </>
  );
}
