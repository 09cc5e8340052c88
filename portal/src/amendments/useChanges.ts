import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';

export type Changes = Schema<'ChangesView'>;
export type Line = Schema<'AgreementLineView'>;
export type TermChange = Schema<'TermChangeView'>;
export type Party = 'supplier' | 'purchaser';

export interface Of { round: string; proposal: string }

const base = '/rounds/{round}/contracts/{proposal}';

/** For which party the caller can act, or null for those who only read. */
export function useParty(): Party | null {
  const { role } = useCaller();
  if (role === 'applicant') return 'supplier';
  return role === 'approver' || role === 'officer' ? 'purchaser' : null;
}

/** A contract's changes, its instalments, and its text as of a day, today where none is asked for; again while work waits. */
export function useChanges({ round, proposal }: Of, day: string) {
  const api = useApi();
  const path = { round, proposal };
  return useQuery({
    queryKey: ['contract', 'changes', round, proposal, day],
    placeholderData: (before) => before,
    refetchInterval: (query) => (query.state.data?.contract.pendingWork ?? 0) > 0 ? 2_000 : false,
    queryFn: async () => {
      const [changes, contract, text] = await Promise.all([
        taken(api.GET(`${base}/changes`, { params: { path } })),
        taken(api.GET(base, { params: { path } })),
        taken(api.GET(`${base}/text`, { params: { path, query: day === '' ? {} : { at: day } } })),
      ]);
      return { changes, contract, lines: text.lines };
    },
  });
}

export type ChangesFile = NonNullable<ReturnType<typeof useChanges>['data']>;

/** The orders of both parties; each is done once. */
export function useOrders({ round, proposal }: Of) {
  const api = useApi();
  const paramsOf = (key: string) => ({ path: { round, proposal }, header: { 'Idempotency-Key': key } });
  const ofNo = (no: number, key: string) => ({ path: { round, proposal, no }, header: { 'Idempotency-Key': key } });
  return {
    propose: useCommand((body: Schema<'AmendmentBody'>, key) => taken(api.POST(`${base}/amendments`, { params: paramsOf(key), body }))),
    withdraw: useCommand(({ no, reason }: { no: number; reason: string }, key) => taken(api.POST(`${base}/amendments/{no}/withdrawal`, { params: ofNo(no, key), body: { reason } }))),
    refuse: useCommand(({ no, reason }: { no: number; reason: string }, key) => taken(api.POST(`${base}/amendments/{no}/refusal`, { params: ofNo(no, key), body: { reason } }))),
    suspend: useCommand((body: Schema<'SuspensionBody'>, key) => taken(api.POST(`${base}/suspension`, { params: paramsOf(key), body }))),
    resume: useCommand((reason: string, key) => taken(api.POST(`${base}/resumption`, { params: paramsOf(key), body: { reason } }))),
    ask: useCommand((reason: string, key) => taken(api.POST(`${base}/resumption-request`, { params: paramsOf(key), body: { reason } }))),
    notice: useCommand((body: Schema<'TerminationNoticeBody'>, key) => taken(api.POST(`${base}/termination-notice`, { params: paramsOf(key), body }))),
    confirm: useCommand((_: 'confirm', key) => taken(api.POST(`${base}/termination-notice/confirmation`, { params: paramsOf(key) }))),
    contest: useCommand((reason: string, key) => taken(api.POST(`${base}/termination-notice/contestation`, { params: paramsOf(key), body: { reason } }))),
    takeBack: useCommand((_: 'withdraw', key) => taken(api.POST(`${base}/termination-notice/withdrawal`, { params: paramsOf(key) }))),
    subcontract: useCommand((body: Schema<'SubcontractBody'>, key) => taken(api.POST(`${base}/subcontracts`, { params: paramsOf(key), body }))),
    consent: useCommand((no: number, key) => taken(api.POST(`${base}/subcontracts/{no}/consent`, { params: ofNo(no, key) }))),
    end: useCommand(({ no, reason }: { no: number; reason: string }, key) => taken(api.POST(`${base}/subcontracts/{no}/end`, { params: ofNo(no, key), body: { reason } }))),
  };
}

export type Orders = ReturnType<typeof useOrders>;

export interface PanelProps { file: ChangesFile; orders: Orders; party: Party | null }
