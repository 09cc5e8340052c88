import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpening } from '../openings/reads';
import { Note } from '../shared/Page';
import type { Round } from './useRound';

/** Whether a round is closed and nobody has opened its proposals yet; false while that is not known. */
export function useStillSealed(round: Round | undefined): boolean {
  const asks = Boolean(round?.settings.sealing) && round?.phase === 'closed';
  const { data } = useOpening(round?.round ?? '', asks);
  return asks && data !== undefined && data.unsealedAt === null;
}

/** That nothing can be read before the opening, and the way to it. */
export function StillSealed({ round }: { round: Round }) {
  const { t } = useTranslation('proceedings');
  return (
    <Note tone="warn">
      <p className="strong">{t('stillSealed.title')}</p>
      <p>{t('stillSealed.text', { count: round.settings.sealing?.threshold ?? 0 })}</p>
      <p><Link to={`/openings/${round.round}`}>{t('step.go.unseal')}</Link></p>
    </Note>
  );
}
