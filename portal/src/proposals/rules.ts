import type { Schema } from '../http/client';
import { amountOf, fenOf, percent, percentOf, sumOf } from '../words/money';
import type { Content } from './draft';

type Settings = Schema<'RoundBody'>;

/** One rule of the round beside the form: what it is now, what it may be, and how far away that is. */
export interface RuleLine {
  name: 'requested' | 'ownShare' | 'personnelShare' | 'administrationShare' | 'sum';
  value: string;
  limit: string | null;
  /** Yuan to go or to spare; negative when the rule is broken. */
  room: string | null;
  kept: boolean | null;
  /** Parts of a thousand, for the bar: the value and the limit. */
  bar: { value: number; limit: number } | null;
}

const fen = (typed: string): bigint => fenOf(typed) ?? 0n;

// A share of the API has at most six decimals.
export const scale = 1_000_000n;
export function millionths(share: string): bigint {
  const [whole = '0', rest = ''] = share.split('.');
  return BigInt(whole) * scale + BigInt(rest.padEnd(6, '0').slice(0, 6));
}

const thousandths = (part: bigint, whole: bigint): number => (whole > 0n ? Math.min(1000, Number((part * 1000n) / whole)) : 0);

/** The round's own rules against what is typed; shares are of the requested and the own money together. */
export function ruleLines(settings: Settings, content: Content): RuleLine[] {
  const ceiling = settings.lots.find(({ ref }) => ref === content.lot)?.ceiling ?? null;
  const [requested, own] = [fen(content.requested), fen(content.own)];
  const total = requested + own;
  const of = (kind: string) => content.budget.filter(({ line }) => line === kind).reduce((sum, { amount }) => sum + fen(amount), 0n);
  const rules = settings.costRules;
  const lines: (RuleLine | null)[] = [
    ceilingLine(requested, ceiling),
    shareLine('ownShare', own, total, rules?.ownShareMinimum, 'least'),
    shareLine('personnelShare', of('personnel'), total, rules?.personnelShareMaximum, 'most'),
    shareLine('administrationShare', of('administration'), total, rules?.administrationShareMaximum, 'most'),
    sumLine(content, total),
  ];
  return lines.filter((line) => line !== null);
}

function ceilingLine(requested: bigint, ceiling: string | null): RuleLine {
  const most = ceiling === null ? null : fen(ceiling);
  return {
    name: 'requested',
    value: amountOf(requested),
    limit: ceiling,
    room: most === null ? null : amountOf(most - requested),
    kept: requested === 0n ? null : most === null || requested <= most,
    bar: most === null ? null : { value: thousandths(requested, most > requested ? most : requested), limit: thousandths(most, most > requested ? most : requested) },
  };
}

function shareLine(name: RuleLine['name'], part: bigint, total: bigint, share: string | null | undefined, kind: 'least' | 'most'): RuleLine | null {
  if (!share) return null;
  const limit = millionths(share);
  const [scaled, allowed] = [part * scale, total * limit];
  const kept = kind === 'least' ? scaled >= allowed : scaled <= allowed;
  // The distance in yuan with the total as it is; against oneself where it does not come out even.
  const exact = kind === 'least' ? (allowed + scale - 1n) / scale : allowed / scale;
  return {
    name,
    value: percentOf(amountOf(part), amountOf(total)),
    limit: percent(share),
    room: amountOf(kind === 'least' ? part - exact : exact - part),
    kept: total === 0n ? null : kept,
    bar: { value: thousandths(part, total), limit: Number(limit / 1000n) },
  };
}

function sumLine(content: Content, total: bigint): RuleLine {
  const sum = fen(sumOf(content.budget.map(({ amount }) => amount)));
  return { name: 'sum', value: amountOf(sum), limit: amountOf(total), room: amountOf(total - sum), kept: total === 0n && sum === 0n ? null : sum === total, bar: null };
}
