import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Note, Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { usePerformance, usePlace, useReport, type Performance } from './reads';
import { ReportDecision } from './ReportDecision';
import { ReportForm } from './ReportForm';
import { ReportPill } from './ReportPill';
import { Versions } from './Versions';

/** One report: its day, its versions with the officer's remarks, and what can be done now. */
export function ReportPage() {
  const { t } = useTranslation('performance');
  const { report = '' } = useParams();
  const { home } = usePlace();
  const performance = usePerformance();
  const term = performance.data?.reports.find((one) => one.report === report);
  return (
    <Page
      title={term?.title ?? t('report.name')} crumbs={[{ to: home, text: t('title') }]}
      lead={term?.due ? t('report.dueIs', { day: fullDay(term.due) }) : undefined} actions={term && <ReportPill status={term.status} late={term.late} />}
    >
      <Loaded of={performance}>{(one) => term ? <Inside performance={one} report={report} /> : <Note tone="bad"><p>{t('report.unknown')}</p></Note>}</Loaded>
    </Page>
  );
}

function Inside({ performance, report }: { performance: Performance; report: string }) {
  const { isOwn } = usePlace();
  const { role } = useCaller();
  const term = performance.reports.find((one) => one.report === report);
  const submitted = (term?.versions ?? 0) > 0;
  const read = useReport(report, submitted);
  const latest = read.data?.versions.at(-1);
  if (!term) return null;
  return (
    <div className="stack">
      {isOwn && performance.inForce && (term.status === null || term.status === 'returned') && (!submitted || latest) && <ReportForm key={term.versions} performance={performance} report={report} before={latest} />}
      {role === 'officer' && term.status === 'submitted' && <ReportDecision report={report} />}
      {submitted && <Loaded of={read}>{(one) => <Versions report={one} />}</Loaded>}
    </div>
  );
}
