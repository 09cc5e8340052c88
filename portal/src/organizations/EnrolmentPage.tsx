import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../http/client';
import { useCaller } from '../identity/context';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { Entry } from './EnrolPage';
import { EvidenceForm } from './EvidenceForm';
import { useEnrolment, useEnrolmentSteps } from './useEnrolments';

type Case = Schema<'EnrolmentCaseView'>;

/** One registration: what was said, who else claims the code, and what an officer found. */
export function EnrolmentPage() {
  const { t } = useTranslation('organizations');
  const { account = '' } = useParams();
  const { role } = useCaller();
  const read = useEnrolment(account);
  return (
    <Loaded of={read}>
      {(one) => (
        <Page title={one.enrolment.entry.name} lead={`${t(`enrol.is.${one.enrolment.status}`)}　${t('enrol.sentBy', { account: one.enrolment.account, at: moment(one.enrolment.sentAt) })}`} crumbs={[{ to: '/enrolments', text: t('enrol.queue') }]}>
          <div className="sideways">
            <div className="stack">
              <Others of={one} />
              <Panel title={t('enrol.sent')}><Entry of={one.enrolment} /></Panel>
              {one.registered && <Panel title={t('enrol.registered')} extra={<Link to={`/organizations/${one.registered.uscc}`}>{t('enrol.toEntry')}</Link>}><Facts rows={[[t('field.name'), one.registered.name], [t('field.kind'), t(`kind.${one.registered.kind}`)], [t('account.number'), one.registered.account.number]]} /></Panel>}
            </div>
            <div className="stack"><Decided of={one} />{role === 'officer' && <Decide of={one} />}</div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Others({ of: { others } }: { of: Case }) {
  const { t } = useTranslation('organizations');
  if (others.length === 0) return null;
  return (
    <Note tone="bad">
      <p className="strong">{t('enrol.others', { count: others.length })}</p>
      <ul>{others.map((one) => <li key={one.account}><Link to={`/enrolments/${one.account}`}>{one.entry.name}　{one.account}</Link>　{t(`enrol.is.${one.status}`)}　{one.entry.contact} {one.entry.phone}</li>)}</ul>
    </Note>
  );
}

function Decided({ of: { enrolment } }: { of: Case }) {
  const { t } = useTranslation('organizations');
  const nameOf = usePersonName();
  if (!enrolment.decidedAt || enrolment.status === 'waiting') return null;
  const { evidence } = enrolment;
  return (
    <Panel title={t('enrol.decided')}>
      <Facts rows={[
        [t('enrol.status'), t(`enrol.is.${enrolment.status}`)], [t('by'), nameOf(enrolment.decidedBy ?? '')], [t('at'), moment(enrolment.decidedAt)],
        ...(enrolment.reason ? [[t('reason'), enrolment.reason] as const] : []),
        ...(evidence ? [[t('evidence.what'), evidence.what] as const, [t('evidence.where'), evidence.where] as const, [t('evidence.on'), fullDay(evidence.on)] as const] : []),
      ]} />
    </Panel>
  );
}

function Decide({ of }: { of: Case }) {
  const { t } = useTranslation('organizations');
  const { account, status } = of.enrolment;
  const { verify, refuse, end } = useEnrolmentSteps(account);
  const [seen, setSeen] = useState(false);
  if (status === 'verified') return <Panel title={t('enrol.end')}><ReasonForm name={`endEnrolment:${account}`} label={t('reason')} hint={t('enrol.endHint')} verb={t('enrol.end')} danger command={end} send={(reason) => end.mutateAsync(reason)} /></Panel>;
  if (status !== 'waiting') return <p className="quiet">{t('enrol.over')}</p>;
  return (
    <Panel title={t('enrol.verify')} finding={t('enrol.verifyText')}>
      <div className="stack">
        <EvidenceForm verb={t('enrol.verifyVerb')} command={verify} send={(evidence) => verify.mutate({ evidence, othersSeen: seen })}>
          {of.others.length > 0 && <Checkbox checked={seen} onChange={(event) => setSeen(event.target.checked)}>{t('enrol.othersSeen', { count: of.others.length })}</Checkbox>}
        </EvidenceForm>
        <details>
          <summary>{t('enrol.orRefuse')}</summary>
          <ReasonForm name={`refuseEnrolment:${account}`} label={t('enrol.refuseWhy')} hint={t('enrol.refuseHint')} verb={t('enrol.refuse')} command={refuse} send={(reason) => refuse.mutateAsync(reason)} />
        </details>
      </div>
    </Panel>
  );
}
