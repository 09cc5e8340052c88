import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';

/** Where a payment is. */
export interface Place { round: string; proposal: string; no: number }

const paramsOf = ({ round, proposal, no }: Place, key: string) => ({ path: { round, proposal, no }, header: { 'Idempotency-Key': key } });

type Contract = Schema<'ContractView'>;
type After = (contract: Contract) => void | Promise<void>;

/** The orders of finance on one payment. */
export function usePrepare(after?: After) {
  const api = useApi();
  return useCommand((place: Place, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/payment-order', { params: paramsOf(place, key) })), after);
}

export function useApprove(after?: After) {
  const api = useApi();
  return useCommand((place: Place, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/payment', { params: paramsOf(place, key) })), after);
}

export function useTakeBack(after?: After) {
  const api = useApi();
  return useCommand(({ reason, ...place }: Place & { reason: string }, key) =>
    taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/payment-order-return', { params: paramsOf(place, key), body: { reason } })), after);
}

export function useWithdraw(after?: After) {
  const api = useApi();
  return useCommand(({ reason, ...place }: Place & { reason: string }, key) =>
    taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/payment-order-withdrawal', { params: paramsOf(place, key), body: { reason } })), after);
}

export function useBounce(after?: After) {
  const api = useApi();
  return useCommand(({ reason, ...place }: Place & { reason: string }, key) =>
    taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/bounce', { params: paramsOf(place, key), body: { reason } })), after);
}
