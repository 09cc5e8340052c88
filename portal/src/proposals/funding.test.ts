import { expect, test } from 'vitest';
import type { Schema } from '../http/client';
import type { Content } from './draft';
import { fundingFaults } from './funding';

const settings = {
  lots: [], costRules: { ownShareMinimum: null, personnelShareMaximum: null, administrationShareMaximum: null, classShares: [{ line: 'capital', share: '0.9' }, { line: 'running', share: '0.5' }] },
  funding: { evidence: true, mix: [{ source: 'government', share: '0.6' }, { source: 'donation', share: '0.11' }, { source: 'serviceFee', share: '0.29' }] },
} as unknown as Schema<'RoundBody'>;

const content = {
  requested: '6000.00', own: '4000.00', budget: [{ line: 'capital', amount: '2500.00', name: null }, { line: 'running', amount: '7500.00', name: null }],
  sources: [
    { source: 'donation', amount: '1100.00', evidence: 'Agreement', inKind: false }, { source: 'serviceFee', amount: '2900.00', evidence: 'Prices', inKind: false },
    { source: 'partner', amount: '99999.00', evidence: 'Room', inKind: true },
  ],
} as unknown as Content;

const codes = (change: Partial<Content>) => fundingFaults(settings, { ...content, ...change }).map(({ code }) => code);

test('every share met exactly is no fault, and what is given in kind counts in no sum', () => expect(codes({})).toEqual([]));

test('a fen beyond a share is told', () => {
  expect(codes({ requested: '6000.01' })).toEqual(['grantShare', 'shareOf.donation', 'shareOf.serviceFee', 'classShare']);
  expect(codes({ budget: [{ line: 'capital', amount: '2499.99', name: null }, { line: 'running', amount: '7500.01', name: null }] })).toEqual(['classShare']);
});

test('sources differ from the own share, or say nothing of what shows them', () => {
  expect(codes({ sources: [] })).toEqual(['sourcesDiffer', 'shareOf.donation', 'shareOf.serviceFee']);
  expect(codes({ sources: (content.sources ?? []).map((one) => ({ ...one, evidence: one.inKind ? ' ' : one.evidence })) })).toEqual(['evidenceMissing']);
});
