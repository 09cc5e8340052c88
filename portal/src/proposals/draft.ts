import type { Schema } from '../http/client';
import { amountOf, fenOf } from '../words/money';

export type Content = Schema<'ProposalBody'>;
export type Line = Schema<'BudgetLineBody'>;
export type Source = Schema<'FundingLineBody'>;

export const otherSources = ['ownFunds', 'donation', 'serviceFee', 'partner'] as const;

export const lineKinds = ['personnel', 'activity', 'administration', 'tax', 'capital', 'running', 'other'] as const;

/** A draft of which nothing is written yet; where there is no choice, it is made. */
export function emptyDraft(settings: Schema<'RoundBody'>, reference: string): Content {
  const only = (all: readonly string[]) => (all.length === 1 ? all[0] ?? '' : '');
  return {
    reference,
    lot: only(settings.lots.map(({ ref }) => ref)),
    title: '',
    category: only(settings.categories),
    lead: { name: '', certificate: null },
    requested: '0.00',
    own: '0.00',
    budget: [],
    sources: [],
    sites: [],
    attachments: [],
  };
}

export const isReference = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);

/** An amount as the API takes it: nothing written is 0.00, what is no amount is null. */
export function amountToSend(typed: string): string | null {
  if (typed.trim() === '') return '0.00';
  const fen = fenOf(typed);
  return fen === null ? null : amountOf(fen);
}

/**
 * What of a form the service takes now. Blanks around texts go; what is no amount or no number of one's own stays as it
 * was stored until it is one.
 */
export function sendable(mine: Content, base: Content): Content {
  const amount = (typed: string, before: string | undefined) => amountToSend(typed) ?? before ?? '0.00';
  const reference = mine.reference.trim();
  return {
    reference: reference === '' || isReference(reference) ? reference : base.reference,
    lot: mine.lot,
    title: mine.title.trim(),
    category: mine.category,
    lead: { name: mine.lead.name.trim(), certificate: mine.lead.certificate?.trim() || null },
    requested: amount(mine.requested, base.requested),
    own: amount(mine.own, base.own),
    budget: mine.budget.map((line, index) => ({
      line: line.line, amount: amount(line.amount, base.budget[index]?.amount), name: line.name?.trim() || null,
    })),
    sources: (mine.sources ?? []).map((one, index) => ({
      source: one.source, amount: amount(one.amount, base.sources?.[index]?.amount), evidence: one.evidence?.trim() ?? '', inKind: one.inKind,
    })),
    sites: mine.sites ?? [],
    attachments: mine.attachments ?? [],
  };
}

/** Whether two contents say the same. */
export const same = (a: Content, b: Content): boolean => JSON.stringify(sendable(a, a)) === JSON.stringify(sendable(b, b));

/** Where something is typed that cannot be stored as it is. */
export function unsendable(mine: Content): string[] {
  const amounts: [string, string][] = [
    ['requested', mine.requested], ['own', mine.own], ...mine.budget.map(({ amount }, index): [string, string] => [`budget-${index}-amount`, amount]),
    ...(mine.sources ?? []).map(({ amount }, index): [string, string] => [`sources-${index}-amount`, amount]),
  ];
  const wrong = amounts.filter(([, typed]) => amountToSend(typed) === null).map(([id]) => id);
  const reference = mine.reference.trim();
  return reference === '' || isReference(reference) ? wrong : ['reference', ...wrong];
}
