import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';

export type Draw = Schema<'DrawView'>;
export type DrawBody = Schema<'DrawBody'>;

/** All draws of a round, withdrawn ones too. */
export function useDraws(round: string) {
  const api = useApi();
  return useQuery({ queryKey: ['draws', round], queryFn: async () => (await taken(api.GET('/rounds/{round}/draws', { params: { path: { round } } }))).items });
}

export function useCommitDraw(round: string, after: () => void) {
  const api = useApi();
  return useCommand((body: DrawBody, key) => taken(api.POST('/rounds/{round}/draws', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body })), after);
}

/** What is done with one draw. */
export function useDrawSteps(round: string, draw: number) {
  const api = useApi();
  const params = (key: string) => ({ path: { round, draw: String(draw) }, header: { 'Idempotency-Key': key } });
  return {
    complete: useCommand((publicValue: string, key) => taken(api.POST('/rounds/{round}/draws/{draw}/value', { params: params(key), body: { publicValue } }))),
    absent: useCommand((body: Schema<'SeatAbsenceBody'>, key) => taken(api.POST('/rounds/{round}/draws/{draw}/absences', { params: params(key), body }))),
    withdraw: useCommand((reason: string, key) => taken(api.POST('/rounds/{round}/draws/{draw}/withdrawal', { params: params(key), body: { reason } }))),
  };
}

/** The record of a draw, as a stranger checks it. */
export function useDrawRecord(round: string, draw: number) {
  const api = useApi();
  return () => taken(api.GET('/rounds/{round}/draws/{draw}/record', { params: { path: { round, draw: String(draw) } } }));
}
