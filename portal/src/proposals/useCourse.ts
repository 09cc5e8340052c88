import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { fullDay, moment } from '../words/dates';

type Phase = Schema<'RoundView'>['phase'];

const steps = ['submitted', 'closing', 'examination', 'evaluation', 'notice', 'award', 'contract'] as const;

// The step that is going on in a phase; what is before it is done.
const going: Record<Phase, number> = {
  draft: 1, published: 1, open: 1, closed: 2, opening: 2, evaluating: 3, ranking: 3, notice: 4, finalizing: 5, final: 6, cancelled: 7,
};

/** The way of a submitted application: what happened, what goes on, what comes next and when. */
export function useCourse(view: Schema<'ProposalView'>, round: Schema<'RoundView'>) {
  const { t } = useTranslation('proposals');
  const now = going[round.phase];
  const { settings, publicity } = round;
  const texts: Record<(typeof steps)[number], string> = {
    submitted: moment(view.submittedAt),
    closing: t('course.closing', { moment: moment(settings.closesAt) }),
    examination: view.examination ? t(view.examination.passed ? 'course.restored' : 'course.refused', { reason: view.examination.reason }) : t('course.examination'),
    evaluation: t('course.evaluation'),
    notice: publicity ? t('course.noticeThrough', { day: fullDay(publicity.through) }) : t('course.notice', { count: settings.publicity.workingDays }),
    award: t('course.award'),
    contract: t('course.contract', { count: settings.contract.signWithinDays }),
  };
  const said = steps.map((step, index) => ({
    key: step, state: index < now ? 'done' as const : index === now ? 'now' as const : 'later' as const, title: t(`course.step.${step}`), text: texts[step],
  }));
  return round.phase === 'cancelled'
    ? [...said.slice(0, 1), { key: 'cancelled', state: 'now' as const, title: t('words:phase.cancelled'), text: round.cancelled?.reason ?? '' }]
    : said;
}
