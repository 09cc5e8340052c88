import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { OpenRound } from './OpenRound';
import { useMe, useOwnOrganization, useOwnRounds } from './reads';

const before = ['published', 'open'];

/** The rounds one may apply in now or soon, the first to close on top. */
export function OpenRoundsPage() {
  const { t } = useTranslation('proposals');
  const api = useApi();
  const [me, organization, own] = [useMe(), useOwnOrganization(), useOwnRounds()];
  const open = [...(own.data ?? [])].reverse().filter(({ summary }) => before.includes(summary.phase));
  const settings = useQueries({
    queries: open.map(({ summary: { round } }) => ({ queryKey: ['round', round], queryFn: () => taken(api.GET('/rounds/{round}', { params: { path: { round } } })) })),
  });

  return (
    <Page title={t('open.title')} lead={own.data && t('open.lead', { count: open.length })}>
      <Loaded of={own}>
        {() => open.length === 0
          ? <Empty title={t('open.none')}><p>{t('open.noneText')}<Link to="/proposals">{t('own')}</Link></p></Empty>
          : (
            <div className="stack">
              {open.map((one, index) => {
                const of = settings[index];
                return of && (
                  <Loaded key={one.summary.round} of={of}>
                    {(round) => <Loaded of={me}>{({ now }) => <OpenRound round={round} own={one.proposals} organization={organization.data ?? null} known={organization.data !== undefined} now={now} />}</Loaded>}
                  </Loaded>
                );
              })}
            </div>
          )}
      </Loaded>
    </Page>
  );
}
