import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { orNull } from '../proposals/reads';

export type Evaluator = Schema<'EvaluatorView'>;
export type EvaluatorBody = Schema<'EvaluatorBody'>;
export type OwnSeat = Schema<'OwnSeatView'>;

/** What the account itself sent, or null. */
export function useOwnEvaluator() {
  const api = useApi();
  return useQuery({ queryKey: ['evaluator', 'own'], queryFn: () => orNull(['evaluator.notFound'], taken(api.GET('/me/evaluator'))) });
}

export function useEnterPool(after: () => void) {
  const api = useApi();
  return useCommand((body: EvaluatorBody, key) => taken(api.POST('/me/evaluator', { params: { header: { 'Idempotency-Key': key } }, body })), after);
}

export function useStateAbsences() {
  const api = useApi();
  return useCommand((body: Schema<'AbsencesBody'>, key) => taken(api.POST('/me/evaluator/absences', { params: { header: { 'Idempotency-Key': key } }, body })));
}

const order = ['waiting', 'verified', 'returned', 'removed'];

/** The pool of the district: those that wait first, then by name. */
export function useEvaluators() {
  const api = useApi();
  return useQuery({
    queryKey: ['evaluators'],
    queryFn: async () => {
      const all = await allOf((query) => taken(api.GET('/evaluators', { params: { query } })));
      return all.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.entry.name.localeCompare(b.entry.name, 'zh'));
    },
  });
}

export function useEvaluator(evaluator: string) {
  const api = useApi();
  return useQuery({ queryKey: ['evaluators', evaluator], queryFn: () => taken(api.GET('/evaluators/{evaluator}', { params: { path: { evaluator } } })) });
}

/** The three steps of an officer: verified by evidence through a day, returned or removed with a reason. */
export function useEvaluatorSteps(evaluator: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { evaluator }, header: { 'Idempotency-Key': key } });
  return {
    verify: useCommand((body: Schema<'EvaluatorVerificationBody'>, key) => taken(api.POST('/evaluators/{evaluator}/verification', { params: params(key), body }))),
    giveBack: useCommand((reason: string, key) => taken(api.POST('/evaluators/{evaluator}/return', { params: params(key), body: { reason } }))),
    remove: useCommand((reason: string, key) => taken(api.POST('/evaluators/{evaluator}/removal', { params: params(key), body: { reason } }))),
  };
}

/** Seats that the caller was drawn for: those that wait for an answer first. */
export function useAppointments() {
  const api = useApi();
  return useQuery({
    queryKey: ['appointments'],
    queryFn: async () => {
      const all = await allOf((query) => taken(api.GET('/me/appointments', { params: { query } })));
      const waits = (one: OwnSeat) => (one.answer === 'waiting' && !one.isOver ? 0 : 1);
      return all.sort((a, b) => waits(a) - waits(b) || Date.parse(b.answerBy) - Date.parse(a.answerBy));
    },
  });
}

export function useSeatSteps({ round, draw }: OwnSeat) {
  const api = useApi();
  const params = (key: string) => ({ path: { round, draw: String(draw) }, header: { 'Idempotency-Key': key } });
  return {
    accept: useCommand((_: null, key) => taken(api.POST('/rounds/{round}/draws/{draw}/seat/acceptance', { params: params(key) }))),
    decline: useCommand((reason: string, key) => taken(api.POST('/rounds/{round}/draws/{draw}/seat/refusal', { params: params(key), body: { reason } }))),
  };
}
