import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';

export type LedgerLine = Schema<'LedgerLineView'>;
export type Ledger = Schema<'LedgerView'>;
export type LedgerMonth = Ledger['months'][number];
export type ServiceRecord = Schema<'ServiceRecordView'>;
export type RecordFile = Schema<'RecordFileView'>;

const base = '/service-ledgers/{ledger}';
const atOnce = 50;
const soon = 2_000;

/** The ledgers that one may read. */
export function useLedgers() {
  const api = useApi();
  return usePages(['service-ledgers'], (cursor) => taken(api.GET('/service-ledgers', { params: { query: { cursor, limit: atOnce } } })));
}

/** One of them; read again until the contract has answered to a settled month. */
export function useLedger(ledger: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['service-ledger', ledger],
    queryFn: () => taken(api.GET(base, { params: { path: { ledger } } })),
    refetchInterval: ({ state }) => state.data?.proposal && state.data.months.some((one) => one.settledBy && !one.instalment && !one.notClaimable) ? soon : false,
  });
}

/** The clients, as many as a form offers. */
export function useClients(ledger: string) {
  const api = useApi();
  return useQuery({ queryKey: ['ledger-clients', ledger], queryFn: () => taken(api.GET(`${base}/clients`, { params: { path: { ledger }, query: { limit: 200 } } })) });
}

/** The records of a month. */
export function useMonth(ledger: string, month: string) {
  const api = useApi();
  return usePages(['ledger-month', ledger, month], (cursor) => taken(api.GET(`${base}/months/{month}/records`, { params: { path: { ledger, month }, query: { cursor, limit: atOnce } } })), month !== '');
}

/** Which records an officer calls clients about. */
export function useCalls(ledger: string, month: string) {
  const api = useApi();
  return useQuery({ queryKey: ['ledger-calls', ledger, month], queryFn: () => taken(api.GET(`${base}/months/{month}/calls`, { params: { path: { ledger, month } } })), enabled: month !== '' });
}

/** What can be ordered; each is done once. */
export function useLedgerOrders(ledger: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { ledger }, header: { 'Idempotency-Key': key } });
  return {
    open: useCommand(({ name, ...body }: { name: string } & Schema<'LedgerBody'>) => taken(api.PUT(base, { params: { path: { ledger: name }, header: { 'If-None-Match': '*' } }, body }))),
    record: useCommand((body: Schema<'ServiceRecordBody'>, key) => taken(api.POST(`${base}/records`, { params: params(key), body }))),
    correct: useCommand((body: Schema<'RecordCorrectionBody'>, key) => taken(api.POST(`${base}/corrections`, { params: params(key), body }))),
    call: useCommand((body: Schema<'ClientCallBody'>, key) => taken(api.POST(`${base}/calls`, { params: params(key), body }))),
    settle: useCommand((month: string, key) => taken(api.POST(`${base}/months/{month}/settlement`, { params: { path: { ledger, month }, header: { 'Idempotency-Key': key } } }))),
    send: useCommand(({ file, ...body }: { file: string } & Schema<'RecordPieceBody'>, key) =>
      taken(api.POST(`${base}/files/{file}`, { params: { path: { ledger, file }, header: { 'Idempotency-Key': key } }, body }))),
  };
}

export type LedgerOrders = ReturnType<typeof useLedgerOrders>;
