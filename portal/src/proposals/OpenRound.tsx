import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Clarifications } from '../shared/Clarifications';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Panel } from '../shared/Page';
import { fullDay, moment, timeOfDay } from '../words/dates';
import { yuan } from '../words/money';
import { hindrances, timeLeft, type Hindrance } from './applying';
import { emptyDraft } from './draft';
import { EligibilityNote } from './EligibilityNote';

interface OpenProps {
  round: Schema<'RoundView'>;
  own: readonly Schema<'ProposalView'>[];
  organization: Schema<'OrganizationView'> | null;
  /** Whether the organization was read already. */
  known: boolean;
  now: string;
}

// Said in the service's own words, with the day on which it ends.
const decidedByService: readonly Hindrance[] = ['purchaser', 'kind', 'grade'];

/** One round: what it pays for, how long it is open, and whether this organization may apply, or why not. */
export function OpenRound({ round, own, organization, known, now }: OpenProps) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const api = useApi();
  const { settings } = round;
  const drafts = own.filter(({ status }) => status === 'draft');
  const why = known ? hindrances(settings, organization, own.length - drafts.length, now).filter((one) => !decidedByService.includes(one)) : [];
  const left = timeLeft(now, settings.closesAt);
  const begin = useCommand(
    (body: Schema<'ProposalBody'>, key) => taken(api.POST('/rounds/{round}/proposals', { params: { path: { round: round.round }, header: { 'Idempotency-Key': key } }, body })),
    (made) => void navigate(`/proposals/${made.round}/${made.proposal}`),
  );
  const mayDraft = why.every((one) => one === 'notOpen');

  return (
    <Panel
      title={settings.title}
      finding={<>{t(`words:kind.${settings.kind}`)}　{settings.purchaser.name}</>}
      extra={left && <span className={left.days < 3 ? 'warn strong' : 'strong'}>{left.days > 0 ? t('closing.leftDays', left) : t('closing.leftHours', left)}</span>}
    >
      <div className="stack">
        <Facts rows={[
          [t('open.time'), t('open.period', { from: moment(settings.opensAt), to: `${fullDay(settings.closesAt)} ${timeOfDay(settings.closesAt)}` })],
          [t('open.lots'), <ul key="lots">{settings.lots.map((lot) => <li key={lot.ref}>{t(lot.ceiling ? 'open.lotCeiling' : 'open.lot', { lot: lot.title, budget: yuan(lot.budget), ceiling: yuan(lot.ceiling) })}</li>)}</ul>],
          [t('open.categories'), settings.categories.join(t('comma'))],
          [t('open.kinds'), settings.eligibility.kinds.map((kind) => t(`kindOf.${kind}`)).join(t('comma'))],
          ...(settings.eligibility.minimumGrade ? [[t('open.grade'), t('open.gradeAtLeast', { grade: settings.eligibility.minimumGrade })] as const] : []),
          ...(settings.sealing ? [[t('rules.sealed'), t('sealed.round', { count: settings.sealing.threshold })] as const] : []),
        ]} />
        {round.clarifications.length > 0 && <section aria-label={t('clarified')}><h3>{t('clarified')}</h3><Clarifications all={round.clarifications} /></section>}
        {why.length > 0 && <Note tone={mayDraft ? undefined : 'warn'}><p className="strong">{t(mayDraft ? 'open.soon' : 'open.mayNot')}</p><ul>{why.map((one) => <li key={one}>{t(`why.${one}`, { count: settings.eligibility.proposalsPerOrganization, submitted: own.length - drafts.length, grade: settings.eligibility.minimumGrade, moment: moment(settings.opensAt) })}</li>)}</ul></Note>}
        <EligibilityNote round={round.round} />
        <ErrorSummary refused={begin.error} />
        <p><Link to={`/questions/${round.round}`}>{t('open.questions')}</Link></p>
        {own.map((one) => <p key={one.proposal}><Link to={`/proposals/${round.round}/${one.proposal}`}>{one.content.title || t('untitled')}</Link>　<span className="quiet">{t(`statusOf.${one.status}`)}</span></p>)}
        {known && mayDraft && (
          <div><Button type={drafts.length > 0 ? 'default' : 'primary'} size="large" loading={begin.isPending} onClick={() => begin.mutate(emptyDraft(settings, `${round.round}-${own.length + 1}`))}>{own.length > 0 ? t('open.another') : t('open.begin')}</Button></div>
        )}
      </div>
    </Panel>
  );
}
