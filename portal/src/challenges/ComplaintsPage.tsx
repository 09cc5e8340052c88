import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { useComplaints, type Complaint } from './useChallenges';

/** Complaints with the days of their decisions. */
export function ComplaintsPage() {
  const { t } = useTranslation('challenges');
  const complaints = useComplaints();
  const columns: Column<Complaint>[] = [
    { key: 'complaint', head: t('complaint'), names: true, cell: (one) => <Link to={`/complaints/${one.round}/${one.complaint}`}>{one.complaint}</Link> },
    { key: 'status', head: t('status'), cell: (one) => t(`statuses.${one.status}`) },
    { key: 'received', head: t('received'), cell: (one) => fullDay(one.received) },
    { key: 'review', head: t('reviewBy'), cell: (one) => (one.status === 'received' ? fullDay(one.reviewBy.due) : '') },
    { key: 'decision', head: t('decisionBy'), cell: (one) => fullDay(one.decisionBy.due) },
  ];
  return (
    <Page title={t('complaints')} lead={t('complaintsLead')}>
      <Loaded of={complaints}>
        {() => complaints.items.length === 0
          ? <Empty title={t('noComplaints')} />
          : <><Records caption={t('complaints')} columns={columns} groups={[{ key: 'all', rows: complaints.items }]} rowKey={({ complaint }) => complaint} /><MorePages of={complaints} /></>}
      </Loaded>
    </Page>
  );
}
