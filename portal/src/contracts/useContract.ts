import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { actsOf } from '../payments/acts';

/** A contract with its round, its organization, and who did what where the caller may read that. */
export function useContract(round: string, proposal: string) {
  const api = useApi();
  const { role } = useCaller();
  const path = { round, proposal };
  return useQuery({
    queryKey: ['contract', role, round, proposal],
    queryFn: async () => {
      const [contract, terms, events] = await Promise.all([
        taken(api.GET('/rounds/{round}/contracts/{proposal}', { params: { path } })),
        taken(api.GET('/rounds/{round}', { params: { path: { round } } })),
        role === 'approver' ? [] : allOf((query) => taken(api.GET('/rounds/{round}/contracts/{proposal}/trail', { params: { path, query } }))),
      ]);
      const organization = await taken(api.GET('/organizations/{uscc}', { params: { path: { uscc: contract.organization } } }));
      return { contract, round: terms, organization, acts: actsOf(events) };
    },
    refetchInterval: (query) => (query.state.data?.contract.pendingWork ?? 0) > 0 ? 2_000 : false,
  });
}

export type ContractFile = NonNullable<ReturnType<typeof useContract>['data']>;
