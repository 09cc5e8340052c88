import { expect, test } from 'vitest';
import { clientsOf } from './clients';

test('a reference stands in each line, with its site or without', () => {
  expect(clientsOf('C001,东社区\n C002\t西 社区 \n\nC003\n')).toEqual([
    { ref: 'C001', group: '东社区' }, { ref: 'C002', group: '西 社区' }, { ref: 'C003', group: null },
  ]);
});
