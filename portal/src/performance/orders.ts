import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { usePlace } from './reads';

const base = '/rounds/{round}/contracts/{proposal}/performance';

/** What the supplier orders. */
export function useOwnOrders() {
  const api = useApi();
  const { round, proposal } = usePlace();
  const paramsOf = (key: string) => ({ path: { round, proposal }, header: { 'Idempotency-Key': key } });
  return {
    propose: useCommand((body: Schema<'PlanBody'>, key) => taken(api.POST(`${base}/plans`, { params: paramsOf(key), body }))),
    record: useCommand((body: Schema<'VisitBody'>, key) => taken(api.POST(`${base}/visits`, { params: paramsOf(key), body }))),
    withdraw: useCommand(({ visit, reason }: { visit: string; reason: string }, key) => taken(api.POST(`${base}/visits/{visit}/withdrawal`, { params: { path: { round, proposal, visit }, header: { 'Idempotency-Key': key } }, body: { reason } }))),
    submit: useCommand(({ report, body }: { report: string; body: Schema<'ReportBody'> }, key) => taken(api.POST(`${base}/reports/{report}/versions`, { params: { path: { round, proposal, report }, header: { 'Idempotency-Key': key } }, body }))),
    spend: useCommand((body: Schema<'ExpenseBody'>, key) => taken(api.POST(`${base}/expenses`, { params: paramsOf(key), body }))),
    raise: useCommand((body: Schema<'IncomeBody'>, key) => taken(api.POST(`${base}/incomes`, { params: paramsOf(key), body }))),
    takeBack: useCommand(({ entry, reason }: { entry: string; reason: string }, key) => taken(api.POST(`${base}/entries/{entry}/withdrawal`, { params: { path: { round, proposal, entry }, header: { 'Idempotency-Key': key } }, body: { reason } }))),
    move: useCommand((body: Schema<'BudgetMoveBody'>, key) => taken(api.POST(`${base}/budget-moves`, { params: paramsOf(key), body }))),
  };
}

/** What an officer orders. */
export function useOfficersOrders() {
  const api = useApi();
  const { round, proposal } = usePlace();
  const header = (key: string) => ({ 'Idempotency-Key': key });
  return {
    agree: useCommand((plan: string, key) => taken(api.POST(`${base}/plans/{plan}/agreement`, { params: { path: { round, proposal, plan }, header: header(key) } }))),
    giveBack: useCommand(({ plan, remarks }: { plan: string; remarks: string }, key) => taken(api.POST(`${base}/plans/{plan}/return`, { params: { path: { round, proposal, plan }, header: header(key) }, body: { remarks } }))),
    returnReport: useCommand(({ report, remarks }: { report: string; remarks: string }, key) => taken(api.POST(`${base}/reports/{report}/return`, { params: { path: { round, proposal, report }, header: header(key) }, body: { remarks } }))),
    accept: useCommand(({ report, remarks }: { report: string; remarks: string | null }, key) => taken(api.POST(`${base}/reports/{report}/acceptance`, { params: { path: { round, proposal, report }, header: header(key) }, body: { remarks } }))),
    settle: useCommand((entries: Schema<'EntrySettlementBody'>[], key) => taken(api.POST(`${base}/settlements`, { params: { path: { round, proposal }, header: header(key) }, body: { entries } }))),
  };
}
