import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../http/useToday';
import { Page } from '../shared/Page';
import { Failed, Loading } from '../shared/states';
import { reports, type Format, type Report } from './reports';
import { useReport } from './useReports';

const formats = ['xlsx', 'csv'] as const;
const yearsBack = 15;

/** The reports of finance, each as a workbook for people and as lines for programs. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const today = useToday();
  const [year, setYear] = useState<string>();
  if (!today) return <Page title={t('heading')}><Loading /></Page>;
  const last = Number(today.slice(0, 4));
  const chosen = year ?? String(last);
  const years = Array.from({ length: yearsBack }, (_, back) => String(last - back));
  return (
    <Page title={t('heading')} lead={t('lead')} actions={<Link to="/reports/arrears">{t('toArrears')}</Link>}>
      <div className="stack">
        <div className="panel inside">
          <div className="field">
            <label htmlFor="year">{t('year')}</label>
            <Select id="year" value={chosen} onChange={setYear} style={{ minWidth: 160 }} options={[{ value: '', label: t('allYears') }, ...years.map((value) => ({ value, label: value }))]} />
          </div>
        </div>
        {reports.map((report) => <Download key={report.name} report={report} year={chosen} today={today} />)}
      </div>
    </Page>
  );
}

function Download({ report, year, today }: { report: Report; year: string; today: string }) {
  const { t } = useTranslation('reports');
  const fetched = useReport();
  const title = t(`report.${report.name}`);
  const take = (format: Format) => fetched.mutate({ report, title, format, year, today });
  return (
    <section className="panel" aria-labelledby={report.name}>
      <div className="inside stack">
        <h2 id={report.name}>{title}</h2>
        <p>{t(`about.${report.name}`)}</p>
        <div className="row">
          {formats.map((format) => (
            <Button key={format} loading={fetched.isPending && fetched.variables.format === format} disabled={fetched.isPending} onClick={() => take(format)} aria-label={t('takeOf', { title, format: format.toUpperCase() })}>{format.toUpperCase()}</Button>
          ))}
          <span role="status" aria-live="polite">{fetched.isSuccess ? t('saved') : ''}</span>
        </div>
        {fetched.error && <Failed error={fetched.error} />}
      </div>
    </section>
  );
}
