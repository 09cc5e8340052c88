import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaller } from '../identity/context';
import { Note, Page, Panel } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { fullDay, shortDay } from '../words/dates';
import { MonthPanel } from './MonthPanel';
import { PlansPanel } from './PlansPanel';
import { usePerformance, usePlace, type Performance, type ReportTerm } from './reads';
import { ReportPill } from './ReportPill';
import './performance.css';

/** How a contract is performed: reports and their days, the month, the plans; for its supplier with what to do next. */
export function PerformancePage() {
  const { t } = useTranslation('performance');
  const { contract, isOwn } = usePlace();
  const performance = usePerformance();
  const of = performance.data;
  return (
    <Page
      title={t('title')} crumbs={[{ to: contract, text: of?.title ?? t('contract') }]}
      lead={of && t('lead', { count: of.visits, quantity: of.quantity, unit: t(`unit.${of.unit}`), since: fullDay(of.since) })}
      actions={isOwn && of?.watched && of.inForce ? <Link className="ant-btn ant-btn-primary ant-btn-lg" to="visit">{t('visit.record')}</Link> : undefined}
    >
      <Loaded of={performance}>{(one) => one.watched ? <Inside performance={one} /> : <Note><p>{t('notWatched')}</p></Note>}</Loaded>
    </Page>
  );
}

function Inside({ performance }: { performance: Performance }) {
  const { t } = useTranslation('performance');
  const { isOwn } = usePlace();
  const { role } = useCaller();
  return (
    <div className="stack">
      {performance.suspendedFrom && <Note tone="warn"><p>{t('suspended', { day: fullDay(performance.suspendedFrom) })}</p></Note>}
      <Reports performance={performance} />
      <MonthPanel performance={performance} />
      <PlansPanel performance={performance} mayDecide={role === 'officer'} />
      <Panel title={t('money.title')} finding={t('money.text')}><p><Link to="budget">{t(isOwn ? 'money.own' : 'money.open')}</Link></p></Panel>
    </div>
  );
}

function Reports({ performance }: { performance: Performance }) {
  const { t } = useTranslation('performance');
  const columns: Column<ReportTerm>[] = [
    { key: 'title', head: t('report.name'), names: true, cell: (one) => <Link to={`reports/${one.report}`}>{one.title}</Link> },
    { key: 'due', head: t('report.due'), cell: (one) => one.due ? shortDay(one.due) : t('report.noCalendar') },
    { key: 'state', head: t('report.state'), cell: (one) => <ReportPill status={one.status} late={one.late} /> },
    { key: 'versions', head: t('report.versions'), right: true, cell: (one) => one.versions },
  ];
  return (
    <Panel title={t('report.title')}>
      {performance.reports.length === 0 ? <p className="quiet">{t('report.none')}</p>
        : <Records caption={t('report.title')} columns={columns} groups={[{ key: 'all', rows: performance.reports }]} rowKey={(one) => one.report} />}
    </Panel>
  );
}
