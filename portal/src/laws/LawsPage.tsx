import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { kindsOf, trailOf } from '../audit/trailKinds';
import { useCaller } from '../identity/context';
import { Page, Panel } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { fullDay } from '../words/dates';
import { useLawOf, useToday, type Parameter } from './useLaw';
import { said } from './values';
import { WaitingLaw } from './WaitingLaw';

const wholeRegion = /^\d{6}$/;

/** The law book: what counts where and when, the calendar years, and what waits for a second person. */
export function LawsPage() {
  const { t } = useTranslation('laws');
  const { role } = useCaller();
  const { values, set } = useFilters('text', 'region', 'date');
  const law = useLawOf(wholeRegion.test(values.region) ? values.region : '', values.date);
  return (
    <Page title={t('heading')} lead={t('lead')} actions={kindsOf(role).includes('law') && <Link to={trailOf('law', {})}>{t('trail')}</Link>}>
      <div className="stack">
        {(role === 'admin' || role === 'supervisor') && <WaitingLaw />}
        <Years />
        <div>
          <div className="filters">
            <div className="field"><label htmlFor="text">{t('search')}</label><Input id="text" type="search" value={values.text} onChange={(event) => set('text', event.target.value)} /></div>
            <div className="field"><label htmlFor="region">{t('field.region')}</label><Input id="region" inputMode="numeric" maxLength={6} placeholder={t('country')} value={values.region} onChange={(event) => set('region', event.target.value)} /></div>
            <div className="field"><label htmlFor="date">{t('field.date')}</label><input id="date" type="date" value={values.date} onChange={(event) => set('date', event.target.value)} /></div>
          </div>
          <Loaded of={law}>{({ parameters, date }) => <Parameters rows={parameters.filter((one) => `${one.title} ${one.key}`.includes(values.text.trim()))} day={date} />}</Loaded>
        </div>
      </div>
    </Page>
  );
}

function Parameters({ rows, day }: { rows: readonly Parameter[]; day: string }) {
  const { t } = useTranslation('laws');
  const { role } = useCaller();
  const columns: Column<Parameter>[] = [
    { key: 'title', head: t('field.parameter'), names: true, cell: (one) => <>{one.title}<span className="second mono">{one.key}</span></> },
    { key: 'value', head: t('field.value'), right: true, cell: (one) => said(t, one.kind, one.value) },
    { key: 'from', head: t('field.from'), cell: (one) => <>{fullDay(one.from)}{one.region && <span className="second">{t('place', { region: one.region === '000000' ? t('country') : one.region })}</span>}</> },
    { key: 'source', head: t('field.source'), cell: (one) => one.source ?? t('noSource') },
    ...(role === 'admin' ? [{ key: 'enter', head: t('entering'), cell: (one: Parameter) => <Link to={`/laws/parameters/${one.key}`} aria-label={t('enterOf', { title: one.title })}>{t('enter')}</Link> }] : []),
  ];
  return <Records caption={t('onDay', { day: fullDay(day) })} columns={columns} groups={[{ key: 'all', rows }]} rowKey={(one) => one.key} />;
}

function Years() {
  const { t } = useTranslation('laws');
  const today = useToday();
  return (
    <Panel title={t('years.title')} finding={t('years.text')}>
      <Loaded of={today}>
        {(day) => <div className="row">{[0, 1].map((more) => Number(day.slice(0, 4)) + more).map((year) => <Link key={year} to={`/laws/calendar/${year}`}>{t('years.of', { year })}</Link>)}</div>}
      </Loaded>
    </Panel>
  );
}
