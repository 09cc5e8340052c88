import i18next from 'i18next';
import { fullDay, second } from '../words/dates';
import { amountOf, yuan } from '../words/money';
import type { TrailEvent } from './verify';

/** One fact of an event: where it stands in its data, and what it says. */
export interface Leaf { path: string; name: string; text: string }

// Words that stand for something in the trade; other texts are what somebody wrote.
const closed = new Set(['outcome', 'grade', 'when', 'source', 'by', 'kind', 'class', 'level', 'state', 'budgetPolicy', 'kinds', 'minimumGrade', 'trim', 'status', 'stage', 'stages', 'facts', 'subject', 'direction', 'assessor', 'basis', 'effect', 'step']);

/** All facts of an event, as people read them. */
export function leavesOf(data: unknown, path = ''): Leaf[] {
  if (Array.isArray(data) && data.every((one) => typeof one !== 'object')) return [leaf(path, data.map((one) => said(nameOf(path), one)).join('、'))];
  if (Array.isArray(data)) return data.flatMap((one, index) => leavesOf(one, `${path}[${index + 1}]`));
  if (typeof data === 'object' && data !== null) return Object.entries(data).flatMap(([key, value]) => leavesOf(value, path ? `${path}.${key}` : key));
  return [leaf(path, said(nameOf(path), data))];
}

const nameOf = (path: string): string => path.replace(/\[\d+\]/g, '').split('.').at(-1) ?? path;

const leaf = (path: string, text: string): Leaf => ({ path, name: nameOf(path), text });

function said(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return i18next.t(value ? 'audit:yes' : 'audit:no');
  if (typeof value === 'number') return name.endsWith('Fen') ? yuan(amountOf(BigInt(value))) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (closed.has(name) && i18next.exists(`audit:value.${value}`)) return i18next.t(`audit:value.${value}`);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return fullDay(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)) return second(value);
  return /^-?\d+\/\d+$/.test(value) ? decimal(value) : value;
}

/** An exact fraction with at most four decimals, rounded. */
export function decimal(fraction: string): string {
  const [above = '0', below = '1'] = fraction.split('/');
  const rounded = (Number(above) / Number(below)).toFixed(4).replace(/\.?0+$/, '');
  return Number(rounded) * Number(below) === Number(above) ? rounded : `≈ ${rounded}`;
}

/** The sentence of what happened. */
export function sentenceOf(event: TrailEvent): string {
  const values = Object.fromEntries(leavesOf(event.data).map(({ path, text }) => [path.replace(/[.[\]]+/g, '_').replace(/Fen$/, ''), text]));
  const known = i18next.exists(`audit:event.${event.type}`);
  return known ? i18next.t(`audit:event.${event.type}`, values) : event.type;
}

/** The label of a fact; the name in the record where nobody gave it words. */
export const labelOf = (name: string): string => i18next.exists(`audit:field.${name}`) ? i18next.t(`audit:field.${name}`) : name;

// Events of a family say the same thing again; what an event changed is told against the latest one before it.
const families = [
  ['proposal.drafted', 'proposal.revised'], ['round.drafted'], ['organization.registered'], ['fund.opened'], ['scoreBook.sheetSubmitted'],
  ['contract.expenditureReported'], ['contract.midtermGraded'], ['contract.finalGraded'], ['law.calendarYearLoaded'], ['lot.ranked'],
];

/** The facts of an event with what stood there before, where an earlier event said it. */
export function changesOf(event: TrailEvent, events: readonly TrailEvent[]): (Leaf & { before?: string })[] {
  const before = new Map(leavesOf(earlier(event, events)?.data ?? {}).map(({ path, text }) => [path, text]));
  const now = leavesOf(event.data);
  const gone = [...before].filter(([path]) => before.size > 0 && !now.some((one) => one.path === path));
  return [
    ...now.map((one) => ({ ...one, before: before.size > 0 && before.get(one.path) !== one.text ? before.get(one.path) ?? '—' : undefined })),
    ...gone.map(([path, text]) => ({ ...leaf(path, '—'), before: text })),
  ];
}

function earlier(event: TrailEvent, events: readonly TrailEvent[]): TrailEvent | undefined {
  const family = families.find((one) => one.includes(event.type));
  const same = (one: TrailEvent) => (one.data as { proposal?: string }).proposal === (event.data as { proposal?: string }).proposal;
  return family && events.filter((one) => one.number < event.number && family.includes(one.type) && same(one)).at(-1);
}
