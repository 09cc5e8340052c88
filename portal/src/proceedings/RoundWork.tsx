import { useTranslation } from 'react-i18next';
import { Note } from '../shared/Page';
import { LongWork } from '../shared/states';
import { isAtWork, type Round } from './useRound';

const steps = ['opening', 'ranking', 'contracts'];

/** What the service is doing with the round, or why the last thing it was asked for did not come about. */
export function RoundWork({ round }: { round: Round }) {
  const { t } = useTranslation('proceedings');
  const refused = round.openingRefused && round.phase === 'closed' ? 'opening' : round.finalAwardRefused && round.phase === 'notice' ? 'finalAward' : null;
  if (refused) {
    const code = refused === 'opening' ? round.openingRefused : round.finalAwardRefused;
    return <Note tone="bad" alert><p className="strong">{t(`refused.${refused}`)}</p><p>{t(`refused.why.${code}`, { defaultValue: t('refused.code', { code }) })}</p></Note>;
  }

  if (!isAtWork(round)) return null;
  const step = round.progress?.step ?? (round.phase === 'opening' ? 'opening' : round.phase === 'ranking' ? 'ranking' : round.phase === 'finalizing' || round.phase === 'final' ? 'contracts' : 'other');
  return <LongWork step={t(`step.${steps.includes(step) ? step : 'other'}`)} done={round.progress?.done ?? 0} total={round.progress?.total} />;
}
