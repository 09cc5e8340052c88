import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { useRound, type Round } from '../proceedings/useRound';
import { Note, Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { CommitForm } from './CommitForm';
import { DrawPanel } from './DrawPanel';
import { useDraws, type Draw } from './useDraws';

/** How the evaluators of a round are drawn: what was committed to, what was drawn, who comes. */
export function DrawsPage() {
  const { t } = useTranslation('draws');
  const { round: id = '' } = useParams();
  const round = useRound(id);
  const draws = useDraws(id);
  return (
    <Loaded of={round}>
      {(found) => (
        <Page title={t('title', { round: found.settings.title })} lead={t('lead')} crumbs={[{ to: `/rounds/${id}`, text: found.settings.title }, { to: `/rounds/${id}/panel`, text: t('panel') }]}>
          <Loaded of={draws}>{(all) => <Content round={found} draws={all} />}</Loaded>
        </Page>
      )}
    </Loaded>
  );
}

function Content({ round, draws }: { round: Round; draws: Draw[] }) {
  const { t } = useTranslation('draws');
  const { role } = useCaller();
  const isOpen = round.phase === 'closed';
  const waits = draws.some(({ line }) => line.drawnAt === null && line.withdrawnAt === null);
  return (
    <div className="stack">
      {!isOpen && <Note><p>{t(round.phase === 'published' || round.phase === 'open' ? 'tooEarly' : 'over')}</p></Note>}
      {draws.length === 0 && <Empty title={t('none')}><p>{t('noneText')}</p></Empty>}
      {draws.map((one) => <DrawPanel key={one.line.draw} round={round.round} of={one} isOpen={isOpen} />)}
      {isOpen && role === 'officer' && !waits && <Panel title={t('commit.title', { no: draws.length + 1 })} finding={t('commit.text')}><CommitForm key={draws.length} round={round} /></Panel>}
    </div>
  );
}
