import { amountToSend, type Content, type Line } from './draft';

export type Side = 'mine' | 'theirs' | 'both';

/** A place that both sides changed, each in another way. */
export interface Conflict { path: string; base: string; mine: string; theirs: string; mayKeepBoth: boolean }

export interface Merged { content: Content; conflicts: Conflict[]; taken: string[] }

interface Place { path: string; get: (content: Content) => string; set: (content: Content, value: string) => Content; both?: boolean }

const places: readonly Place[] = [
  { path: 'reference', get: (one) => one.reference, set: (one, reference) => ({ ...one, reference }) },
  { path: 'lot', get: (one) => one.lot, set: (one, lot) => ({ ...one, lot }) },
  { path: 'title', get: (one) => one.title, set: (one, title) => ({ ...one, title }), both: true },
  { path: 'category', get: (one) => one.category, set: (one, category) => ({ ...one, category }) },
  { path: 'lead.name', get: (one) => one.lead.name, set: (one, name) => ({ ...one, lead: { ...one.lead, name } }) },
  { path: 'lead.certificate', get: (one) => one.lead.certificate ?? '', set: (one, text) => ({ ...one, lead: { ...one.lead, certificate: text || null } }) },
  { path: 'requested', get: (one) => one.requested, set: (one, requested) => ({ ...one, requested }) },
  { path: 'own', get: (one) => one.own, set: (one, own) => ({ ...one, own }) },
  { path: 'sites', get: (one) => (one.sites ?? []).join(' '), set: (one, text) => ({ ...one, sites: text === '' ? [] : text.split(' ') }) },
  { path: 'attachments', get: (one) => (one.attachments ?? []).join(' '), set: (one, text) => ({ ...one, attachments: text === '' ? [] : text.split(' ') }) },
  // As a whole: its rows have no names.
  { path: 'sources', get: (one) => JSON.stringify(one.sources ?? []), set: (one, text) => ({ ...one, sources: JSON.parse(text) as Content['sources'] }) },
];

const cells = ['line', 'name', 'amount'] as const;

const cellOf = (line: Line | undefined, cell: (typeof cells)[number]): string => line?.[cell] ?? '';

function placesOfRow(row: number): Place[] {
  return cells.map((cell) => ({
    path: `budget[${row}].${cell}`,
    get: (content) => cellOf(content.budget[row], cell),
    set: (content, value) => ({ ...content, budget: content.budget.map((line, index) => (index === row ? { ...line, [cell]: cell === 'name' ? value || null : value } : line)) }),
    both: cell === 'name',
  }));
}

const said = (text: string) => amountToSend(text) ?? text.trim();
const alike = (a: string, b: string) => a.trim() === b.trim() || said(a) === said(b);
const alikeRows = (a: readonly Line[], b: readonly Line[]) => a.length === b.length && a.every((line, row) => cells.every((cell) => alike(cellOf(line, cell), cellOf(b[row], cell))));

// Rows have no names: a row is the same one as long as two of its three cells are.
const isRow = (base: Line, line: Line | undefined) => cells.filter((cell) => alike(cellOf(base, cell), cellOf(line, cell))).length >= 2;
const keepsRows = (base: readonly Line[], side: readonly Line[]) => side.length >= base.length && base.every((line, row) => isRow(line, side[row]));

/**
 * What somebody typed and what somebody else stored meanwhile, against what both began with. What only one of them
 * changed is taken; what both changed is asked about. Nothing is thrown away.
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const rows = keepsRows(base.budget, mine.budget) && keepsRows(base.budget, theirs.budget);
  const result: Merged = { content: { ...mine, budget: rows ? mine.budget : mergedWhole(base, mine, theirs) }, conflicts: [], taken: [] };
  for (const place of [...places, ...(rows ? base.budget.flatMap((_, row) => placesOfRow(row)) : [])]) mergePlace(result, place, base, mine, theirs);
  if (rows) return withNewRows(result, base, mine, theirs);

  const [b, m, t] = [base.budget, mine.budget, theirs.budget];
  if (alikeRows(b, m) && !alikeRows(b, t)) result.taken.push('budget');
  else if (!alikeRows(b, t) && !alikeRows(m, t)) result.conflicts.push({ path: 'budget', base: '', mine: '', theirs: '', mayKeepBoth: true });
  return result;
}

const mergedWhole = (base: Content, mine: Content, theirs: Content): Line[] => (alikeRows(base.budget, mine.budget) ? theirs.budget : mine.budget);

function mergePlace(result: Merged, { path, get, set, both }: Place, base: Content, mine: Content, theirs: Content): void {
  const [b, m, t] = [get(base), get(mine), get(theirs)];
  if (alike(b, t) || alike(m, t)) return;
  if (!alike(b, m)) {
    result.conflicts.push({ path, base: b, mine: m, theirs: t, mayKeepBoth: both === true });
    return;
  }

  result.content = set(result.content, t);
  result.taken.push(path);
}

// Rows that one side added stay; those that both added are one.
function withNewRows(result: Merged, base: Content, mine: Content, theirs: Content): Merged {
  const [own, others] = [mine.budget.slice(base.budget.length), theirs.budget.slice(base.budget.length)];
  const unknown = others.filter((line) => !own.some((one) => alikeRows([one], [line])));
  if (unknown.length === 0) return result;
  return { ...result, content: { ...result.content, budget: [...result.content.budget, ...unknown] }, taken: [...result.taken, 'budget'] };
}

/** The content after each conflict was decided; `both` sets one text behind the other, and one budget under the other. */
export function resolve(merged: Merged, choices: Readonly<Record<string, Side>>, mine: Content, theirs: Content): Content {
  return merged.conflicts.reduce((content, conflict) => {
    const side = choices[conflict.path] ?? 'mine';
    if (conflict.path === 'budget') {
      const rows = { mine: mine.budget, theirs: theirs.budget, both: [...theirs.budget, ...mine.budget.filter((line) => !theirs.budget.some((one) => alikeRows([one], [line])))] };
      return { ...content, budget: rows[side] };
    }

    const place = [...places, ...content.budget.flatMap((_, row) => placesOfRow(row))].find(({ path }) => path === conflict.path);
    const value = { mine: conflict.mine, theirs: conflict.theirs, both: `${conflict.theirs}${conflict.mine}` }[side];
    return place ? place.set(content, value) : content;
  }, merged.content);
}
