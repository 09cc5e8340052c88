import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MorePages } from '../shared/MorePages';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { exceptionTones } from './tones';
import { useExceptions, type Exception } from './useBank';

/** What does not fit, and waits for two people. */
export function ExceptionsPage() {
  const { t } = useTranslation('bank');
  const [all, setAll] = useState(false);
  const rows = useExceptions(all);
  const columns: Column<Exception>[] = [
    { key: 'cause', head: t('cause'), names: true, cell: (row) => <Link to={`/bank-exceptions/${row.exception}`}>{t(`causeIs.${row.cause}`)}</Link> },
    { key: 'says', head: t('bankSays'), cell: (row) => row.cause === 'noAnswer' ? '—' : t(`factKind.${row.fact.kind}`) },
    { key: 'payment', head: t('contract'), cell: (row) => row.payment ? t('instalment', { round: row.payment.round, no: row.payment.no }) : row.fact.endToEndId ?? '—' },
    { key: 'amount', head: t('amount'), right: true, cell: (row) => yuan(row.fact.amount) },
    { key: 'day', head: t('day'), cell: (row) => fullDay(row.fact.day) },
    { key: 'state', head: t('state'), cell: (row) => <Pill tone={exceptionTones[row.status]}>{t(`exceptionStatus.${row.status}`)}</Pill> },
  ];
  return (
    <Page title={t('exceptions')} lead={t('exceptionsLead')}>
      <div className="stack">
        <div><Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>{t('closedToo')}</Checkbox></div>
        <Loaded of={rows}>
          {() => rows.items.length === 0 ? <Empty title={t('noExceptions')} /> : (
            <div><Records caption={t('exceptions')} columns={columns} groups={[{ key: 'all', rows: rows.items }]} rowKey={(row) => row.exception} /><MorePages of={rows} /></div>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
