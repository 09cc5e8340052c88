import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';

export type Feedback = Schema<'FeedbackView'>;
export type Entry = Feedback['entries'][number];
export type Stage = Entry['stage'];

const base = '/rounds/{round}/contracts/{proposal}/feedback';

/** The own feedback under a contract: its form, and what was said. */
export function useFeedback(path: { round: string; proposal: string }) {
  const api = useApi();
  const params = (key: string) => ({ path, header: { 'Idempotency-Key': key } });
  return {
    own: useQuery({ queryKey: ['feedback', path.round, path.proposal], queryFn: () => taken(api.GET(base, { params: { path } })) }),
    give: useCommand((body: Schema<'FeedbackBody'>, key) => taken(api.POST(base, { params: params(key), body }))),
    withdraw: useCommand((stage: Stage, key) => taken(api.POST(`${base}/withdrawal`, { params: params(key), body: { stage } }))),
  };
}
