import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import type { Contract } from './stage';

const base = '/rounds/{round}/contracts/{proposal}';

/** The orders of the purchaser and of finance on one contract; each is done once. */
export function useOrders({ round, proposal }: Contract) {
  const api = useApi();
  const paramsOf = (key: string) => ({ path: { round, proposal }, header: { 'Idempotency-Key': key } });
  const ofNo = (no: number, key: string) => ({ path: { round, proposal, no }, header: { 'Idempotency-Key': key } });
  return {
    sign: useCommand((_: 'sign', key) => taken(api.POST(`${base}/signatures`, { params: paramsOf(key) }))),
    accept: useCommand((no: number, key) => taken(api.POST(`${base}/instalments/{no}/acceptance`, { params: ofNo(no, key) }))),
    returnClaim: useCommand(({ no, reason }: { no: number; reason: string }, key) => taken(api.POST(`${base}/instalments/{no}/claim-return`, { params: ofNo(no, key), body: { reason } }))),
    gradeMidterm: useCommand((grade: Schema<'MidtermBody'>['grade'], key) => taken(api.POST(`${base}/midterm-evaluations`, { params: paramsOf(key), body: { grade } }))),
    gradeFinal: useCommand((score: string, key) => taken(api.POST(`${base}/final-evaluation`, { params: paramsOf(key), body: { score } }))),
    acceptExpenditure: useCommand((body: Schema<'ExpenditureAcceptanceBody'>, key) => taken(api.POST(`${base}/expenditure-acceptance`, { params: paramsOf(key), body }))),
    proposePayee: useCommand((_: 'propose', key) => taken(api.POST(`${base}/payee-change`, { params: paramsOf(key) }))),
    confirmPayee: useCommand((number: string, key) => taken(api.POST(`${base}/payee-change-confirmation`, { params: paramsOf(key), body: { number } }))),
    rejectPayee: useCommand((reason: string, key) => taken(api.POST(`${base}/payee-change-rejection`, { params: paramsOf(key), body: { reason } }))),
    terminate: useCommand((body: Schema<'TerminationBody'>, key) => taken(api.POST(`${base}/termination`, { params: paramsOf(key), body }))),
    recover: useCommand((amount: string, key) => taken(api.POST(`${base}/recoveries`, { params: paramsOf(key), body: { amount } }))),
    disallow: useCommand((body: Schema<'DisallowanceBody'>, key) => taken(api.POST(`${base}/disallowances`, { params: paramsOf(key), body }))),
    withdrawDisallowance: useCommand(({ no, reason }: { no: number; reason: string }, key) => taken(api.POST(`${base}/disallowances/{disallowance}/withdrawal`, { params: { path: { round, proposal, disallowance: String(no) }, header: { 'Idempotency-Key': key } }, body: { reason } }))),
    close: useCommand((_: 'close', key) => taken(api.POST(`${base}/closure`, { params: paramsOf(key) }))),
  };
}

export type Orders = ReturnType<typeof useOrders>;

export interface StepProps { file: import('./useContract').ContractFile; orders: Orders }
