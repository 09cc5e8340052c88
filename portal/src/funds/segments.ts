import type { Schema } from '../http/client';
import { amountOf, fenOf } from '../words/money';

export type Fund = Schema<'FundView'>;

/** Where the money of a fund is: the parts add up to what was appropriated. */
export const parts = ['spent', 'owed', 'reserved', 'available'] as const;

export type Part = (typeof parts)[number];

/** What was paid and not returned, what contracts may still draw, what is set aside for awards, what is free. */
export function segmentsOf(fund: Fund): Record<Part, string> {
  const fen = (amount: string) => fenOf(amount) ?? 0n;
  const spent = fen(fund.paid) - fen(fund.recovered);
  return { spent: amountOf(spent), owed: amountOf(fen(fund.committed) - spent), reserved: fund.reserved, available: fund.available };
}

/** Where a plot needs a number: 万元, which no decision is taken from. */
export const inWan = (amount: string): number => Number(amount) / 10_000;
