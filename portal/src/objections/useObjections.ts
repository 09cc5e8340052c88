import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Objection = Schema<'ObjectionView'>;

const atOnce = 200;
const lookAgain = 5_000;

/** The objections of a round. */
export function useObjections(round: string) {
  const api = useApi();
  return usePages(['objections', round], (cursor) => taken(api.GET('/rounds/{round}/objections', { params: { path: { round }, query: { limit: atOnce, cursor } } })), true, (items) => items.some(({ upheld }) => upheld === null) && lookAgain);
}

/** The list with what was just raised or answered here: the service writes its list a moment after it answers. */
export function withRecent(items: readonly Objection[], recent: readonly Objection[]): Objection[] {
  const latest = new Map(recent.map((one) => [one.objection, one]));
  const listed = items.map((one) => (one.upheld === null ? latest.get(one.objection) ?? one : one));
  return [...listed, ...recent.filter(({ objection, upheld }) => upheld === null && !items.some((one) => one.objection === objection))];
}
