import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { yuan } from '../words/money';

type Fund = Schema<'FundView'>;

/** The funds of the district: what was appropriated, what is committed and paid, what is left. */
export function FundsPage() {
  const { t } = useTranslation('funds');
  const api = useApi();
  const funds = usePages(['funds'], (cursor) => taken(api.GET('/funds', { params: { query: { cursor, limit: 100 } } })));
  const columns: Column<Fund>[] = [
    { key: 'title', head: t('title'), names: true, cell: (fund) => <Link to={`/funds/${fund.fund}`}>{fund.title}</Link> },
    { key: 'year', head: t('year'), cell: (fund) => fund.year },
    { key: 'appropriation', head: t('appropriation'), right: true, cell: (fund) => yuan(fund.appropriation) },
  ];

  return (
    <Page title={t('heading')} lead={t('lead')}>
      <Loaded of={funds}>
        {() => funds.items.length === 0
          ? <Empty title={t('none')} />
          : <><Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: funds.items }]} rowKey={(fund) => fund.fund} /><MorePages of={funds} /></>}
      </Loaded>
    </Page>
  );
}
