import { expect, test } from 'vitest';
import { courseOf, type Entry } from './course';

const lot = { ref: 'L1', title: '助老', budget: '100.00', maximumAwards: 3, ceiling: null };
const evaluation = { criteria: [], passMark: '60', reserve: 1, budgetPolicy: 'skip' as const, ties: null, minimumBidders: 1, trim: null };

const entry = (rank: number, score: string, requested: string, outcome: Entry['outcome']): Entry => ({
  lot: 'L1', proposal: `p${rank}`, reference: `R${rank}`, organization: 'o', organizationName: 'o', title: `t${rank}`, requested, score, rank, outcome, sheets: 3, flags: [],
});

test('the running sum counts awards only, and the money ends before the first that does not fit', () => {
  const { rows, cut, passes } = courseOf(lot, evaluation, [
    entry(1, '90.00', '40.00', 'awarded'), entry(2, '80.00', '40.00', 'awarded'), entry(3, '70.00', '30.00', 'reserve'), entry(4, '65.00', '20.00', 'awarded'), entry(5, '50.00', '1.00', 'rejected'),
  ]);
  expect(rows.map(({ sum, reason }) => [sum, reason])).toEqual([['40.00', 'within'], ['80.00', 'within'], [null, 'budget'], ['100.00', 'afterSkip'], [null, 'pass']]);
  expect(cut).toEqual({ after: 1, awards: 2, spent: '80.00', left: '20.00', kind: 'money' });
  expect(rows[2]?.reserve).toBe(1);
  expect(passes).toBe(4);
});

test('places end before the money does', () => {
  const { rows, cut } = courseOf({ ...lot, maximumAwards: 1 }, evaluation, [entry(1, '90.00', '10.00', 'awarded'), entry(2, '80.00', '10.00', 'reserve'), entry(3, '79.00', '10.00', 'rejected')]);
  expect(rows.map(({ reason }) => reason)).toEqual(['within', 'places', 'places']);
  expect(cut?.kind).toBe('places');
});

test('who stands before an equal score was put there by the tie rule', () => {
  const { rows } = courseOf(lot, evaluation, [entry(1, '73.50', '10.00', 'awarded'), entry(2, '73.50', '20.00', 'awarded')]);
  expect(rows.map(({ reason }) => reason)).toEqual(['tie', 'within']);
});

test('what fell away keeps its own reason and no money', () => {
  const { rows } = courseOf(lot, evaluation, [entry(1, '90.00', '90.00', 'disqualified'), entry(2, '80.00', '90.00', 'awarded')]);
  expect(rows.map(({ sum, reason }) => [sum, reason])).toEqual([[null, 'disqualified'], ['90.00', 'within']]);
});
