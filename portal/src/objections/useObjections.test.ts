import { expect, test } from 'vitest';
import { withRecent, type Objection } from './useObjections';

const one = (objection: string, upheld: boolean | null): Objection => ({ objection, proposal: 'p', grounds: 'g', at: '2026-03-24T10:00:00+08:00', organization: null, upheld, reason: null, answeredAt: null });

test('what was just raised is shown before the list has it, and once', () => {
  expect(withRecent([], [one('a', null)])).toEqual([one('a', null)]);
  expect(withRecent([one('a', null)], [one('a', null)])).toEqual([one('a', null)]);
});

test('what was just answered is not asked again, and what the list says of an answer holds', () => {
  expect(withRecent([one('a', null), one('b', null)], [one('a', false)])).toEqual([one('a', false), one('b', null)]);
  expect(withRecent([one('a', true)], [one('a', false)])).toEqual([one('a', true)]);
});
