import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differencesOf, figuresOf, type RehearsalView, type RehearsedEntry } from './comparison';
import { roundFileOf } from './roundFile';

const sample = readFileSync('../tests/samples/rounds/zhongnan-venture-grant.json', 'utf8');

test('a round file is read as far as a rehearsal plays it', () => {
  const file = roundFileOf(sample);
  expect(file?.proposals.length).toBeGreaterThan(10);
  expect(file?.sheets[0]).toEqual({ evaluator: 'E1', proposal: expect.any(String) as string, points: expect.any(Object) as object });
  expect(Object.keys(file?.organizations[0] ?? {}).sort()).toEqual(['grade', 'kind', 'name', 'priceDeduction', 'uscc']);
});

test.each(['', '[]', '{"round":{}}', '"round"', 'null', '{"round":{},"proposals":[]}'])('%s is no round file', (text) => expect(roundFileOf(text)).toBeNull());

const entry = (proposal: string, outcome: RehearsedEntry['outcome'], requested = '100.00'): RehearsedEntry => ({
  proposal, title: proposal, organization: 'O', requested, score: '80.00', rank: 1, outcome, reason: 'covered', awarded: '0.00', left: '0.00', sheets: 5, flags: [],
});
const view = (entries: RehearsedEntry[], refused: string[] = []): RehearsalView => ({
  settings: [], refusedSheets: [], lots: [{ lot: 'L1', title: 'L', budget: '1000.00', ranking: entries }],
  refused: refused.map((proposal) => ({ proposal, title: proposal, organization: 'O', findings: [{ code: 'x', title: 'own share too low', advice: '' }] })),
});

test('the figures of a rehearsal count what was awarded', () => {
  expect(figuresOf(view([entry('P1', 'awarded', '300.50'), entry('P2', 'reserve'), entry('P3', 'lotFailed')], ['P4']))).toEqual({
    ranked: 3, refused: 1, awarded: 1, reserve: 1, rejected: 1, used: '300.50', left: '699.50',
  });
});

test('only proposals whose outcome differs are told, those that one set of rules refuses too', () => {
  const before = view([entry('P1', 'awarded'), entry('P2', 'reserve')], ['P3']);
  const after = view([entry('P1', 'awarded'), entry('P3', 'awarded')], ['P2']);
  expect(differencesOf(before, after).map((one) => [one.proposal, one.before.outcome, one.after.outcome, ...one.after.findings])).toEqual([
    ['P2', 'reserve', 'refused', 'own share too low'], ['P3', 'refused', 'awarded'],
  ]);
  expect(differencesOf(before, before)).toEqual([]);
});
