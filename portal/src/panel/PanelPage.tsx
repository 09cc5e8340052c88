import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { RoundWork } from '../proceedings/RoundWork';
import { useRound, type Round } from '../proceedings/useRound';
import { Note, Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { CloseEvaluation } from './CloseEvaluation';
import { Convene } from './Convene';
import { PanelProgress } from './PanelProgress';
import { RecuseMember } from './RecuseMember';
import { usePanel, type Seat } from './usePanel';

/** The committee of a round: convened while the round is closed, then how far its members are, until it is over. */
export function PanelPage() {
  const { t } = useTranslation('panel');
  const { round: id = '' } = useParams();
  const read = useRound(id);
  return (
    <Loaded of={read}>
      {(round) => (
        <Page title={t('title', { round: round.settings.title })} lead={t(`words:phase.${round.phase}`)} crumbs={[{ to: '/evaluation', text: t('evaluation') }, { to: `/rounds/${id}`, text: round.settings.title }]}>
          <div className="stack">
            <RoundWork round={round} />
            {round.phase !== 'closed' && <p><Link to={`/rounds/${id}/draws`}>{t('toDraws')}</Link></p>}
            <Content round={round} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Content({ round }: { round: Round }) {
  const { t } = useTranslation('panel');
  const { role } = useCaller();
  switch (round.phase) {
    case 'draft': case 'published': case 'open': return <Note><p>{t('tooEarly')}</p></Note>;
    case 'closed': return role === 'officer' ? <Convene round={round} /> : <Note><p>{t('notYet')}</p></Note>;
    case 'opening': return null;
    default: return <Appointed round={round} />;
  }
}

function Appointed({ round }: { round: Round }) {
  const { t } = useTranslation('panel');
  const { role } = useCaller();
  const scoring = round.phase === 'evaluating';
  const panel = usePanel(round.round, scoring);
  return (
    <Loaded of={panel}>
      {(seats) => (
        <div className="stack">
          {scoring ? <Summary seats={seats} /> : round.publicity && <Note tone="good"><p>{t('over')}</p><p><Link to={`/rounds/${round.round}/ranking`}>{t('toRanking')}</Link></p></Note>}
          <PanelProgress seats={seats} />
          {scoring && role === 'officer' && <div className="row"><CloseEvaluation round={round} seats={seats} /><RecuseMember round={round} seats={seats} /></div>}
        </div>
      )}
    </Loaded>
  );
}

function Summary({ seats }: { seats: Seat[] }) {
  const { t } = useTranslation('panel');
  const books = seats.flatMap((seat) => seat.books);
  const late = seats.filter((seat) => seat.books.some(({ complete }) => !complete)).map(({ name }) => name);
  return late.length === 0
    ? <Note tone="good"><p className="strong">{t('allIn')}</p><p>{t('allInText')}</p></Note>
    : (
      <Note>
        <p className="strong">{t('lacking', { done: books.filter(({ complete }) => complete).length, all: books.length, names: late.join(t('and')) })}</p>
        <p>{t('hidden')}</p>
      </Note>
    );
}
