import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Debtor = Schema<'DebtorView'>;
export type Receivable = Schema<'ReceivableView'>;
export interface Place { uscc: string; receivable: string }

const list = '/organizations/{uscc}/receivables';
const base = `${list}/{receivable}` as const;
const atOnce = 50;
const soon = 2_000;

/** Who has or had something to return. */
export function useDebtors() {
  const api = useApi();
  return usePages(['debtors'], (cursor) => taken(api.GET('/receivables', { params: { query: { cursor, limit: atOnce } } })));
}

/** Everything that one organization has or had to return. */
export function useReceivables(uscc: string) {
  const api = useApi();
  return usePages(['receivables', uscc], (cursor) => taken(api.GET(list, { params: { path: { uscc }, query: { cursor, limit: atOnce } } })), uscc !== '');
}

/** One of them; read again while a set-off is being booked. */
export function useReceivable(path: Place) {
  const api = useApi();
  return useQuery({
    queryKey: ['receivable', path.uscc, path.receivable],
    queryFn: () => taken(api.GET(base, { params: { path } })),
    enabled: path.uscc !== '',
    refetchInterval: ({ state }) => state.data?.setOffs.some(({ status }) => status === 'approved') ? soon : false,
  });
}

/** The accepted instalments of an organization that a set-off could pay. */
export function useAccepted(uscc: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['accepted', uscc],
    queryFn: async () => {
      const { items } = await taken(api.GET('/organizations/{uscc}/contracts', { params: { path: { uscc }, query: { limit: 200 } } }));
      return items.filter(({ status }) => status === 'inForce').flatMap((contract) => contract.instalments
        .filter(({ status, prepared }) => status === 'accepted' && !prepared)
        .map(({ no, payable }) => ({ round: contract.round, proposal: contract.proposal, title: contract.title, no, payable })));
    },
  });
}

/** What can be ordered; each is done once. */
export function useReceivableOrders(place: Place) {
  const api = useApi();
  const params = (key: string) => ({ path: place, header: { 'Idempotency-Key': key } });
  const ofOffset = (offset: string, key: string) => ({ path: { ...place, offset }, header: { 'Idempotency-Key': key } });
  return {
    receive: useCommand((body: Schema<'ReceiptBody'>, key) => taken(api.POST(`${base}/receipts`, { params: params(key), body }))),
    proposeSetOff: useCommand((body: Schema<'SetOffBody'>, key) => taken(api.POST(`${base}/set-offs`, { params: params(key), body }))),
    approveSetOff: useCommand((offset: string, key) => taken(api.POST(`${base}/set-offs/{offset}/approval`, { params: ofOffset(offset, key) }))),
    refuseSetOff: useCommand(({ offset, reason }: { offset: string; reason: string }, key) => taken(api.POST(`${base}/set-offs/{offset}/refusal`, { params: ofOffset(offset, key), body: { reason } }))),
    proposeWriteOff: useCommand((reason: string, key) => taken(api.POST(`${base}/write-off`, { params: params(key), body: { reason } }))),
    approveWriteOff: useCommand((_: 'approve', key) => taken(api.POST(`${base}/write-off/approval`, { params: params(key) }))),
    confirmWriteOff: useCommand((_: 'confirm', key) => taken(api.POST(`${base}/write-off/confirmation`, { params: params(key) }))),
    refuseWriteOff: useCommand((reason: string, key) => taken(api.POST(`${base}/write-off/refusal`, { params: params(key), body: { reason } }))),
  };
}

export type ReceivableOrders = ReturnType<typeof useReceivableOrders>;
