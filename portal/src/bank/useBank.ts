import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Batch = Schema<'BankBatchView'>;
export type BatchRow = Schema<'BankBatchRowView'>;
export type Line = Batch['lines'][number];
export type WaitingOrder = Schema<'WaitingOrderView'>;
export type AnswerFile = Schema<'BankAnswersView'>;
export type AnswerEntry = Schema<'BankAnswerEntryView'>;
export type Exception = Schema<'BankExceptionView'>;
export type Reconciliation = Schema<'BankReconciliationView'>;

const atOnce = 100;
/** Work that follows a step is done in a second or two. */
const soon = 1500;

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export function useFundNames() {
  const api = useApi();
  return useQuery({ queryKey: ['bank', 'funds'], queryFn: () => allOf((query) => taken(api.GET('/funds', { params: { query } }))) });
}

export function useBatches() {
  const api = useApi();
  return usePages(['bank', 'batches'], (cursor) => taken(api.GET('/bank-batches', { params: { query: { cursor, limit: atOnce } } })), true, (rows) => rows.some((one) => one.status === 'gathering') && soon);
}

export function useWaiting(fund: string) {
  const api = useApi();
  return useQuery({ queryKey: ['bank', 'waiting', fund], enabled: fund !== '', queryFn: () => taken(api.GET('/funds/{fund}/waiting-orders', { params: { path: { fund } } })) });
}

export function useBatch(batch: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'batch', batch],
    queryFn: () => taken(api.GET('/bank-batches/{batch}', { params: { path: { batch } } })),
    refetchInterval: ({ state }) => state.data?.status === 'gathering' && soon,
  });
}

export function usePrepare(after: (batch: Batch) => void) {
  const api = useApi();
  return useCommand((body: Schema<'BankBatchBody'>, key) => taken(api.POST('/bank-batches', { params: keyed(key), body })), after);
}

/** What can be done with a batch, and its file. */
export function useBatchOrders(batch: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { batch }, ...keyed(key) });
  return {
    release: useCommand((_: null, key) => taken(api.POST('/bank-batches/{batch}/release', { params: params(key) }))),
    withdraw: useCommand((reason: string, key) => taken(api.POST('/bank-batches/{batch}/withdrawal', { params: params(key), body: { reason } }))),
    file: () => taken<Blob>(api.GET('/bank-batches/{batch}/file', { params: { path: { batch } }, parseAs: 'blob' })),
  };
}

const isWorked = (file: AnswerFile) => file.done >= file.count;

/** The files, latest first; read again until the one that was just taken is there and worked off. */
export function useAnswers(latest: string) {
  const api = useApi();
  const isComing = (rows: AnswerFile[]) => latest !== '' && !rows.some(({ answer }) => answer === latest);
  return usePages(['bank', 'answers'], (cursor) => taken(api.GET('/bank-answers', { params: { query: { cursor, limit: atOnce } } })), true, (rows) => (isComing(rows) || rows.some((one) => !isWorked(one))) && soon);
}

export function useTake() {
  const api = useApi();
  return useCommand((body: Schema<'BankAnswersBody'>, key) => taken(api.POST('/bank-answers', { params: keyed(key), body })));
}

export function useAnswer(answer: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'answer', answer],
    queryFn: () => taken(api.GET('/bank-answers/{answer}', { params: { path: { answer } } })),
    refetchInterval: ({ state }) => (state.data ? !isWorked(state.data) : false) && soon,
  });
}

export function useEntries(answer: string, done: number) {
  const api = useApi();
  return usePages(['bank', 'entries', answer, done], (cursor) => taken(api.GET('/bank-answers/{answer}/entries', { params: { path: { answer }, query: { cursor, limit: atOnce } } })));
}

export function useExceptions(all: boolean) {
  const api = useApi();
  return usePages(['bank', 'exceptions', all], (cursor) => taken(api.GET('/bank-exceptions', { params: { query: { cursor, limit: atOnce, all: all ? 'true' : undefined } } })), true, (rows) => rows.some((one) => one.status === 'approved') && soon);
}

export function useException(exception: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'exception', exception],
    queryFn: () => taken(api.GET('/bank-exceptions/{exception}', { params: { path: { exception } } })),
    refetchInterval: ({ state }) => state.data?.status === 'approved' && soon,
  });
}

export function useExceptionOrders(exception: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { exception }, ...keyed(key) });
  return {
    decide: useCommand((body: Schema<'BankExceptionDecisionBody'>, key) => taken(api.POST('/bank-exceptions/{exception}/decision', { params: params(key), body }))),
    approve: useCommand((_: null, key) => taken(api.POST('/bank-exceptions/{exception}/approval', { params: params(key) }))),
    refuse: useCommand((reason: string, key) => taken(api.POST('/bank-exceptions/{exception}/refusal', { params: params(key), body: { reason } }))),
  };
}

export function useRaise(after: (raised: Exception) => void) {
  const api = useApi();
  return useCommand((body: Schema<'BankExceptionBody'>, key) => taken(api.POST('/bank-exceptions', { params: keyed(key), body })), after);
}

export function useReconciliation(fund: string, day: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'reconciliation', fund, day],
    enabled: fund !== '' && day !== '',
    queryFn: () => taken(api.GET('/funds/{fund}/bank-reconciliations/{day}', { params: { path: { fund, day } } })),
  });
}
