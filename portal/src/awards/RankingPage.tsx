import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { RoundWork } from '../proceedings/RoundWork';
import { useRound, type Round } from '../proceedings/useRound';
import { Note, Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { RankingFigures } from './RankingFigures';
import { RankingTable } from './RankingTable';
import { useRanking } from './useRanking';
import './awards.css';

/** The ranking with the reason of each outcome, and where the money ended. */
export function RankingPage() {
  const { t } = useTranslation('awards');
  const { round: id = '' } = useParams();
  const navigate = useNavigate();
  const read = useRound(id);
  return (
    <Loaded of={read}>
      {(round) => (
        <Page
          wide title={t('ranking.title')} crumbs={[{ to: '/awards', text: t('heading') }, { to: `/rounds/${id}`, text: round.settings.title }]}
          lead={<>{round.settings.title}{round.publicity && t('ranking.published', { day: fullDay(round.publicity.published), through: fullDay(round.publicity.through) })}</>}
          actions={round.publicity && <><Button onClick={() => window.print()}>{t('print')}</Button><Button type="primary" onClick={() => void navigate(`/rounds/${id}/notice`)}>{t('toNotice')}</Button></>}
        >
          <div className="stack across">
            <RoundWork round={round} />
            {round.publicity ? <Entries round={round} /> : round.phase !== 'ranking' && <Note><p>{t('ranking.notYet')}</p></Note>}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Entries({ round }: { round: Round }) {
  const ranking = useRanking(round.round, true);
  return (
    <Loaded of={ranking}>
      {(entries) => <><RankingFigures entries={entries} settings={round.settings} /><RankingTable round={round.round} entries={entries} settings={round.settings} /></>}
    </Loaded>
  );
}
