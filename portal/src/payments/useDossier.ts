import { useQuery } from '@tanstack/react-query';
import { useApi } from '../http/context';
import { allOf } from '../http/allOf';
import { taken } from '../http/problems';
import { actsOf } from './acts';

/** Everything that is laid side by side before money leaves: contract, its acts, the round's rules, the registry, the fund. */
export function useDossier(round: string, proposal: string) {
  const api = useApi();
  const path = { round, proposal };
  return useQuery({
    queryKey: ['dossier', round, proposal],
    queryFn: async () => {
      const [contract, terms, events] = await Promise.all([
        taken(api.GET('/rounds/{round}/contracts/{proposal}', { params: { path } })),
        taken(api.GET('/rounds/{round}', { params: { path: { round } } })),
        allOf((query) => taken(api.GET('/rounds/{round}/contracts/{proposal}/trail', { params: { path, query } }))),
      ]);
      const [organization, fund] = await Promise.all([
        taken(api.GET('/organizations/{uscc}', { params: { path: { uscc: contract.organization } } })),
        taken(api.GET('/funds/{fund}', { params: { path: { fund: contract.fund } } })),
      ]);
      return { contract, round: terms, acts: actsOf(events), organization, fund };
    },
    // Follow-up work of an order moves the fund a moment later.
    refetchInterval: (query) => (query.state.data?.contract.pendingWork ?? 0) > 0 ? 2_000 : false,
  });
}

export type Dossier = NonNullable<ReturnType<typeof useDossier>['data']>;
