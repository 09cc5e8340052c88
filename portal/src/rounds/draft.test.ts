import { expect, test } from 'vitest';
import { withValue } from './DraftContext';
import { bodyOf, draftOf } from './draft';
import { newDraft } from './newDraft';
import { percentOfShare, shareOfPercent } from '../words/shares';
import { totalOf } from './totals';

const draft = { ...newDraft({ categories: ['elderly'], criteria: [['need', 'Need', '100']], lot: 'Lot' }), opensAt: '2026-03-02T09:00', closesAt: '2026-03-23T17:00' };

test.each([['0.15', '15'], ['0.1', '10'], ['0.155', '15.5'], ['1', '100'], ['0.005', '0.5'], ['0', '0']])('%s is %s percent, and back', (share, percent) => {
  expect(percentOfShare(share)).toBe(percent);
  expect(Number(shareOfPercent(percent))).toBe(Number(share));
});

test('no share is empty, and what is no number is sent as it is', () => {
  expect([percentOfShare(null), shareOfPercent(''), shareOfPercent('ten')]).toEqual(['', null, 'ten']);
});

test('settings that are read are written back unchanged', () => {
  const body = bodyOf(draft);
  expect(bodyOf(draftOf(body))).toEqual(body);
  expect(body.opensAt).toBe('2026-03-02T09:00:00+08:00');
  expect(body.evaluation.trim).toBeNull();
  expect(body.contact).toBeNull();
});

test('who opens a sealed round is read and written back, without empty lines', () => {
  const sealed = { ...draft, sealing: { officers: ['officer-1 ', '', 'officer-2'], threshold: '2', recovery: 'supervisor' } };
  const body = bodyOf(sealed);
  expect(body.sealing).toEqual({ officers: ['officer-1', 'officer-2'], threshold: 2, recovery: 'supervisor' });
  expect(bodyOf(draftOf(body))).toEqual(body);
});

test('a number that is none is sent as typed, so that the service says which field is wrong', () => {
  expect(bodyOf(withValue(draft, 'lots[0].maximumAwards', 'many')).lots[0]?.maximumAwards).toBe('many');
});

test('a change at a path leaves the rest alone', () => {
  const changed = withValue(draft, 'evaluation.criteria[0].points', '60');
  expect(changed.evaluation.criteria[0]?.points).toBe('60');
  expect(draft.evaluation.criteria[0]?.points).toBe('100');
  expect(changed.lots).toBe(draft.lots);
});

test('sums of points are exact', () => expect(totalOf(['0.1', '0.2', '', 'x', '30'])).toBe('30.3'));
