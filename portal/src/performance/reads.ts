import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';

export type Performance = Schema<'PerformanceView'>;
export type Plan = Schema<'PlanView'>;
export type Report = Schema<'ReportView'>;
export type ReportTerm = Schema<'ReportTermView'>;
export type Entry = Schema<'EntryView'>;
export type Budget = Schema<'BudgetView'>;
export type Period = Schema<'ServicePeriodView'>;

const base = '/rounds/{round}/contracts/{proposal}/performance';

/** The contract that the address names, whose side the caller is on, and where its pages are. */
export function usePlace() {
  const { round = '', proposal = '' } = useParams();
  const isOwn = useCaller().role === 'applicant';
  const contract = isOwn ? `/own-contracts/${round}/${proposal}` : `/rounds/${round}/contracts/${proposal}`;
  return { round, proposal, isOwn, contract, home: `${contract}/performance` };
}

export function usePerformance() {
  const api = useApi();
  const { round, proposal } = usePlace();
  return useQuery({ queryKey: ['performance', round, proposal], queryFn: () => taken(api.GET(base, { params: { path: { round, proposal } } })) });
}

/** What was planned, recorded and missed in a month. */
export function usePeriod(period: string) {
  const api = useApi();
  const { round, proposal } = usePlace();
  return useQuery({
    queryKey: ['performance', round, proposal, period],
    queryFn: () => taken(api.GET(`${base}/periods/{period}`, { params: { path: { round, proposal, period } } })),
  });
}

export function useVisits(period: string) {
  const api = useApi();
  const { round, proposal } = usePlace();
  return usePages(['performance', round, proposal, period, 'visits'], (cursor) =>
    taken(api.GET(`${base}/periods/{period}/visits`, { params: { path: { round, proposal, period }, query: { cursor } } })));
}

/** A report with its versions, or null while nothing was submitted. */
export function useReport(report: string, submitted: boolean) {
  const api = useApi();
  const { round, proposal } = usePlace();
  return useQuery({
    enabled: submitted,
    queryKey: ['performance', round, proposal, 'report', report],
    queryFn: () => taken(api.GET(`${base}/reports/{report}`, { params: { path: { round, proposal, report } } })),
  });
}

export function useBudget() {
  const api = useApi();
  const { round, proposal } = usePlace();
  return useQuery({ queryKey: ['performance', round, proposal, 'budget'], queryFn: () => taken(api.GET(`${base}/budget`, { params: { path: { round, proposal } } })) });
}

export function useEntries(status: string) {
  const api = useApi();
  const { round, proposal } = usePlace();
  return usePages(['performance', round, proposal, 'entries', status], (cursor) =>
    taken(api.GET(`${base}/entries`, { params: { path: { round, proposal }, query: { cursor, ...(status ? { status } : {}) } } })));
}

/** The month of a day: 2026-03. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const index = year * 12 + of - 1 + months;
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`;
}
