import { useTranslation } from 'react-i18next';
import { fullDay, moment, timeOfDay } from '../words/dates';
import { timeLeft } from './applying';

/** How long there is until applications close, by the service's clock. */
export function ClosingPanel({ now, closesAt }: { now: string; closesAt: string }) {
  const { t } = useTranslation('proposals');
  const left = timeLeft(now, closesAt);
  return (
    <section className="panel first-on-phone" aria-label={t('closing.until')}>
      <div className="inside">
        <div className="quiet">{left ? t('closing.until') : t('closing.was')}</div>
        <div className="left-time">{left ? (left.days > 0 ? t('closing.days', left) : t('closing.hours', left)) : t('closing.over')}</div>
        <p>{t('closing.at', { day: fullDay(closesAt), time: timeOfDay(closesAt) })}</p>
        <p className="quiet">{t('closing.clock', { now: moment(now) })}</p>
      </div>
    </section>
  );
}
