import { expect, test } from 'vitest';
import { sumOf } from '../words/money';
import { segmentsOf, type Fund } from './segments';

const fund: Fund = {
  fund: 'F', title: 'F', source: 'fiscal', year: 2026, appropriation: '1000000.00',
  committed: '430000.10', reserved: '70000.00', payable: '0.00', paid: '200000.05', recovered: '1000.00', available: '499999.90',
  inBudget: null, account: null, envelope: null, excludedCosts: null,
};

test('the parts of a fund add up to its appropriation', () => {
  expect(segmentsOf(fund)).toEqual({ spent: '199000.05', owed: '231000.05', reserved: '70000.00', available: '499999.90' });
  expect(sumOf(Object.values(segmentsOf(fund)))).toBe(fund.appropriation);
});
