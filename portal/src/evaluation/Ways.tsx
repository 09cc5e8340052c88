import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../shared/usePhone';
import { timeOfDay } from '../words/dates';
import { mostOf, standing } from './points';
import { pointsOf } from './states';
import type { Criterion, Sheet } from './useBook';
import type { Points } from './useKeptSheets';

interface WaysProps {
  sheet: Sheet;
  criteria: readonly Criterion[];
  /** What the service does not have yet. */
  kept: Points | undefined;
  open: boolean;
  last: boolean;
  busy: boolean;
  before?: () => void;
  next: () => void;
}

/** The ways to the other proposals; on a phone with the running total, at the foot of either side. */
export function Ways({ sheet, criteria, kept, open, last, busy, before, next }: WaysProps) {
  const { t } = useTranslation('evaluation');
  const phone = usePhone();
  const { total, left } = standing(criteria, pointsOf(sheet, kept));
  const on = open && kept ? (phone ? 'saveShort' : 'save') : last ? 'check' : 'next';
  const said = kept ? t(left > 0 ? 'said.begun' : 'said.unsent') : sheet.scoredAt ? t('said.sent', { time: timeOfDay(sheet.scoredAt) }) : '';
  return (
    <div className={phone ? 'bottom-bar ways' : 'ways'}>
      {phone && <p aria-live="polite"><b>{total}</b><span className="quiet">{' / '}{mostOf(criteria)}</span><br /><span className="small">{left > 0 ? t('unscored', { count: left }) : said || t('allScored')}</span></p>}
      <div className="row">
        {before && <Button onClick={before}>{t(phone ? 'way.beforeShort' : 'way.before')}</Button>}
        <Button type="primary" loading={busy} onClick={next} data-way="next">{t(`way.${on}`)}</Button>
      </div>
      {!phone && <span className="quiet" aria-live="polite">{said}</span>}
    </div>
  );
}
