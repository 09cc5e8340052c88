import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRoundOf } from '../proposals/reads';
import { Page } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { ChallengePanel } from './ChallengePanel';
import { Complain } from './Complain';
import { Raise } from './Raise';
import { useChallengeOrders, useChallenges, waits, type Challenge } from './useChallenges';

/** The own organization's challenges in a round, the form for another, and the way to complain. */
export function OwnChallengesPage() {
  const { t } = useTranslation('challenges');
  const { round = '' } = useParams();
  const of = useRoundOf(round);
  const { pages, items, tell } = useChallenges(round);
  return (
    <Page title={t('own')} lead={of.data?.settings.title} crumbs={[{ to: '/proposals', text: t('proposals') }]}>
      <div className="stack">
        <Loaded of={pages}>{() => <>{items.map((one) => <ChallengePanel key={one.challenge} one={one}><Steps round={round} one={one} done={tell} /></ChallengePanel>)}</>}</Loaded>
        <Raise key={items.length} round={round} done={tell} />
      </div>
    </Page>
  );
}

function Steps({ round, one, done }: { round: string; one: Challenge; done: (changed: Challenge) => void }) {
  const { t } = useTranslation('challenges');
  const { withdraw } = useChallengeOrders(round, one.challenge, done);
  if (one.withdrawn !== null) return null;
  return (
    <>
      {waits(one) && <details><summary>{t('withdraw')}</summary><ReasonForm name={`withdrawal:${one.challenge}`} label={t('reason')} verb={t('withdraw')} command={withdraw} send={(reason) => withdraw.mutateAsync(reason)} /></details>}
      <details><summary>{t('complain')}</summary><Complain round={round} one={one} /></details>
    </>
  );
}
