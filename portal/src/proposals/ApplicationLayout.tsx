import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { takenWithTag } from '../http/problems';
import { Loaded } from '../shared/states';
import { faultsIn, sectionsOf } from './checks';
import { DraftContext } from './DraftContext';
import { useMe, useRoundOf } from './reads';
import { SubmittedPages } from './SubmittedPages';
import { useDraft } from './useDraft';
import { useOwnFiles } from './useUploads';

interface Read { view: Schema<'ProposalView'>; tag: string }

/** One application: while it is a draft its sections share what is typed; afterwards it is read. */
export function ApplicationLayout() {
  const { round = '', proposal = '' } = useParams();
  const api = useApi();
  const settings = useRoundOf(round);
  const me = useMe();
  const read = useQuery<Read>({
    queryKey: ['proposal', round, proposal],
    queryFn: async () => {
      const { data, tag } = await takenWithTag(api.GET('/rounds/{round}/proposals/{proposal}', { params: { path: { round, proposal } } }));
      return { view: data, tag: tag ?? '' };
    },
  });

  return (
    <Loaded of={read}>
      {({ view, tag }) => (
        <Loaded of={settings}>
          {(of) => (
            <Loaded of={me}>
              {({ now }) => view.status === 'submitted'
                ? <SubmittedPages view={view} round={of} now={now} />
                : <Draft key={proposal} view={view} tag={tag} round={of} now={now} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Draft({ view, tag, round, now }: Read & { round: Schema<'RoundView'>; now: string }) {
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const settle = useCallback((submitted: Schema<'ProposalView'>) => {
    queries.setQueryData(['proposal', submitted.round, submitted.proposal], { view: submitted, tag: '' });
  }, [queries]);
  const draft = useDraft(view, tag, settle);
  const asksFiles = sectionsOf(round.settings).includes('files');
  const files = useOwnFiles(view.round, asksFiles).data ?? null;
  const faults = useMemo(() => faultsIn(round.settings, draft.content, asksFiles ? files : null), [round.settings, draft.content, files, asksFiles]);
  const home = `/proposals/${view.round}/${view.proposal}`;
  if (pathname.endsWith('/receipt')) return <Navigate to={home} replace />;
  return (
    <DraftContext value={{ ...draft, view, round, settings: round.settings, now, faults, files, home }}>
      <Outlet context={draft.content.title} />
    </DraftContext>
  );
}
