import { useTranslation } from 'react-i18next';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { EnrolForm } from './EnrolForm';
import { useOwnEnrolment, type Enrolment } from './useEnrolments';

/** An account that acts for nobody yet registers its organization, and sees how that stands. */
export function EnrolPage() {
  const { t } = useTranslation('organizations');
  const read = useOwnEnrolment();
  return (
    <Page title={t('enrol.title')} lead={t('enrol.lead')}>
      <Loaded of={read}>
        {(own) => (
          <div className="sideways">
            <div className="stack">
              {own && <Standing of={own} />}
              {own?.status === 'waiting' ? <Waiting of={own} /> : <EnrolForm key={own?.times ?? 0} before={own} />}
            </div>
            <aside><Panel title={t('enrol.course')}><ol className="stack-small">{(['one', 'two', 'three'] as const).map((step) => <li key={step}>{t(`enrol.step.${step}`)}</li>)}</ol></Panel></aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ of }: { of: Enrolment }) {
  const { t } = useTranslation('organizations');
  if (of.status === 'waiting') return <Note><p className="strong">{t('enrol.waits')}</p><p>{t('enrol.waitsText', { at: moment(of.sentAt) })}</p></Note>;
  return <Note tone="warn"><p className="strong">{t(`enrol.${of.status === 'ended' ? 'ended' : 'refused'}`)}</p><p>{of.reason}</p><p className="quiet">{moment(of.decidedAt)}</p></Note>;
}

// Whoever sees a slip after sending may still correct it.
function Waiting({ of }: { of: Enrolment }) {
  const { t } = useTranslation('organizations');
  return (
    <>
      <Panel title={t('enrol.sent')}><Entry of={of} /></Panel>
      <details><summary>{t('enrol.orCorrect')}</summary><EnrolForm before={of} /></details>
    </>
  );
}

/** What was sent, as facts. */
export function Entry({ of: { entry } }: { of: Enrolment }) {
  const { t } = useTranslation('organizations');
  return (
    <Facts rows={[
      [t('field.name'), entry.name], [t('field.uscc'), entry.uscc], [t('field.kind'), t(`kind.${entry.kind}`)],
      ...(entry.kindReason ? [[t('field.kindReason'), entry.kindReason] as const] : []),
      [t('standing.label'), entry.host ? t('enrol.filedUnder', { host: entry.host }) : t('standing.status.registered')],
      [t('enrol.contact'), `${entry.contact}　${entry.phone}`], [t('account.bank'), entry.account.bank], [t('account.number'), entry.account.number], [t('account.holder'), entry.account.holder ?? entry.name],
    ]} />
  );
}
