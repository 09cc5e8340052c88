import { useQueries, useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { Refused, taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { heldKey } from './keyStore';

async function orNull<T>(code: string, read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (cause) {
    if (cause instanceof Refused && cause.problem.code === code) return null;
    throw cause;
  }
}

/** The own key as it is registered, and whether this browser holds its other half. */
export function useOwnKey() {
  const api = useApi();
  const { account } = useCaller();
  return useQuery({
    queryKey: ['opening-key', account],
    queryFn: async () => {
      const registered = await orNull('openingKey.notFound', taken(api.GET('/me/opening-key')));
      return { registered, pair: registered ? await heldKey(account, registered.keyId) ?? null : null };
    },
  });
}

/** How far the opening of a round is, or null for one that is not sealed. */
export function useOpening(round: string) {
  const api = useApi();
  return useQuery({ queryKey: ['opening', round], queryFn: () => taken(api.GET('/rounds/{round}/opening', { params: { path: { round } } })) });
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
      queryKey: ['opening', round, 'or none'],
      queryFn: () => orNull('opening.notSealed', taken(api.GET('/rounds/{round}/opening', { params: { path: { round } } }))),
    })),
    combine: (each) => ({
      data: rounds.data && each.every(({ data }) => data !== undefined)
        ? rounds.data.flatMap((summary, index): SealedRound[] => { const opening = each[index]?.data; return opening ? [{ summary, opening }] : []; }) : undefined,
      error: rounds.error ?? each.find(({ error }) => error)?.error ?? null,
      isPending: rounds.isPending || each.some(({ isPending }) => isPending),
      refetch: () => void Promise.all([rounds.refetch(), ...each.map(({ refetch }) => refetch())]),
    }),
  });
}
