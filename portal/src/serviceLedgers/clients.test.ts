import { expect, test } from 'vitest';
import { clientsOf } from './clients';

test('clients are read line by line, with either comma or a tab', () => {
  expect(clientsOf('C001,20\n\n C002，17.5 \nC003\t0')).toEqual([{ ref: 'C001', cap: '20' }, { ref: 'C002', cap: '17.5' }, { ref: 'C003', cap: '0' }]);
});

test('the first line that is no client is named', () => {
  expect(clientsOf('C001,20\nC002')).toBe(2);
  expect(clientsOf('C001,x')).toBe(1);
  expect(clientsOf('C001,20,30')).toBe(1);
});
