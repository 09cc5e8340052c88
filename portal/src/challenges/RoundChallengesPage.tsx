import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { useRound } from '../proceedings/useRound';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Empty, Loaded } from '../shared/states';
import { ChallengePanel } from './ChallengePanel';
import { Complain } from './Complain';
import { Reply } from './Reply';
import { awaitsRemedy, useChallengeOrders, useChallenges, waits, type Challenge } from './useChallenges';

/** The challenges of a round: an approver replies, officers and supervisors weigh, a supervisor records a complaint. */
export function RoundChallengesPage() {
  const { t } = useTranslation('challenges');
  const { round = '' } = useParams();
  const of = useRound(round);
  const { pages, items, tell } = useChallenges(round);
  return (
    <Page title={t('heading')} lead={of.data?.settings.title} crumbs={[{ to: '/challenges', text: t('heading') }]}>
      <Loaded of={pages}>
        {() => items.length === 0
          ? <Empty title={t('none')} />
          : <div className="stack">{items.map((one) => <ChallengePanel key={one.challenge} one={one}><Steps round={round} one={one} done={tell} /></ChallengePanel>)}<MorePages of={pages} /></div>}
      </Loaded>
    </Page>
  );
}

function Steps({ round, one, done }: { round: string; one: Challenge; done: (changed: Challenge) => void }) {
  const { t } = useTranslation('challenges');
  const { role } = useCaller();
  const { carryOut, giveBack, weigh } = useChallengeOrders(round, one.challenge, done);
  const [open, setOpen] = useState(false);
  if (role === 'supervisor' && !waits(one)) return one.withdrawn === null ? <details><summary>{t('recordComplaint')}</summary><Complain round={round} one={one} paper /></details> : null;
  if (role === 'approver' && awaitsRemedy(one)) return <ReasonForm name={`remedy:${one.challenge}`} label={t('remedy')} verb={t('remedyVerb')} command={carryOut} send={(text) => carryOut.mutateAsync(text)} />;
  if (!waits(one)) return null;
  return (
    <>
      {role === 'approver' && (open ? <Reply round={round} one={one} done={done} /> : <div><Button type="primary" onClick={() => setOpen(true)}>{t('reply')}</Button></div>)}
      {role !== 'approver' && <details><summary>{t(one.mayAffectResult ? 'mayNot' : 'may')}</summary><ReasonForm name={`weight:${one.challenge}`} label={t('reason')} verb={t(one.mayAffectResult ? 'mayNot' : 'may')} command={weigh} send={(reason) => weigh.mutateAsync({ mayAffectResult: !one.mayAffectResult, reason })} /></details>}
      {role !== 'supervisor' && <details><summary>{t('giveBack')}</summary><ReasonForm name={`return:${one.challenge}`} label={t('giveBackHint')} verb={t('giveBack')} command={giveBack} send={(reason) => giveBack.mutateAsync(reason)} /></details>}
    </>
  );
}
