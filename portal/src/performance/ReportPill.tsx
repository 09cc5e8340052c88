import { useTranslation } from 'react-i18next';
import { Pill } from '../shared/Page';
import type { ReportTerm } from './reads';

/** Where a report stands; one whose day is over without a report says so. */
export function ReportPill({ status, late }: { status: ReportTerm['status']; late: boolean }) {
  const { t } = useTranslation('performance');
  if (status === null) return late ? <Pill tone="bad">{t('report.overdue')}</Pill> : <Pill>{t('report.open')}</Pill>;
  const tone = status === 'accepted' ? 'good' : 'warn';
  return <><Pill tone={tone}>{t(`report.is.${status}`)}</Pill>{late && <span className="second warn">{t('report.wasLate')}</span>}</>;
}
