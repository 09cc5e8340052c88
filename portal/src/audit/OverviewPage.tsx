import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { moment } from '../words/dates';
import { sumOf, wan, yuan } from '../words/money';
import { ConcentrationPlot } from './ConcentrationPlot';
import { LatenessPlot } from './LatenessPlot';
import { MoneyPlot } from './MoneyPlot';
import { concentrationOf, latenessOf, latePaid, stagesOf } from './overview';
import { SpreadPlot } from './SpreadPlot';
import './audit.css';

/** The district at a glance: how far the money came, what is late, who got it, how evaluators score. */
export function OverviewPage() {
  const { t } = useTranslation('audit');
  const overview = useOverview();
  return overview.data ? <Overview data={overview.data} /> : <Page title={t('overview.title')}><Loaded of={overview}>{() => null}</Loaded></Page>;
}

function Overview({ data }: { data: OverviewData }) {
  const { t } = useTranslation('audit');
  const { values, set } = useFilters('year');
  const years = [...new Set(data.funds.map(({ year }) => String(year)))].sort().reverse();
  const funds = data.funds.filter(({ year }) => !values.year || String(year) === values.year);
  const contracts = data.contracts.filter((one) => funds.some(({ fund }) => fund === one.fund));
  const late = latePaid(contracts);
  const overdue = data.waiting.filter(({ group, kind }) => group === 'overdue' && kind !== 'overdue').length;
  return (
    <Page
      title={t('overview.title')} lead={t('overview.lead', { at: moment(data.at) })}
      actions={<>
        <Select aria-label={t('overview.year')} className="year" value={values.year} onChange={(value: string) => set('year', value)} options={[{ value: '', label: t('overview.years') }, ...years.map((value) => ({ value, label: t('overview.yearIs', { year: value }) }))]} />
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </>}
    >
      <dl className="figures">
        <Figure term={t('overview.appropriation')} value={wan(sumOf(funds.map(({ appropriation }) => appropriation)))} unit={t('words:unit.wan')} />
        <Figure term={t('overview.signed')} value={wan(sumOf(contracts.filter(({ status }) => status === 'inForce' || status === 'closed' || status === 'terminated').map(({ amount }) => amount)))} unit={t('words:unit.wan')} />
        <Figure term={t('overview.paid')} value={wan(sumOf(contracts.map(({ paid }) => paid)))} unit={t('words:unit.wan')} />
        <Figure term={t('overview.overdue')} value={String(overdue)} unit={t('overview.things')} bad={overdue > 0} />
        <Figure term={t('overview.interest')} value={yuan(late.interest)} unit={t('words:unit.yuan')} />
        <Figure term={t('overview.contracts')} value={String(contracts.length)} unit={t('overview.papers')} />
      </dl>
      <div className="plots">
        <MoneyPlot funds={stagesOf(funds, contracts)} />
        <SpreadPlot rounds={data.rounds} />
        <LatenessPlot rows={latenessOf(data.waiting)} late={late} />
        <ConcentrationPlot rows={concentrationOf(contracts)} names={data.names} />
      </div>
    </Page>
  );
}

function Figure({ term, value, unit, bad }: { term: string; value: string; unit: string; bad?: boolean }) {
  return <div><dt>{term}</dt><dd><span className={bad ? 'figure bad' : 'figure'}>{value}</span> {unit}</dd></div>;
}

function useOverview() {
  const api = useApi();
  return useQuery({
    queryKey: ['overview'],
    queryFn: async () => {
      const [funds, rounds, waiting, organizations, me] = await Promise.all([
        allOf((query) => taken(api.GET('/funds', { params: { query } }))),
        allOf((query) => taken(api.GET('/rounds', { params: { query } }))),
        allOf((query) => taken(api.GET('/work', { params: { query: { ...query, role: 'supervisor' } } }))),
        allOf((query) => taken(api.GET('/organizations', { params: { query } }))),
        taken(api.GET('/me')),
      ]);
      const awarded = rounds.filter(({ phase }) => phase === 'final' || phase === 'finalizing');
      const contracts = (await Promise.all(awarded.map(({ round }) => allOf((query) => taken(api.GET('/rounds/{round}/contracts', { params: { path: { round }, query } })))))).flat();
      return { funds, rounds, contracts, waiting, names: new Map(organizations.map(({ uscc, name }) => [uscc, name])), at: me.now };
    },
    staleTime: 60_000,
  });
}

type OverviewData = NonNullable<ReturnType<typeof useOverview>['data']>;
