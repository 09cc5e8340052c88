import type { Schema } from '../http/client';

export type Entry = Schema<'RankingEntryView'>;

/** Why an entry is what it is by now: what the selection said, or what has become of it since the notice. */
export type Reason = Entry['selection']['reason'] | 'afterSkip' | 'tie' | 'promoted' | 'disqualified' | 'declined' | 'expired';

export interface Ranked {
  entry: Entry;
  /** The money awarded down to here at the notice, where this entry counted. */
  sum: string | null;
  reason: Reason;
}

export interface Cut { after: number; awards: number; spent: string; left: string; kind: 'money' | 'places' }

/** The way down the ranking of one lot as the service selected, and where the money or the places ended. */
export function courseOf(entries: readonly Entry[]): { rows: Ranked[]; cut: Cut | null; passes: number } {
  const ended = entries.findIndex(({ selection }) => ['budgetTooSmall', 'placesTaken', 'awardingStopped'].includes(selection.reason));
  const rows = entries.map((entry, index): Ranked => ({
    entry,
    sum: entry.selection.outcome === 'awarded' ? entry.selection.awarded : null,
    reason: reasonOf(entry, ended >= 0 && index > ended, entry.score === entries[index + 1]?.score),
  }));
  const passes = entries.filter(({ selection }) => selection.reason !== 'belowPassMark').length;
  return { rows, cut: cutAt(entries, ended), passes };
}

function reasonOf({ outcome, selection }: Entry, afterCut: boolean, tied: boolean): Reason {
  if (outcome !== selection.outcome) return outcome === 'awarded' ? 'promoted' : outcome === 'disqualified' || outcome === 'declined' || outcome === 'expired' ? outcome : selection.reason;
  if (selection.reason !== 'covered') return selection.reason;
  return afterCut ? 'afterSkip' : tied ? 'tie' : 'covered';
}

function cutAt(entries: readonly Entry[], ended: number): Cut | null {
  const first = entries[ended]?.selection;
  if (!first) return null;
  const awards = entries.slice(0, ended).filter(({ selection }) => selection.outcome === 'awarded').length;
  return { after: ended - 1, awards, spent: first.awarded, left: first.left, kind: first.reason === 'placesTaken' ? 'places' : 'money' };
}
