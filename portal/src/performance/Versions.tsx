import { useTranslation } from 'react-i18next';
import { Facts, Note, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Records, type Column } from '../shared/Records';
import { moment } from '../words/dates';
import { EvidenceList } from './EvidenceList';
import type { Report } from './reads';

type Version = Report['versions'][number];
type Reading = Version['kpis'][number];

/** Every version of a report, the latest first, with what the officer remarked. */
export function Versions({ report }: { report: Report }) {
  return <>{[...report.versions].reverse().map((one) => <OneVersion key={one.no} version={one} />)}</>;
}

function OneVersion({ version }: { version: Version }) {
  const { t } = useTranslation('performance');
  const nameOf = usePersonName();
  const columns: Column<Reading>[] = [
    { key: 'title', head: t('report.kpi'), names: true, cell: (one) => <>{one.title}{one.region && <span className="second">{one.region}</span>}</> },
    { key: 'threshold', head: t('report.agreed'), cell: (one) => t(`report.threshold.${one.direction}`, { threshold: one.threshold, unit: one.unit }) },
    { key: 'value', head: t('report.value'), right: true, cell: (one) => one.value },
    { key: 'met', head: t('report.result'), cell: (one) => <>{one.met ? <Pill tone="good">{t('report.met')}</Pill> : <Pill tone="bad">{t('report.unmet')}</Pill>}{one.note && <span className="second">{one.note}</span>}</> },
  ];
  return (
    <Panel title={t('report.version', { no: version.no })} finding={`${nameOf(version.submittedBy)}　${moment(version.submittedAt)}`}>
      <div className="stack">
        {version.remarks && <Note tone="warn"><p className="strong">{t('report.remarks')}{'　'}{moment(version.settledAt)}</p><p>{version.remarks}</p></Note>}
        <p className="written">{version.text}</p>
        {version.kpis.length > 0 && <Records caption={t('report.kpi')} columns={columns} groups={[{ key: 'all', rows: version.kpis }]} rowKey={(one) => `${one.kpi} ${one.region ?? ''}`} />}
        <Facts rows={[[t('report.files'), <EvidenceList key="files" files={version.files} />]]} />
      </div>
    </Panel>
  );
}
