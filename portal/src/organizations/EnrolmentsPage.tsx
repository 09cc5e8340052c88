import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { useEnrolments, type Enrolment } from './useEnrolments';

const tones = { waiting: 'warn', refused: undefined, verified: 'good', ended: undefined } as const;

/** The queue of organizations that registered themselves. */
export function EnrolmentsPage() {
  const { t } = useTranslation('organizations');
  const read = useEnrolments();
  const columns: Column<Enrolment>[] = [
    { key: 'name', head: t('field.name'), names: true, cell: (one) => <><Link to={`/enrolments/${one.account}`}>{one.entry.name}</Link><span className="second">{one.entry.uscc}</span></> },
    { key: 'kind', head: t('field.kind'), cell: (one) => t(`kind.${one.entry.kind}`) },
    { key: 'contact', head: t('enrol.contact'), cell: (one) => <>{one.entry.contact}<span className="second">{one.entry.phone}</span></> },
    { key: 'at', head: t('enrol.sentAt'), cell: (one) => moment(one.sentAt) },
    { key: 'status', head: t('enrol.status'), cell: (one) => <Pill tone={tones[one.status]}>{t(`enrol.is.${one.status}`)}</Pill> },
  ];
  const waits = read.data?.filter(({ status }) => status === 'waiting').length ?? 0;
  return (
    <Page title={t('enrol.queue')} lead={read.data && t('enrol.queueLead', { count: read.data.length, waits })} crumbs={[{ to: '/organizations', text: t('heading') }]}>
      <Loaded of={read}>
        {(all) => all.length === 0
          ? <Empty title={t('enrol.none')}><p>{t('enrol.noneText')}</p></Empty>
          : <Records caption={t('enrol.queue')} columns={columns} groups={[{ key: 'all', rows: all }]} rowKey={({ account }) => account} />}
      </Loaded>
    </Page>
  );
}
