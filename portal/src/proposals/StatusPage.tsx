import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { Budget } from '../shared/Budget';
import { enclosedWith } from '../shared/enclosed';
import { Files } from '../shared/Files';
import { Facts, Note, Page, Panel, Timeline } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { HiddenCopy } from './HiddenCopy';
import { orNull } from './reads';
import { ReturnNote } from './ReturnNote';
import { SourcesSheet } from './SourcesSheet';
import type { SubmittedProps } from './SubmittedPages';
import { TakeBack } from './TakeBack';
import { useCourse } from './useCourse';
import './applying.css';

/** How a submitted application stands: its way, its result when that is public, and what was submitted. */
export function StatusPage({ view, round, now }: SubmittedProps) {
  const { t } = useTranslation('proposals');
  const course = useCourse(view, round);
  const { content } = view;
  const lot = round.settings.lots.find(({ ref }) => ref === content.lot)?.title;
  return (
    <Page title={content.title || view.proposal} crumbs={[{ to: '/proposals', text: t('own') }]} lead={t('list.lead', { round: round.settings.title, lot, no: view.proposal })}>
      <div className="sideways tasks">
        <div className="stack">
          {view.return && <ReturnNote view={view} asked={view.return} />}
          {round.publicity && <Result view={view} round={round} />}
          {view.hidden && <HiddenCopy view={view} />}
          {!view.hidden && <Panel title={t('status.content')} extra={<div className="row"><Link to={`/proposals/${view.round}/${view.proposal}/versions`}>{t('version.title')}</Link><Link to={`/proposals/${view.round}/${view.proposal}/receipt`}>{t('receipt.title')}</Link></div>}>
            <div className="stack">
              <Facts rows={[
                [t('field.reference'), content.reference], [t('field.category'), content.category],
                [t('field.leadName'), `${content.lead.name}　${content.lead.certificate ?? ''}`],
                [t('field.requestedPlain'), t('yuan', { amount: yuan(content.requested) })], [t('field.ownPlain'), t('yuan', { amount: yuan(content.own) })],
              ]} />
              <Budget lines={content.budget} rules={round.settings.costRules ?? null} />
              {(content.sources ?? []).length > 0 && <SourcesSheet sources={content.sources ?? []} />}
              {enclosedWith(view).length > 0 && <Files round={view.round} files={enclosedWith(view)} />}
            </div>
          </Panel>}
          <TakeBack view={view} round={round} now={now} />
        </div>
        <aside className="stack"><div className="first-on-phone"><Panel title={t('status.course')}><Timeline steps={course} /></Panel></div></aside>
      </div>
    </Page>
  );
}

/** What the committee gave for each criterion, against the range of its members. */
function Criteria({ of: { criteria } }: { of: Schema<'ResultView'> }) {
  const { t } = useTranslation('proposals');
  const columns: Column<(typeof criteria)[number]>[] = [
    { key: 'title', head: t('result.criterion'), names: true, cell: (one) => one.title },
    { key: 'points', head: t('result.of'), right: true, cell: (one) => one.points },
    { key: 'mean', head: t('result.mean'), right: true, cell: (one) => one.mean },
    { key: 'range', head: t('result.range'), right: true, cell: (one) => t('result.rangeOf', { least: one.least, most: one.most }) },
  ];
  return <Records caption={t('result.byCriterion')} columns={columns} groups={[{ key: 'all', rows: criteria }]} rowKey={({ ref }) => ref} />;
}

function Result({ view, round }: { view: Schema<'ProposalView'>; round: Schema<'RoundView'> }) {
  const { t } = useTranslation('proposals');
  const api = useApi();
  const path = { round: view.round, proposal: view.proposal };
  const result = useQuery({ queryKey: ['result', view.round, view.proposal], queryFn: () => orNull(['notice.notPublished'], taken(api.GET('/rounds/{round}/proposals/{proposal}/result', { params: { path } }))) });
  return (
    <Panel title={t('result.title')}>
      <Loaded of={result}>
        {(of) => of && (
          <div className="stack">
            {!of.passedExamination
              ? <Note tone="bad"><p className="strong">{t('result.refused')}</p><p>{of.reason}</p></Note>
              : <Note tone={of.outcome === 'awarded' ? 'good' : undefined}><p className="strong">{of.outcome ? t(`result.outcome.${of.outcome}`) : t('result.unranked')}</p><p><Why of={of} /></p></Note>}
            {of.score !== null && <Facts rows={[[t('result.score'), t('result.points', { score: of.score, mark: round.settings.evaluation.passMark })], [t('result.rank'), t('result.rankNo', { rank: of.rank })], [t('result.sheets'), t('result.sheetsOf', { count: of.sheets ?? 0 })]]} />}
            {of.criteria.length > 0 && <Criteria of={of} />}
            {round.publicity && (
              <p>{round.publicity.ended ? t('result.objectionOver', { day: fullDay(round.publicity.through) }) : t('result.objectionUntil', { day: fullDay(round.publicity.through) })}<Link to={`/proposals/${view.round}/objections`}>{round.publicity.ended ? t('objection.own') : t('objection.raise')}</Link>{round.settings.kind !== 'ventureGrant' && <>　<Link to={`/challenges/${view.round}`}>{t('result.challenge')}</Link></>}</p>
            )}
            {of.outcome === 'awarded' && round.phase === 'final' && <p><Link to={`/own-contracts/${view.round}/${view.proposal}`}>{t('result.toContract')}</Link></p>}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** Why it came out so at the notice, or what has become of it since. */
function Why({ of: { outcome, selection, reserveNumber } }: { of: Schema<'ResultView'> }) {
  const { t } = useTranslation('proposals');
  if (!outcome) return null;
  if (!selection) return t(`result.why.${outcome}`);
  return <>{t(`result.reason.${selection}`)}{reserveNumber !== null && t('result.reason.reserve', { no: reserveNumber })}</>;
}
