import { expect, test } from 'vitest';
import { aboutOf, movesOf } from './entryText';

test('An entry is about the contract that it names, or else about its cause', () => {
  expect(aboutOf({ contract: 'R1|5242-1', cause: 'award' })).toEqual({ round: 'R1', proposal: '5242-1' });
  expect(aboutOf({ contract: null, cause: 'award' })).toBe('award');
  expect(aboutOf({ contract: null, cause: null })).toBeNull();
});

test('A line shows the side on which it stands and leaves the other empty', () => {
  expect(movesOf([{ account: 'paid', debit: '1.00', credit: '0.00' }, { account: 'payable', debit: '0.00', credit: '1.00' }])).toEqual([
    { account: 'paid', debit: '1.00', credit: null },
    { account: 'payable', debit: null, credit: '1.00' },
  ]);
});
