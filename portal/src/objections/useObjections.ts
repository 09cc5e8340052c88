import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Objection = Schema<'ObjectionView'>;

const atOnce = 200;

/** The objections of a round. */
export function useObjections(round: string) {
  const api = useApi();
  return usePages(['objections', round], (cursor) => taken(api.GET('/rounds/{round}/objections', { params: { path: { round }, query: { limit: atOnce, cursor } } })));
}
