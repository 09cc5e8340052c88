import { expect, test } from 'vitest';
import { daysOf, linesOf } from './days';

test('a day, and a first and a last day with anything short between', () => {
  expect(daysOf('2027-01-01\n 2027-02-27 至 2027-03-01 \n\n2027-05-01-2027-05-02')).toEqual({
    days: ['2027-01-01', '2027-02-27', '2027-02-28', '2027-03-01', '2027-05-01', '2027-05-02'], wrong: [],
  });
});

test.each(['spring festival', '2027-02-30', '2027-03-02 – 2027-03-01', '2027-01-01 2027-01-03 2027-01-05', '2027-01-01 – 2027-12-31'])('%s is no day', (line) => {
  expect(daysOf(line)).toEqual({ days: [], wrong: [line] });
});

test('days that are read are typed in runs, and read back the same', () => {
  const days = ['2027-01-01', '2027-02-27', '2027-02-28', '2027-03-01', '2027-05-01'];
  expect(linesOf([...days].reverse())).toBe('2027-01-01\n2027-02-27 – 2027-03-01\n2027-05-01');
  expect(daysOf(linesOf(days)).days).toEqual(days);
});
