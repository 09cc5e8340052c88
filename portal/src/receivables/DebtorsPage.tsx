import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOrganizationNames } from '../contracts/useNames';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { shortDay } from '../words/dates';
import { isZero } from './amounts';
import { sumOf, yuan } from '../words/money';
import { useDebtors, type Debtor } from './useReceivables';

/** The organizations that have something to return, and what of it is overdue. */
export function DebtorsPage() {
  const { t } = useTranslation('receivables');
  const debtors = useDebtors();
  const nameOf = useOrganizationNames();
  const columns: Column<Debtor>[] = [
    { key: 'organization', head: t('organization'), names: true, cell: (one) => <><Link to={`/receivables/${one.organization}`}>{nameOf(one.organization)}</Link><span className="second">{one.organization}</span></> },
    { key: 'open', head: t('left'), right: true, cell: (one) => yuan(one.open) },
    { key: 'overdue', head: t('overdue'), right: true, cell: (one) => yuan(one.overdue) },
    { key: 'due', head: t('firstDue'), cell: (one) => shortDay(one.items.map(({ due }) => due).sort()[0]) },
    { key: 'state', head: t('state'), cell: (one) => <DebtorPill debtor={one} /> },
  ];
  const { items } = debtors;
  return (
    <Page title={t('heading')} lead={items.length > 0 ? t('lead', { open: yuan(sumOf(items.map(({ open }) => open))), overdue: yuan(sumOf(items.map(({ overdue }) => overdue))) }) : undefined}>
      <Loaded of={debtors}>
        {() => items.length === 0
          ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
          : (
            <div className="stack">
              <Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: items }]} rowKey={(one) => one.organization} />
              {debtors.hasNextPage && <div><Button loading={debtors.isFetchingNextPage} onClick={() => void debtors.fetchNextPage()}>{t('more')}</Button></div>}
            </div>
          )}
      </Loaded>
    </Page>
  );
}

function DebtorPill({ debtor }: { debtor: Debtor }) {
  const { t } = useTranslation('receivables');
  if (!isZero(debtor.overdue)) return <Pill tone="bad">{t('isOverdue')}</Pill>;
  return isZero(debtor.open) ? <Pill tone="good">{t('status.settled')}</Pill> : <Pill tone="warn">{t('status.open')}</Pill>;
}
