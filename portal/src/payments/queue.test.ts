import { expect, test } from 'vitest';
import { rowsOf, shownOf, type QueueRow } from './queue';

const waiting = {
  kind: 'toPrepare', round: 'R', roundTitle: 'Round', title: 'Garden', lot: null, objection: null, proposal: 'P', organization: '51', organizationName: 'Green',
  instalment: 2, amount: '10.00', count: null, reason: null, since: null, due: '2026-11-20', workingDaysLeft: -2, group: 'overdue',
} as const;

test('only payments are in the queue', () => {
  expect(rowsOf(waiting)).toMatchObject([{ key: 'R|P|2', organization: 'Green', no: 2 }]);
  expect(rowsOf({ ...waiting, kind: 'toBatch' })).toMatchObject([{ kind: 'toBatch' }]);
  expect(rowsOf({ ...waiting, kind: 'toAccept' })).toEqual([]);
  expect(rowsOf({ ...waiting, instalment: null })).toEqual([]);
});

test('filters narrow by round, words, kind and due group; amounts sort largest first', () => {
  const [one] = rowsOf(waiting) as [QueueRow];
  const two: QueueRow = { ...one, key: 'S|Q|1', round: 'S', title: 'Kitchen', kind: 'toApprove', group: 'later', amount: '200.00' };
  const none = { round: '', find: '', kind: '', due: '', sort: '' };
  expect(shownOf([one, two], none)).toEqual([one, two]);
  expect(shownOf([one, two], { ...none, sort: 'amount' })).toEqual([two, one]);
  expect(shownOf([one, two], { ...none, find: 'kitCHEN' })).toEqual([two]);
  expect(shownOf([one, two], { ...none, round: 'R', due: 'overdue', kind: 'toPrepare' })).toEqual([one]);
});
