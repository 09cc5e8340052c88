import { expect, test } from 'vitest';
import { hundredthsOf, totalOf } from './points';

test('points have at most two decimals', () => {
  expect(hundredthsOf('59.99')).toBe(5999);
  expect(hundredthsOf(' 60 ')).toBe(6000);
  expect(hundredthsOf('0.5')).toBe(50);
  for (const wrong of ['', '-1', '1.001', '6e1', '一', '1000']) expect(hundredthsOf(wrong)).toBeNull();
});

test('their sum is exact', () => {
  expect(totalOf(['0.1', '0.2'])).toBe('0.3');
  expect(totalOf(['33.33', '33.33', '33.34'])).toBe('100');
  expect(totalOf(['59.99', ''])).toBe('59.99');
});
