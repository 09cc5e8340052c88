import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';

export type LedgerEntry = Schema<'LedgerEntryView'>;
export type LedgerCheck = Schema<'LedgerCheckView'>;
export type Correction = Schema<'CorrectionView'>;

/** The entries of a fund's ledger, in their order. */
export function useLedger(fund: string) {
  const api = useApi();
  return usePages(['ledger', fund], (cursor) => taken(api.GET('/funds/{fund}/ledger', { params: { path: { fund }, query: { cursor, limit: 50 } } })));
}

/** What adding the whole ledger up again comes to; asked for by a person. */
export function useLedgerCheck(fund: string, asked: boolean) {
  const api = useApi();
  return useQuery({ queryKey: ['ledger-check', fund], enabled: asked, queryFn: () => taken(api.GET('/funds/{fund}/ledger/check', { params: { path: { fund } } })) });
}

/** The latest correction of each entry. */
export function useCorrections(fund: string) {
  const api = useApi();
  return usePages(['corrections', fund], (cursor) => taken(api.GET('/funds/{fund}/corrections', { params: { path: { fund }, query: { cursor, limit: 50 } } })));
}

/** What can be ordered; each is done once. */
export function useCorrectionOrders(fund: string) {
  const api = useApi();
  const at = (entry: number, key: string) => ({ path: { fund, posting: String(entry) }, header: { 'Idempotency-Key': key } });
  return {
    propose: useCommand((body: Schema<'LedgerCorrectionBody'>, key) => taken(api.POST('/funds/{fund}/corrections', { params: { path: { fund }, header: { 'Idempotency-Key': key } }, body }))),
    approve: useCommand((entry: number, key) => taken(api.POST('/funds/{fund}/corrections/{posting}/approval', { params: at(entry, key) }))),
    refuse: useCommand(({ entry, reason }: { entry: number; reason: string }, key) => taken(api.POST('/funds/{fund}/corrections/{posting}/refusal', { params: at(entry, key), body: { reason } }))),
  };
}

export type CorrectionOrders = ReturnType<typeof useCorrectionOrders>;
