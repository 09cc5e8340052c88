import type { Schema } from '../http/client';
import type { RoundBody } from './draft';

export type RehearsalBody = Schema<'RehearsalBody'>;

/** A round file as far as a rehearsal plays it: who applied for what, the points, and the rules it was held by. */
export type RoundFile = Omit<RehearsalBody, 'round'> & { name: string; round: RoundBody };

type Json = Record<string, unknown>;

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value as Json[] : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a round file (format round-file/1); null for what is none. What is wrong inside is said by the service. */
export function roundFileOf(text: string): RoundFile | null {
  try {
    return read(JSON.parse(text) as Json | null);
  } catch {
    return null;
  }
}

function read(file: Json | null): RoundFile | null {
  if (typeof file !== 'object' || !file?.['round'] || !Array.isArray(file['proposals'])) return null;
  const scores = (file['scores'] ?? {}) as Record<string, Record<string, Record<string, string>>>;
  return {
    name: textOf(file['name']) || textOf((file['round'] as Json)['title']),
    round: completed(file['round'] as RoundBody),
    organizations: listOf(file['organizations']).map(({ uscc, name, kind, grade, priceDeduction }) => ({ uscc, name, kind, grade: grade ?? null, priceDeduction: priceDeduction ?? null })) as RoundFile['organizations'],
    proposals: file['proposals'] as RoundFile['proposals'],
    rejected: listOf(file['examination']).filter(({ result }) => result === 'rejected').map(({ proposal }) => textOf(proposal)),
    recusals: listOf(file['recusals']).map(({ evaluator, proposal }) => ({ evaluator: textOf(evaluator), proposal: textOf(proposal) })),
    sheets: Object.entries(scores).flatMap(([evaluator, of]) => Object.entries(of).map(([proposal, points]) => ({ evaluator, proposal, points }))),
  };
}

/** What a file may leave out is as the service takes it to be. */
const completed = (round: RoundBody): RoundBody => ({
  ...round,
  contract: { ...round.contract, signerMayApprovePayment: orNo(round.contract.signerMayApprovePayment) },
  evaluation: { ...round.evaluation, criteria: round.evaluation.criteria.map((one) => ({ ...one, method: (one.method as typeof one.method | undefined) ?? 'judged' })) },
});

const orNo = (flag: boolean | undefined): boolean => flag ?? false;
