import { expect, test } from 'vitest';
import type { Content } from './draft';
import { changesIn } from './changes';
import { merge, resolve } from './merge';
import { arrived, begun, decided, isDirty } from './versions';

const base: Content = {
  reference: 'A-1', lot: 'L1', title: 'Old', category: 'elderly', lead: { name: 'Lin', certificate: null }, requested: '100.00', own: '20.00',
  budget: [{ line: 'personnel', amount: '60.00', name: 'Two people' }, { line: 'activity', amount: '60.00', name: 'Visits' }],
  sources: [], sites: [], attachments: [],
};
const row = (index: number, part: Partial<Content['budget'][number]>, of = base): Content['budget'] => of.budget.map((line, at) => (at === index ? { ...line, ...part } : line));

test('what only one of two changed is taken from either', () => {
  const mine = { ...base, title: 'New', budget: row(0, { amount: '70' }) };
  const theirs = { ...base, own: '25.00', budget: row(1, { name: 'More visits' }) };
  const { content, conflicts, taken } = merge(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(taken).toEqual(['own', 'budget[1].name']);
  expect(content).toEqual({ ...base, title: 'New', own: '25.00', budget: [{ line: 'personnel', amount: '70', name: 'Two people' }, { line: 'activity', amount: '60.00', name: 'More visits' }] });
});

test('the same place changed in two ways is asked about, the same way is not', () => {
  const mine = { ...base, title: 'Mine', requested: '110' };
  const theirs = { ...base, title: 'Theirs', requested: '110.00' };
  expect(merge(base, mine, theirs).conflicts.map(({ path }) => path)).toEqual(['title']);
});

test('rows that two people added are both kept', () => {
  const added = (name: string) => ({ ...base, budget: [...base.budget, { line: 'tax' as const, amount: '1.00', name }] });
  expect(merge(base, added('A'), added('B')).content.budget.map(({ name }) => name)).toEqual(['Two people', 'Visits', 'A', 'B']);
  expect(merge(base, added('A'), added('A')).content.budget).toHaveLength(3);
});

test('where a row is gone and another changed, the whole budget is asked about and nothing is lost', () => {
  const mine = { ...base, budget: base.budget.slice(1) };
  const theirs = { ...base, budget: row(0, { amount: '61.00' }) };
  const merged = merge(base, mine, theirs);
  expect(merged.conflicts.map(({ path }) => path)).toEqual(['budget']);
  expect(resolve(merged, { budget: 'mine' }, mine, theirs).budget).toEqual(mine.budget);
  expect(resolve(merged, { budget: 'theirs' }, mine, theirs).budget).toEqual(theirs.budget);
  expect(resolve(merged, { budget: 'both' }, mine, theirs).budget).toEqual([...theirs.budget]);
});

test('a version that fits is merged and stored next; one that does not waits beside what was typed', () => {
  const typing = { ...begun(base, '"1"'), mine: { ...base, title: 'Mine' } };
  const fitting = arrived(typing, { ...base, own: '30.00' }, '"2"');
  expect(fitting.versions).toMatchObject({ tag: '"2"', mine: { title: 'Mine', own: '30.00' }, theirs: null });
  expect(isDirty(fitting.versions)).toBe(true);

  const apart = arrived(typing, { ...base, title: 'Theirs' }, '"2"').versions;
  expect(apart).toMatchObject({ tag: '"1"', mine: { title: 'Mine' }, theirs: { tag: '"2"' } });
  expect(decided(apart, { title: 'both' })).toMatchObject({ tag: '"2"', mine: { title: 'TheirsMine' }, theirs: null });
});

test('an older version that arrives late changes nothing', () => {
  const now = begun(base, '"5"');
  expect(arrived(now, { ...base, title: 'Older' }, '"4"').versions).toBe(now);
});

test('differences keep figures whole', () => {
  expect(changesIn('visits 96 a year', 'visits 144 a year')).toEqual([
    { kind: 'same', text: 'visits ' }, { kind: 'gone', text: '96' }, { kind: 'new', text: '144' }, { kind: 'same', text: ' a year' },
  ]);
});
