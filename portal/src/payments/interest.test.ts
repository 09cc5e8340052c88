import { expect, test } from 'vitest';
import { daysBetween, lateInterest } from './interest';

test.each([
  ['43750.00', '1/2000', 6, '131.25'], ['43750.00', '0.0005', 1, '21.88'], ['43750.00', '1/2000', 0, '0.00'], ['43750.00', null, 9, '0.00'], ['0.10', '1/2', 1, '0.05'], ['0.01', '1/2', 1, '0.01'],
])('%s at %s a day, %i days late, is %s', (amount, rate, days, interest) => expect(lateInterest(amount, rate, days)).toBe(interest));

test('days are counted across months and leap days', () => {
  expect(daysBetween('2026-11-20', '2026-11-26')).toBe(6);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
});
