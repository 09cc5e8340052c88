import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { written } from './points';
import type { KeptBook, Points } from './useKeptSheets';

interface Sent { proposal: string; points: Points }

/** Sends one complete sheet; a later one replaces it until the books are sealed. */
export function useSendSheet(round: string, kept: KeptBook) {
  const api = useApi();
  return useCommand(
    ({ proposal, points }: Sent, key) => taken(api.POST('/rounds/{round}/sheets', {
      params: { path: { round }, header: { 'Idempotency-Key': key } },
      body: { proposal, points: Object.fromEntries(Object.entries(points).map(([ref, text]) => [ref, written(text)])) },
    })),
    (_, { proposal, points }) => kept.drop(proposal, points),
  );
}
