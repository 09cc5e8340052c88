import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Budget } from '../shared/Budget';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary } from '../shared/ErrorSummary';
import { inMegabytes } from '../shared/fileWords';
import { Page, Panel } from '../shared/Page';
import { amountInWords } from '../words/amountInWords';
import { fullDay, timeOfDay } from '../words/dates';
import { yuan } from '../words/money';
import { sectionsOf, type Section } from './checks';
import { sendable } from './draft';
import { useHeld } from './DraftContext';
import { useOwnOrganization } from './reads';
import { ColleagueNote, SaveState } from './SaveState';
import { useSummaryText } from './SectionPage';
import { SourcesSheet } from './SourcesSheet';
import { useSubmission } from './useSubmission';
import '../shared/files.css';
import './applying.css';

/** Everything once more before it is submitted, each with the way back to change it. */
export function CheckPage() {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const { content, versions, faults, home, settings, dirty, save, look, files } = useHeld();
  const organization = useOwnOrganization();
  const words = useSummaryText();
  const submission = useSubmission();
  const [asked, setAsked] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const stored = sendable(content, versions.base);
  const lot = settings.lots.find(({ ref }) => ref === content.lot)?.title;

  async function ask() {
    submission.reset();
    setAsked((count) => count + 1);
    if (faults.length > 0 || (dirty && !(await save()))) return;
    setConfirming(true);
  }

  return (
    <Page title={t('section.check')} wrong={asked > 0 && faults.length > 0} crumbs={[{ to: '/proposals', text: t('own') }, { to: home, text: content.title || t('untitled') }]} lead={t('check.lead')}>
      {asked > 0 && faults.length > 0 && (
        <ErrorSummary key={asked} faults={faults.map((one) => ({ id: `check-${one.section}`, message: words(one) }))} />
      )}
      {!confirming && <ErrorSummary refused={submission.error} />}
      <div className="stack check">
        <ColleagueNote />
        <Panel title={t('section.organization')}>
          <dl className="check-rows">
            <Row term={t('check.organization')} value={organization.data?.name} />
            <Row term={t('check.uscc')} value={organization.data?.uscc} />
          </dl>
        </Panel>
        <Panel title={t('section.project')}>
          <dl className="check-rows">
            <Row section="project" id="title" term={t('field.title')} value={stored.title} />
            <Row section="project" id="lot" term={t('field.lot')} value={lot} />
            <Row section="project" id="category" term={t('field.category')} value={stored.category} />
            <Row section="project" id="reference" term={t('field.reference')} value={stored.reference} />
          </dl>
        </Panel>
        <Panel title={t('section.lead')}>
          <dl className="check-rows">
            <Row section="lead" id="lead-name" term={t('field.leadName')} value={stored.lead.name} />
            <Row section="lead" id="lead-certificate" term={t('field.certificate')} value={stored.lead.certificate} />
          </dl>
        </Panel>
        <Panel title={t('section.budget')} extra={<Change section="budget" id="add-line" name={t('section.budget')} />}>
          <div className="stack">
            <Budget lines={stored.budget} rules={settings.costRules ?? null} />
            <dl className="check-rows">
              <Row section="budget" id="requested" term={t('field.requested')} value={<>{t('yuan', { amount: yuan(stored.requested) })}<div className="quiet">{amountInWords(stored.requested)}</div></>} />
              <Row section="budget" id="own" term={t('field.own')} value={t('yuan', { amount: yuan(stored.own) })} />
            </dl>
            {(stored.sources ?? []).length > 0 && <SourcesSheet sources={stored.sources ?? []} />}
          </div>
        </Panel>
        {sectionsOf(settings).includes('files') && (
          <Panel title={t('section.files')} extra={<Link id="check-files" to={`${home}/files?from=check`}>{t('budget.change')}<span className="unseen">{t('section.files')}</span></Link>}>
            <ul className="files">
              {(files ?? []).filter(({ attachment }) => (stored.attachments ?? []).includes(attachment)).map((one) => <li key={one.attachment}>{one.name}<span className="quiet">{'　'}{inMegabytes(one.size)}</span></li>)}
            </ul>
          </Panel>
        )}
        <div className="row"><Button type="primary" size="large" onClick={ask}>{t('check.submit')}</Button><Button size="large" onClick={() => navigate(home)}>{t('backToList')}</Button><SaveState /></div>
      </div>
      <Confirm
        open={confirming} title={t('check.title')} verb={t('check.verb', { amount: yuan(stored.requested) })} busy={submission.isPending} refused={submission.error}
        onClose={() => setConfirming(false)} onConfirm={() => submission.mutate(null, { onError: () => void look().catch(() => undefined) })}
      >
        <p>{t('check.text', { title: stored.title, round: settings.title, lot, amount: yuan(stored.requested), words: amountInWords(stored.requested), own: yuan(stored.own) })}</p>
        {settings.sealing && <p>{t('sealed.check')}</p>}
        <p>{t('check.final', { day: fullDay(settings.closesAt), time: timeOfDay(settings.closesAt) })}</p>
        {(submission.error?.problem.errors ?? []).map((one) => <p key={one.field + one.code} className="bad">{one.message}</p>)}
      </Confirm>
    </Page>
  );
}

function Row({ section, id, term, value }: { section?: Section; id?: string; term: string; value: ReactNode }) {
  return <div><dt>{term}</dt><dd className="strong">{value || '—'}</dd>{section && id && <dd className="change"><Change section={section} id={id} name={term} /></dd>}</div>;
}

function Change({ section, id, name }: { section: Section; id: string; name: string }) {
  const { t } = useTranslation('proposals');
  const { home, faults } = useHeld();
  const first = faults.find((one) => one.section === section)?.id === id || id === 'title' || id === 'lead-name' || id === 'add-line';
  return <Link id={first ? `check-${section}` : undefined} to={`${home}/${section}?from=check#${id}`}>{t('budget.change')}<span className="unseen">{name}</span></Link>;
}
