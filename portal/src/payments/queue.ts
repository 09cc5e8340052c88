import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';

type Waiting = Schema<'WaitingView'>;

/** A payment that waits for finance. */
export interface QueueRow {
  key: string;
  round: string;
  roundTitle: string;
  proposal: string;
  title: string;
  organization: string;
  no: number;
  amount: string;
  kind: 'toPrepare' | 'toApprove' | 'toBatch';
  due: string | null;
  workingDaysLeft: number | null;
  group: Waiting['group'];
}

/** What finance can do to several payments in the queue; batches for the bank have a room of their own. */
export type QueueVerb = Exclude<QueueRow['kind'], 'toBatch'>;

export const groups = ['overdue', 'today', 'soon', 'later', 'open'] as const satisfies Waiting['group'][];

/** All payments that wait for the caller's role, overdue first. */
export function useQueue() {
  const api = useApi();
  const { role } = useCaller();
  return useQuery({
    queryKey: ['queue', role],
    queryFn: async () => (await allOf((query) => taken(api.GET('/work', { params: { query: { ...query, role } } })))).flatMap(rowsOf),
  });
}

/** Only what is a payment; each is named in full. */
export function rowsOf(one: Waiting): QueueRow[] {
  const { kind, round, proposal, instalment } = one;
  if ((kind !== 'toPrepare' && kind !== 'toApprove' && kind !== 'toBatch') || !round || !proposal || instalment === null) return [];
  return [{
    key: `${round}|${proposal}|${instalment}`, round, roundTitle: one.roundTitle ?? round, proposal, title: one.title, kind, no: instalment,
    organization: one.organizationName ?? one.organization ?? '', amount: one.amount ?? '0.00', due: one.due, workingDaysLeft: one.workingDaysLeft, group: one.group,
  }];
}

export interface Filters { round: string; find: string; kind: string; due: string; sort: string }

/** The rows that the filters leave, in the order asked for: by last day unless it is by amount. */
export function shownOf(rows: readonly QueueRow[], { round, find, kind, due, sort }: Filters): QueueRow[] {
  const words = find.trim().toLowerCase();
  const left = rows.filter((row) => (!round || row.round === round) && (!kind || row.kind === kind) && (!due || row.group === due)
    && (!words || `${row.organization} ${row.title} ${row.proposal}`.toLowerCase().includes(words)));
  return sort === 'amount' ? left.sort((one, other) => Number(other.amount) - Number(one.amount)) : left;
}
