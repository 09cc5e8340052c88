import { amountOf, fenOf } from '../words/money';

const day = 86_400_000;

/** Whole days from one day to another, as calendars count. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);

/** Interest for so many days late: amount × rate × days, rounded once, half up, as the service does when it pays. */
export function lateInterest(amount: string, rate: string | null, days: number): string {
  const fen = fenOf(amount);
  const [above, below] = fractionOf(rate ?? '0');
  if (fen === null || days <= 0 || below === 0n) return '0.00';
  return amountOf((2n * fen * above * BigInt(days) + below) / (2n * below));
}

// An exact fraction of the records: 1/2000, or 0.0005.
function fractionOf(text: string): [bigint, bigint] {
  const [above = '0', below = '1'] = text.split('/');
  const [whole = '0', decimals = ''] = above.split('.');
  return [BigInt(whole + decimals), BigInt(below) * 10n ** BigInt(decimals.length)];
}
