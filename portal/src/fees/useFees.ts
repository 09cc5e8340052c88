import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';

export type FeeBook = Schema<'FeeBookView'>;
export type FeeItem = FeeBook['items'][number];
export type FeeReport = Schema<'FeeReportView'>;
export interface Place { round: string; proposal: string }

const base = '/rounds/{round}/contracts/{proposal}';
const atOnce = 100;

/** The ledger of a contract, and the reports for those who may read them. */
export function useFees(path: Place, readsReports: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['fees', path.round, path.proposal, readsReports],
    queryFn: async () => {
      const [contract, book, reports] = await Promise.all([
        taken(api.GET(base, { params: { path } })),
        taken(api.GET(`${base}/fees`, { params: { path } })),
        readsReports ? taken(api.GET(`${base}/fee-reports`, { params: { path, query: { limit: atOnce } } })) : null,
      ]);
      return { contract, book, reports: reports?.items ?? [], more: Boolean(reports?.next) };
    },
  });
}

/** What can be ordered; each is done once. */
export function useFeeOrders(path: Place) {
  const api = useApi();
  const params = (key: string) => ({ path, header: { 'Idempotency-Key': key } });
  const ofFee = (fee: string, key: string) => ({ path: { ...path, fee }, header: { 'Idempotency-Key': key } });
  return {
    declare: useCommand((body: Schema<'FeeBody'>, key) => taken(api.POST(`${base}/fees`, { params: params(key), body }))),
    approve: useCommand((fee: string, key) => taken(api.POST(`${base}/fees/{fee}/approval`, { params: ofFee(fee, key) }))),
    refuse: useCommand(({ fee, reason }: { fee: string; reason: string }, key) => taken(api.POST(`${base}/fees/{fee}/refusal`, { params: ofFee(fee, key), body: { reason } }))),
    end: useCommand(({ fee, reason }: { fee: string; reason: string }, key) => taken(api.POST(`${base}/fees/{fee}/end`, { params: ofFee(fee, key), body: { reason } }))),
    enter: useCommand(({ fee, ...body }: { fee: string } & Schema<'FeeMonthBody'>, key) => taken(api.POST(`${base}/fees/{fee}/months`, { params: ofFee(fee, key), body }))),
    answer: useCommand(({ report, ...body }: { report: string } & Schema<'FeeFindingBody'>, key) =>
      taken(api.POST(`${base}/fee-reports/{feeReport}/answer`, { params: { path: { ...path, feeReport: report }, header: { 'Idempotency-Key': key } }, body }))),
  };
}

export type FeeOrders = ReturnType<typeof useFeeOrders>;
