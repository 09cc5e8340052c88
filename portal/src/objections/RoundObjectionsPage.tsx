import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSubmitted } from '../examination/useSubmitted';
import { useCaller } from '../identity/context';
import { useRound, type Round } from '../proceedings/useRound';
import { MorePages } from '../shared/MorePages';
import { Note, Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { ObjectionPanel } from './ObjectionPanel';
import { Register } from './Register';
import { useObjections, withRecent, type Objection } from './useObjections';

/** The objections to a notice: registered by officers, answered by approvers. */
export function RoundObjectionsPage() {
  const { t } = useTranslation('objections');
  const { round: id = '' } = useParams();
  const read = useRound(id);
  return (
    <Loaded of={read}>
      {(round) => (
        <Page title={t('of', { round: round.settings.title })} lead={t(`words:phase.${round.phase}`)} crumbs={[{ to: '/objections', text: t('heading') }, { to: `/rounds/${id}`, text: round.settings.title }]}>
          {round.publicity ? <List round={round} days={round.publicity} /> : <Note><p>{t('noNotice')}</p></Note>}
        </Page>
      )}
    </Loaded>
  );
}

function List({ round, days }: { round: Round; days: NonNullable<Round['publicity']> }) {
  const { t } = useTranslation('objections');
  const { role } = useCaller();
  const { objection: wanted } = useParams();
  const objections = useObjections(round.round);
  const proposals = useSubmitted(round.round, '');
  const [recent, setRecent] = useState<Objection[]>([]);
  const tell = (one: Objection) => setRecent((before) => [...before.filter(({ objection }) => objection !== one.objection), one]);
  // The one that somebody came for is the first.
  const items = [...withRecent(objections.items, recent)].sort((one, other) => Number(other.objection === wanted) - Number(one.objection === wanted));
  const unanswered = items.filter(({ upheld }) => upheld === null).length;
  const open = round.phase === 'notice';
  return (
    <div className="stack">
      <Note tone={open && unanswered > 0 ? 'warn' : undefined}>
        <p className="strong">{days.ended ? t('ended', { through: fullDay(days.through) }) : t('until', { through: fullDay(days.through) })}</p>
        {open && <p>{unanswered > 0 ? t('unanswered', { count: unanswered }) : t(days.ended ? 'mayAward' : 'noneOpen')}</p>}
      </Note>
      {open && !days.ended && role === 'officer' && <Register round={round} proposals={proposals} done={tell} />}
      <Loaded of={objections}>
        {() => items.length === 0
          ? <Empty title={t('none')}><p>{t(days.ended ? 'noneAtAll' : 'noneYet', { through: fullDay(days.through) })}</p></Empty>
          : (
            <>
              {items.map((one) => <ObjectionPanel key={one.objection} round={round} objection={one} done={tell} about={proposals.items.find(({ proposal }) => proposal === one.proposal)} />)}
              <MorePages of={objections} />
            </>
          )}
      </Loaded>
    </div>
  );
}
