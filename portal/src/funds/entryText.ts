import type { LedgerEntry } from './useLedger';

/** What an entry is about in the words of the trade: the contract and its instalment, or the cause. */
export function aboutOf(entry: Pick<LedgerEntry, 'contract' | 'cause'>): { round: string; proposal: string } | string | null {
  if (!entry.contract) return entry.cause ?? null;
  const [round = '', proposal = ''] = entry.contract.split('|');
  return { round, proposal };
}

/** The moves of an entry: of its lines, what is debited beside what is credited. */
export function movesOf(lines: LedgerEntry['lines']): { account: LedgerEntry['lines'][number]['account']; debit: string | null; credit: string | null }[] {
  return lines.map(({ account, debit, credit }) => ({ account, debit: isNothing(debit) ? null : debit, credit: isNothing(credit) ? null : credit }));
}

const isNothing = (amount: string): boolean => amount === '0.00';
