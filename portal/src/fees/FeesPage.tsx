import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { yuan } from '../words/money';
import { Declare } from './Declare';
import { Item } from './Item';
import { Report } from './Report';
import { useFeeOrders, useFees } from './useFees';

/** The two ledgers of a contract: what is charged beside the free services, and what residents report. */
export function FeesPage() {
  const { t } = useTranslation('fees');
  const { role } = useCaller();
  const { round = '', proposal = '' } = useParams();
  const isSupplier = role === 'applicant';
  const file = useFees({ round, proposal }, !isSupplier);
  const orders = useFeeOrders({ round, proposal });
  const back = isSupplier ? `/own-contracts/${round}/${proposal}` : `/rounds/${round}/contracts/${proposal}`;
  return (
    <Page title={t('heading')} crumbs={[{ to: back, text: file.data?.contract.title ?? t('contract') }]} lead={file.data && t('lead', { charged: yuan(file.data.book.charged), reported: file.data.book.reported, open: file.data.book.open, upheld: file.data.book.upheld })}>
      <Loaded of={file}>
        {({ book, reports, more }) => (
          <div className="stack">
            {book.banned && <Note tone="warn"><p className="strong">{t('banned')}</p><p>{t('bannedText')}</p></Note>}
            {book.upheld > 0 && <Note tone="bad"><p>{t('upheld', { count: book.upheld })}</p></Note>}
            {!book.banned && book.items.length === 0 && <Panel title={t('items')}><p>{t('none')}</p></Panel>}
            {book.items.map((one) => <Item key={one.ref} item={one} role={role} orders={orders} />)}
            {isSupplier && !book.banned && <Declare orders={orders} />}
            {reports.map((one) => <Report key={one.report} report={one} isOfficer={role === 'officer'} orders={orders} />)}
            {more && <Note><p>{t('more')}</p></Note>}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
