import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { Clarifications } from '../shared/Clarifications';
import { Note, Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { ClarifyForm } from './ClarifyForm';
import './rounds.css';

/** What was clarified of a published round, and the next clarification with the closing it asks for. */
export function ClarificationsPage() {
  const { t } = useTranslation('rounds');
  const { round: id = '' } = useParams();
  const { role } = useCaller();
  const api = useApi();
  const read = useQuery({ queryKey: ['round', id], queryFn: () => taken(api.GET('/rounds/{round}', { params: { path: { round: id } } })) });
  return (
    <Loaded of={read}>
      {(round) => {
        const isOpen = round.phase === 'published' || round.phase === 'open';
        return (
          <Page title={t('clarify.title')} lead={t('clarify.lead')} crumbs={[{ to: '/rounds', text: t('rounds') }, { to: `/rounds/${id}`, text: round.settings.title }]}>
            <div className="stack">
              {!isOpen && <Note>{t('clarify.over')} <Link to={`/rounds/${id}`}>{t('toRound')}</Link></Note>}
              {isOpen && role !== 'approver' && <Note>{t('clarify.officer')}</Note>}
              {isOpen && role === 'approver' && <ClarifyForm key={round.clarifications.length} round={round} />}
              <Panel title={t('clarify.title')} finding={`${t('field.closesAt')}　${moment(round.settings.closesAt)}`}>
                {round.clarifications.length === 0 ? <Empty title={t('clarify.none')} /> : <Clarifications all={round.clarifications} />}
              </Panel>
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}
