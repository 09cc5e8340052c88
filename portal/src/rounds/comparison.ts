import type { Schema } from '../http/client';
import { amountOf, fenOf, sumOf } from '../words/money';

export type RehearsalView = Schema<'RehearsalView'>;
export type RehearsedEntry = Schema<'RehearsedEntryView'>;

/** A rehearsal in figures. */
export function figuresOf(view: RehearsalView) {
  const entries = view.lots.flatMap((lot) => lot.ranking);
  const count = (outcome: RehearsedEntry['outcome']) => entries.filter((one) => one.outcome === outcome).length;
  const used = sumOf(entries.filter((one) => one.outcome === 'awarded').map((one) => one.requested));
  const budget = sumOf(view.lots.map((lot) => lot.budget));
  return {
    ranked: entries.length, refused: view.refused.length, awarded: count('awarded'), reserve: count('reserve'), rejected: count('rejected') + count('lotFailed'),
    used, left: amountOf((fenOf(budget) ?? 0n) - (fenOf(used) ?? 0n)),
  };
}

/** What became of a proposal under one set of rules, and the rule that did it. */
export interface Fate { title: string; outcome: RehearsedEntry['outcome'] | 'refused' | 'unranked'; reason: RehearsedEntry['reason'] | null; findings: string[] }

export interface Difference { proposal: string; title: string; before: Fate; after: Fate }

function fatesOf(view: RehearsalView): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const one of view.refused) fates.set(one.proposal, { title: one.title, outcome: 'refused', reason: null, findings: one.findings.map(({ title }) => title) });
  for (const one of view.lots.flatMap((lot) => lot.ranking)) fates.set(one.proposal, { title: one.title, outcome: one.outcome, reason: one.reason, findings: [] });
  return fates;
}

/** Only the proposals whose outcome differs between two sets of rules, by their numbers. */
export function differencesOf(before: RehearsalView, after: RehearsalView): Difference[] {
  const [old, now] = [fatesOf(before), fatesOf(after)];
  const nowhere = (title: string): Fate => ({ title, outcome: 'unranked', reason: null, findings: [] });
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((proposal) => {
    const title = now.get(proposal)?.title ?? old.get(proposal)?.title ?? '';
    const [was, is] = [old.get(proposal) ?? nowhere(title), now.get(proposal) ?? nowhere(title)];
    return was.outcome === is.outcome ? [] : [{ proposal, title, before: was, after: is }];
  });
}
