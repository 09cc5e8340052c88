import { expect, test } from 'vitest';
import { textOf } from './lines';

test('amounts read as people write them, everything else as it was agreed', () => {
  expect(textOf('amount', '1234567.80')).toBe('1,234,567.80');
  expect(textOf('instalment', '54000.00')).toBe('54,000.00');
  expect(textOf('kpi', '满意度 ≥ 95 %')).toBe('满意度 ≥ 95 %');
});
