import { useQueries, useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { Refused, taken } from '../http/problems';
import { useCaller } from '../identity/context';

const aMinute = 60_000;

/** The caller as the service knows them, with its time. */
export function useMe() {
  const api = useApi();
  return useQuery({ queryKey: ['me'], queryFn: () => taken(api.GET('/me')), refetchInterval: aMinute });
}

/** The caller's organization; null where it is not registered yet. */
export function useOwnOrganization() {
  const api = useApi();
  const me = useMe();
  const uscc = useCaller().organization ?? me.data?.organization ?? '';
  return useQuery({
    queryKey: ['organization', uscc],
    enabled: uscc !== '',
    queryFn: () => orNull(['organization.notFound', 'organization.notRegistered'], taken(api.GET('/organizations/{uscc}', { params: { path: { uscc } } }))),
  });
}

/** Whether the caller's organization may apply for a round, decided by the service for the closing day. */
export function useEligibility(round: string) {
  const api = useApi();
  const me = useMe();
  const uscc = useCaller().organization ?? me.data?.organization ?? '';
  return useQuery({
    queryKey: ['eligibility', uscc, round],
    enabled: uscc !== '',
    queryFn: () => taken(api.GET('/organizations/{uscc}/eligibility/{round}', { params: { path: { uscc, round } } })),
  });
}

/** A round's public settings. */
export function useRoundOf(round: string) {
  const api = useApi();
  return useQuery({ queryKey: ['round', round], queryFn: () => taken(api.GET('/rounds/{round}', { params: { path: { round } } })) });
}

/** The own proposals of one round. */
export function useOwnProposals(round: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['proposals', round],
    queryFn: () => allOf((query) => taken(api.GET('/rounds/{round}/proposals', { params: { path: { round }, query } }))),
  });
}

export interface OwnRound { summary: Schema<'RoundSummary'>; proposals: readonly Schema<'ProposalView'>[] }

/** All rounds that are published, each with the own proposals; the latest closing first. */
export function useOwnRounds() {
  const api = useApi();
  const rounds = useQuery({
    queryKey: ['rounds', 'all'],
    queryFn: () => allOf((query) => taken(api.GET('/rounds', { params: { query } }))),
    select: (all) => all.filter(({ phase }) => phase !== 'draft').sort((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt)),
  });
  return useQueries({
    queries: (rounds.data ?? []).map(({ round }) => ({
      queryKey: ['proposals', round],
      queryFn: () => allOf((query) => taken(api.GET('/rounds/{round}/proposals', { params: { path: { round }, query } }))),
    })),
    combine: (each) => ({
      data: rounds.data && each.every(({ data }) => data)
        ? rounds.data.map((summary, index): OwnRound => ({ summary, proposals: each[index]?.data ?? [] })) : undefined,
      error: rounds.error ?? each.find(({ error }) => error)?.error ?? null,
      isPending: rounds.isPending || each.some(({ isPending }) => isPending),
      refetch: () => void Promise.all([rounds.refetch(), ...each.map(({ refetch }) => refetch())]),
    }),
  });
}

/** What is read, or null where the service answers that it is not there yet. */
export async function orNull<T>(codes: readonly string[], read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (cause) {
    if (cause instanceof Refused && codes.includes(cause.problem.code)) return null;
    throw cause;
  }
}
