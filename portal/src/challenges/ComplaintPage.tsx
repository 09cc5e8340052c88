import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { ComplaintSteps } from './ComplaintSteps';
import { LastDay } from './LastDay';
import { awaitsRemedy, useComplaint, useComplaintOrders, type Complaint, type ComplaintOrders } from './useChallenges';

const open: readonly Complaint['status'][] = ['received', 'correctionAsked', 'accepted'];

/** One complaint with its days, and the steps that are the reader's. */
export function ComplaintPage() {
  const { t } = useTranslation('challenges');
  const { round = '', complaint = '' } = useParams();
  const { role } = useCaller();
  const found = useComplaint(round, complaint);
  const orders = useComplaintOrders(round, complaint);
  return (
    <Page title={t('complaintNo', { no: complaint })} lead={found.data && t(`statuses.${found.data.status}`)} crumbs={[{ to: '/complaints', text: t('complaints') }]}>
      <Loaded of={found}>
        {(one) => (
          <div className="stack">
            {one.badRecordRule && <Note tone="warn"><p>{t('unfounded', { count: one.unfounded ?? 0 })}</p><p>{one.badRecordRule}</p></Note>}
            <Sheet one={one} />
            {open.includes(one.status) && role === 'supervisor' && <ComplaintSteps one={one} orders={orders} />}
            {open.includes(one.status) && role !== 'supervisor' && <PartySteps one={one} orders={orders} />}
            {awaitsRemedy(one) && role === 'approver' && <Panel title={t('awaitsRemedy')}><ReasonForm name={`remedy:${complaint}`} label={t('remedy')} verb={t('remedyVerb')} command={orders.carryOut} send={(text) => orders.carryOut.mutateAsync(text)} /></Panel>}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Sheet({ one }: { one: Complaint }) {
  const { t } = useTranslation('challenges');
  return (
    <Panel title={t('complaint')}>
      <div className="stack">
        <Facts
          rows={[
            [t('complainant'), one.organization], [t('ofChallenge'), one.challenge], [t('complaintRequest'), one.request], [t('received'), fullDay(one.received)],
            [t('reviewBy'), <LastDay key="review" of={one.reviewBy} />], [t('refusalBy'), <LastDay key="refusal" of={one.refusalNoticeBy} />],
            [t('copiesBy'), <LastDay key="copies" of={one.copiesBy} />], [t('decisionBy'), <LastDay key="decision" of={one.decisionBy} />],
            ...(one.notCounted > 0 ? [[t('notCounted'), t('workingDays', { count: one.notCounted })]] as const : []),
            ...(one.suspendedThrough ? [[t('suspension'), one.suspensionLifted ? t('lifted', { day: fullDay(one.suspensionLifted) }) : t('suspendedThrough', { day: fullDay(one.suspendedThrough) })]] as const : []),
            ...(one.testingSince ? [[t('testing'), t('since', { day: fullDay(one.testingSince) })]] as const : []),
          ]}
        />
        {one.items.map((item, index) => <div key={index}><p className="strong">{item.item === null ? t('ofReply') : t('itemNo', { no: item.item })}</p><p className="message">{item.facts}</p></div>)}
        {one.missing && <Note tone="warn"><p>{t('missingIs', { missing: one.missing, day: fullDay(one.correctionBy) })}</p>{one.corrected && <p className="message">{one.corrected}</p>}</Note>}
        {one.respondents.map((other) => <Note key={other.uscc}><p className="strong">{other.uscc}</p><p>{t('respondBy')}：<LastDay of={other.by} /></p>{other.response && <p className="message">{other.response}</p>}</Note>)}
        {one.endReason && <Note><p>{one.endReason}</p></Note>}
        {one.outcome && <Note tone={one.outcome === 'upheld' ? 'good' : undefined}><p className="strong">{t(`outcome.${one.outcome}`)}　{moment(one.decidedAt)}</p><p className="message">{one.reason}</p>{one.effect !== 'none' && <p>{t(`effect.${one.effect ?? 'none'}`)}{one.proposal && `：${one.proposal}`}</p>}{one.remedy && <p>{one.remedy}</p>}</Note>}
      </div>
    </Panel>
  );
}

function PartySteps({ one, orders }: { one: Complaint; orders: ComplaintOrders }) {
  const { t } = useTranslation('challenges');
  const { role, organization } = useCaller();
  const own = role === 'applicant' && organization === one.organization;
  // The purchaser is always the first.
  const asked = one.respondents.find(({ uscc }, index) => (role === 'applicant' ? uscc === organization : index === 0));
  return (
    <>
      {own && one.status === 'correctionAsked' && <Panel title={t('correct')}><ReasonForm name={`correction:${one.complaint}`} label={t('correction')} verb={t('correct')} command={orders.correct} send={(text) => orders.correct.mutateAsync(text)} /></Panel>}
      {own && <Panel title={t('withdrawComplaint')}><ReasonForm name={`withdrawal:${one.complaint}`} label={t('reason')} verb={t('withdrawComplaint')} command={orders.withdraw} send={(reason) => orders.withdraw.mutateAsync(reason)} /></Panel>}
      {asked && asked.response === null && <Panel title={t('respond')}><ReasonForm name={`response:${one.complaint}`} label={t('response')} verb={t('respond')} command={orders.respond} send={(text) => orders.respond.mutateAsync(text)} /></Panel>}
    </>
  );
}
