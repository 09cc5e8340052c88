import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOrganizationNames } from '../contracts/useNames';
import { useCaller } from '../identity/context';
import { Page } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { Open } from './Open';
import { useLedgers, type LedgerLine } from './useLedgers';

/** The service ledgers of the district, or those of the own organization. */
export function LedgersPage() {
  const { t } = useTranslation('serviceLedgers');
  const { role } = useCaller();
  const found = useLedgers();
  const isSupplier = role === 'applicant';
  const nameOf = useOrganizationNames(!isSupplier);
  const place = isSupplier ? '/own-ledgers' : '/service-ledgers';
  const columns: Column<LedgerLine>[] = [
    { key: 'title', head: t('title'), names: true, cell: (one) => <><Link to={`${place}/${one.ledger}`}>{one.title}</Link><span className="second">{one.ledger}</span></> },
    ...(isSupplier ? [] : [{ key: 'organization', head: t('organization'), cell: (one: LedgerLine) => nameOf(one.organization) }]),
    { key: 'from', head: t('from'), cell: (one) => fullDay(one.from) },
    { key: 'through', head: t('through'), cell: (one) => fullDay(one.through) },
  ];
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <div className="stack">
        <Loaded of={found}>
          {() => found.items.length === 0
            ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
            : (
              <div className="stack">
                <Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: found.items }]} rowKey={(one) => one.ledger} />
                {found.hasNextPage && <div><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more')}</Button></div>}
              </div>
            )}
        </Loaded>
        {role === 'officer' && <Open />}
      </div>
    </Page>
  );
}
