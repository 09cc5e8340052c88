import { expect, test } from 'vitest';
import { quantile, spreadsOf } from './spread';

const scores = (evaluator: string, ...values: number[]) => values.map((score, index) => ({ evaluator, title: `P${index}`, score }));

test('quantiles lie between values in proportion', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([7], 0.75)).toBe(7);
});

test('a score far from the box stands out and does not stretch the whiskers', () => {
  const [one, two] = spreadsOf([...scores('mild', 70, 72, 74, 76, 20), ...scores('strict', 60, 61, 62, 63, 64)]);
  expect(one).toMatchObject({ evaluator: 'mild', count: 5, low: 70, median: 72, high: 76, outliers: [{ title: 'P4', score: 20 }] });
  expect(two).toMatchObject({ low: 60, lower: 61, median: 62, upper: 63, high: 64, outliers: [] });
});

test('the distance from the median of all is told', () => {
  expect(spreadsOf([...scores('a', 80, 80), ...scores('b', 60, 60)]).map(({ off }) => off)).toEqual([10, -10]);
});
