import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

export type Round = Schema<'RoundView'>;

const lookAgain = 1500;

/** Whether the service works on the round by itself: then it is read again and again. */
export const isAtWork = (round: Round): boolean => round.pendingWork > 0 || round.progress !== null || ['opening', 'ranking', 'finalizing'].includes(round.phase);

/** A round with how far its long work is. */
export function useRound(round: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['round', round],
    queryFn: () => taken(api.GET('/rounds/{round}', { params: { path: { round } } })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? lookAgain : false),
  });
}
