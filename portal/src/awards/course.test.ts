import { expect, test } from 'vitest';
import { courseOf, type Entry } from './course';

type Selection = Entry['selection'];

const entry = (rank: number, score: string, reason: Selection['reason'], awarded: string, left: string, change: Partial<Entry> = {}): Entry => {
  const outcome = reason === 'covered' ? 'awarded' : reason === 'belowPassMark' ? 'rejected' : 'reserve';
  return {
    lot: 'L1', proposal: `p${rank}`, reference: `R${rank}`, organization: 'o', organizationName: 'o', title: `t${rank}`, requested: '1.00', score, rank, outcome,
    selection: { outcome, reason, awarded, left, reserveNumber: outcome === 'reserve' ? rank : null }, sheets: 3, flags: [], sites: [], ...change,
  };
};

test('the sum is shown for awards only, and the money ends before the first that does not fit', () => {
  const { rows, cut, passes } = courseOf([
    entry(1, '90.00', 'covered', '40.00', '60.00'), entry(2, '80.00', 'covered', '80.00', '20.00'), entry(3, '70.00', 'budgetTooSmall', '80.00', '20.00'),
    entry(4, '65.00', 'covered', '100.00', '0.00'), entry(5, '50.00', 'belowPassMark', '100.00', '0.00'),
  ]);
  expect(rows.map(({ sum, reason }) => [sum, reason])).toEqual([['40.00', 'covered'], ['80.00', 'covered'], [null, 'budgetTooSmall'], ['100.00', 'afterSkip'], [null, 'belowPassMark']]);
  expect(cut).toEqual({ after: 1, awards: 2, spent: '80.00', left: '20.00', kind: 'money' });
  expect(passes).toBe(4);
});

test('places end before the money does', () => {
  const { rows, cut } = courseOf([entry(1, '90.00', 'covered', '10.00', '90.00'), entry(2, '80.00', 'placesTaken', '10.00', '90.00'), entry(3, '79.00', 'placesTaken', '10.00', '90.00')]);
  expect(rows.map(({ reason }) => reason)).toEqual(['covered', 'placesTaken', 'placesTaken']);
  expect(cut?.kind).toBe('places');
});

test('who stands before an equal score was put there by the tie rule', () => {
  const { rows } = courseOf([entry(1, '73.50', 'covered', '10.00', '90.00'), entry(2, '73.50', 'covered', '30.00', '70.00')]);
  expect(rows.map(({ reason }) => reason)).toEqual(['tie', 'covered']);
});

test('what has become of an entry since the notice is its reason; where the money ended then stays', () => {
  const { rows, cut } = courseOf([entry(1, '90.00', 'covered', '90.00', '10.00', { outcome: 'disqualified' }), entry(2, '80.00', 'budgetTooSmall', '90.00', '10.00', { outcome: 'awarded' })]);
  expect(rows.map(({ sum, reason }) => [sum, reason])).toEqual([['90.00', 'disqualified'], [null, 'promoted']]);
  expect(cut).toEqual({ after: 0, awards: 1, spent: '90.00', left: '10.00', kind: 'money' });
});
