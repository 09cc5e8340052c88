import { expect, test } from 'vitest';
import { fileName } from './reports';

test('a file says what it is, of which year, and when it was made', () => {
  expect(fileName('购买服务台账', '2026', '2026-11-27', 'xlsx')).toBe('购买服务台账-2026-20261127.xlsx');
  expect(fileName('逾期未付款项', '', '2026-11-27', 'csv')).toBe('逾期未付款项-20261127.csv');
});
