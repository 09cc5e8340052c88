import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../http/useToday';
import { Page } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { YearlyList } from './YearlyList';
import { useArrears, type Arrear } from './useReports';

const yearsBack = 5;

/** What is late today with the interest that has accrued, and the list that the public reads each year. */
export function ArrearsPage() {
  const { t } = useTranslation('reports');
  const arrears = useArrears();
  const today = useToday();
  return (
    <Page title={t('arrears.heading')} lead={t('arrears.lead')} crumbs={[{ to: '/reports', text: t('heading') }]}>
      <div className="stack">
        <Loaded of={arrears}>
          {(late) => late.length === 0
            ? <Empty title={t('arrears.none')} />
            : <Late late={late} />}
        </Loaded>
        {today && <Years last={Number(today.slice(0, 4)) - 1} />}
      </div>
    </Page>
  );
}

function Late({ late }: { late: readonly Arrear[] }) {
  const { t } = useTranslation('reports');
  const columns: Column<Arrear>[] = [
    { key: 'title', head: t('arrears.contract'), names: true, cell: (one) => <><Link to={`/payments/${one.round}/${one.proposal}/${one.instalment}`}>{one.title}</Link><span className="second">{t('arrears.of', { reference: one.reference, no: one.instalment, name: one.organizationName })}</span></> },
    { key: 'dueBy', head: t('arrears.dueBy'), cell: (one) => fullDay(one.dueBy) },
    { key: 'daysLate', head: t('arrears.daysLate'), right: true, cell: (one) => one.daysLate },
    { key: 'amount', head: t('arrears.amount'), right: true, cell: (one) => yuan(one.amount) },
    { key: 'interest', head: t('arrears.interest'), right: true, cell: (one) => yuan(one.interest) },
  ];
  const sum = (of: (one: Arrear) => string) => yuan(sumOf(late.map(of)));
  return <Records caption={t('arrears.heading')} columns={columns} groups={[{ key: 'all', rows: late }]} rowKey={(one) => `${one.round}|${one.proposal}|${one.instalment}`} foot={[t('arrears.total'), '', '', sum((one) => one.amount), sum((one) => one.interest)]} />;
}

function Years({ last }: { last: number }) {
  const { t } = useTranslation('reports');
  const [year, setYear] = useState(String(last));
  const years = Array.from({ length: yearsBack }, (_, back) => String(last - back));
  return (
    <section className="stack" aria-labelledby="yearly">
      <h2 id="yearly">{t('yearly.heading')}</h2>
      <p>{t('yearly.lead')}</p>
      <div className="field">
        <label htmlFor="list-year">{t('yearly.year')}</label>
        <Select id="list-year" value={year} onChange={setYear} style={{ minWidth: 160 }} options={years.map((value) => ({ value, label: value }))} />
      </div>
      <YearlyList key={year} year={year} />
    </section>
  );
}
