import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Submitted = Schema<'ProposalView'>;

const atOnce = 100;

/** What was submitted to a round, page by page, by lot. */
export function useSubmitted(round: string, lot: string) {
  const api = useApi();
  return usePages(['submitted', round, lot], (cursor) => taken(api.GET('/rounds/{round}/proposals', { params: { path: { round }, query: { cursor, limit: atOnce, ...(lot ? { lot } : {}) } } })));
}

export const isRejected = ({ examination }: Submitted): boolean => examination !== null && !examination.passed;
