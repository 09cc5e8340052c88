import { useQueries, useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { heldKey } from './keyStore';

const lookAgain = 1500;

/** The own key as it is registered, and whether this browser holds its other half. */
export function useOwnKey() {
  const api = useApi();
  const { account } = useCaller();
  return useQuery({
    queryKey: ['opening-key', account],
    queryFn: async () => {
      const { keyId, registeredAt } = await taken(api.GET('/me/opening-key'));
      return { registered: keyId ? { keyId, registeredAt } : null, pair: keyId ? await heldKey(account, keyId) ?? null : null };
    },
  });
}

/** How far the opening of a round is. */
export function useOpening(round: string, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['opening', round], enabled, queryFn: () => taken(api.GET('/rounds/{round}/opening', { params: { path: { round } } })),
    // With enough shares the service unseals by itself: then it is read again and again.
    refetchInterval: ({ state: { data } }) => (data?.openedAt && !data.unsealedAt ? lookAgain : false),
  });
}

export interface SealedRound { summary: Schema<'RoundSummary'>; opening: Schema<'OpeningView'> }

/** The sealed rounds of the district, the latest closing first. */
export function useSealedRounds() {
  const api = useApi();
  const rounds = useQuery({
    queryKey: ['rounds', 'all'],
    queryFn: () => allOf((query) => taken(api.GET('/rounds', { params: { query } }))),
    select: (all) => all.filter(({ phase }) => phase !== 'draft').sort((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt)),
  });
  return useQueries({
    queries: (rounds.data ?? []).map(({ round }) => ({
      queryKey: ['opening', round],
      queryFn: () => taken(api.GET('/rounds/{round}/opening', { params: { path: { round } } })),
    })),
    combine: (each) => ({
      data: rounds.data && each.every(({ data }) => data !== undefined)
        ? rounds.data.flatMap((summary, index): SealedRound[] => { const opening = each[index]?.data; return opening?.keyId ? [{ summary, opening }] : []; }) : undefined,
      error: rounds.error ?? each.find(({ error }) => error)?.error ?? null,
      isPending: rounds.isPending || each.some(({ isPending }) => isPending),
      refetch: () => void Promise.all([rounds.refetch(), ...each.map(({ refetch }) => refetch())]),
    }),
  });
}
