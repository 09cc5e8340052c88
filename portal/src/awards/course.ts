import type { Schema } from '../http/client';
import { amountOf, fenOf } from '../words/money';

export type Entry = Schema<'RankingEntryView'>;
type Lot = Schema<'LotBody'>;
type Evaluation = Schema<'EvaluationBody'>;

/** Why an entry came out as it did; the texts are in `reason` of the room's words. */
export type Reason = 'within' | 'afterSkip' | 'tie' | 'budget' | 'places' | 'pass' | 'stopped' | 'promoted' | 'disqualified' | 'declined' | 'expired' | 'lotFailed';

export interface Ranked {
  entry: Entry;
  /** The money awarded down to here, where this entry counts. */
  sum: string | null;
  /** What of the lot's budget was left when it was this entry's turn. */
  left: string;
  reason: Reason;
  /** The place in the reserve, from 1. */
  reserve?: number;
  passes: boolean;
}

export interface Cut { after: number; awards: number; spent: string; left: string; kind: 'money' | 'places' }

const hundredths = (score: string) => fenOf(score) ?? 0n;

/** The way down the ranking of one lot: each entry with its running sum and reason, and where the money or the places ended. */
export function courseOf(lot: Lot, evaluation: Evaluation, entries: readonly Entry[]): { rows: Ranked[]; cut: Cut | null; passes: number } {
  const budget = fenOf(lot.budget) ?? 0n;
  const pass = hundredths(evaluation.passMark);
  let [spent, awards, reserves] = [0n, 0, 0];
  let cut: Cut | null = null;
  const rows = entries.map((entry, index): Ranked => {
    const left = budget - spent;
    const asked = fenOf(entry.requested) ?? 0n;
    // The score is shown rounded; one that is rounded up to the mark has not passed, and is never awarded or in reserve.
    const passes = hundredths(entry.score) >= pass;
    const common = { entry, left: amountOf(left), passes };
    if (entry.outcome === 'awarded') {
      spent += asked;
      awards++;
      return { ...common, sum: amountOf(spent), reason: asked > left ? 'promoted' : cut ? 'afterSkip' : tied(entries, index) ? 'tie' : 'within' };
    }

    if (entry.outcome !== 'reserve' && entry.outcome !== 'rejected') return { ...common, sum: null, reason: entry.outcome };
    if (!passes) return { ...common, sum: null, reason: 'pass' };
    const full = awards >= lot.maximumAwards;
    const why = full ? 'places' : asked > left ? 'budget' : 'stopped';
    cut ??= { after: index - 1, awards, spent: amountOf(spent), left: amountOf(left), kind: full ? 'places' : 'money' };
    return { ...common, sum: null, reason: why, reserve: entry.outcome === 'reserve' ? ++reserves : undefined };
  });
  return { rows, cut, passes: rows.filter((row) => row.passes).length };
}

const tied = (entries: readonly Entry[], index: number): boolean => entries[index]?.score === entries[index + 1]?.score;
