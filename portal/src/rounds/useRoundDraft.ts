import { useQuery } from '@tanstack/react-query';
import { useApi, useCommand } from '../http/context';
import { Refused, taken, takenWithTag } from '../http/problems';
import type { RoundBody } from './draft';

export interface StoredRound { settings: RoundBody | null; tag: string | null; phase: string | null }

/** The round as it is stored, if it is: its settings, and the version that a change has to name. A new one is not asked for. */
export function useStoredRound(round: string, isNew = false) {
  const api = useApi();
  return useQuery<StoredRound>({
    queryKey: ['round', round, 'stored', isNew],
    queryFn: async () => {
      if (isNew) return { settings: null, tag: null, phase: null };
      try {
        const { data, tag } = await takenWithTag(api.GET('/rounds/{round}', { params: { path: { round } } }));
        return { settings: data.settings, tag, phase: data.phase };
      } catch (cause) {
        if (cause instanceof Refused && cause.problem.code === 'round.notFound') return { settings: null, tag: null, phase: null };
        throw cause;
      }
    },
    staleTime: Infinity,
  });
}

/** The settings of an earlier round to begin with. */
export function useEarlier(round: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['round', round, 'earlier'],
    queryFn: async () => (await taken(api.GET('/rounds/{round}', { params: { path: { round: round ?? '' } } }))).settings,
    enabled: round !== null,
    staleTime: Infinity,
  });
}

/** Saves the draft as a whole: a new one, or one that nobody changed since it was read. */
export function useSaveRound(round: string, tag: string | null, after: () => void) {
  const api = useApi();
  return useCommand(
    (body: RoundBody) => taken(api.PUT('/rounds/{round}', {
      params: { path: { round }, header: tag ? { 'If-Match': tag } : { 'If-None-Match': '*' } }, body,
    })),
    after,
  );
}
