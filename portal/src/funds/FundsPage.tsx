import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCaller } from '../identity/context';
import { Page } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { sumOf, yuan } from '../words/money';
import { FundsPlot } from './FundsPlot';
import type { Fund } from './segments';
import { useFunds } from './useFunds';

/** The funds of the district: what was appropriated, how far it has come, what is left. */
export function FundsPage() {
  const { t } = useTranslation('funds');
  const navigate = useNavigate();
  const { role } = useCaller();
  const filters = useFilters('year');
  const funds = useFunds();
  const opens = role === 'finance' || role === 'admin';
  return (
    <Page title={t('heading')} lead={t('lead')} actions={opens && <Button type="primary" onClick={() => navigate('/funds/new')}>{t('open')}</Button>}>
      <Loaded of={funds}>
        {(all) => {
          if (all.length === 0) return <Empty title={t('none')}><p>{t('noneText')}</p></Empty>;
          const shown = all.filter((fund) => !filters.values.year || String(fund.year) === filters.values.year);
          return (
            <div className="stack">
              <div>
                <Years all={all} chosen={filters.values.year} choose={(year) => filters.set('year', year)} />
                {shown.length === 0 ? <Filtered clear={filters.clear} /> : <FundsTable funds={shown} />}
              </div>
              {shown.length > 0 && <FundsPlot funds={shown} />}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Years({ all, chosen, choose }: { all: readonly Fund[]; chosen: string; choose: (year: string) => void }) {
  const { t } = useTranslation('funds');
  const years = [...new Set(all.map(({ year }) => String(year)))];
  return (
    <div className="filters">
      <div className="field">
        <label htmlFor="year">{t('year')}</label>
        <Select id="year" value={chosen} onChange={choose} style={{ minWidth: 160 }} options={[{ value: '', label: t('allYears') }, ...years.map((value) => ({ value, label: value }))]} />
      </div>
    </div>
  );
}

function FundsTable({ funds }: { funds: readonly Fund[] }) {
  const { t } = useTranslation('funds');
  const sums = ['appropriation', 'committed', 'reserved', 'paid', 'recovered', 'available'] as const;
  const columns: Column<Fund>[] = [
    { key: 'title', head: t('title'), names: true, cell: (fund) => <><Link to={`/funds/${fund.fund}`}>{fund.title}</Link><span className="second">{t('ofYear', { year: fund.year, source: t(`source.${fund.source}`) })}</span></> },
    ...sums.map((key): Column<Fund> => ({ key, head: t(key), right: true, cell: (fund) => yuan(fund[key]) })),
  ];
  return <Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: funds }]} rowKey={(fund) => fund.fund} foot={[t('total'), ...sums.map((key) => yuan(sumOf(funds.map((fund) => fund[key]))))]} />;
}
