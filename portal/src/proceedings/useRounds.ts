import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Phase = Schema<'RoundView'>['phase'];
export type RoundSummary = Schema<'RoundSummary'>;

const atOnce = 100;

/** The rounds of the district page by page, those in some phases where they are named. */
export function useRounds(...phases: Phase[]) {
  const api = useApi();
  const rounds = usePages(['rounds', 'all'], (cursor) => taken(api.GET('/rounds', { params: { query: { limit: atOnce, cursor } } })));
  return { ...rounds, items: phases.length > 0 ? rounds.items.filter(({ phase }) => phases.includes(phase)) : rounds.items };
}
