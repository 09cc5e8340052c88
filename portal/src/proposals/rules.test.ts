import { expect, test } from 'vitest';
import type { Schema } from '../http/client';
import { hindrances, timeLeft } from './applying';
import { faultsIn, stateOf } from './checks';
import { emptyDraft, sendable, unsendable, type Content } from './draft';
import { ruleLines } from './rules';

const settings: Schema<'RoundBody'> = {
  title: 'Round', kind: 'ventureGrant', purchaser: { uscc: '11420106MB0000001X', name: 'District' }, fund: 'F', categories: ['elderly', 'youth'],
  opensAt: '2026-03-02T09:00:00+08:00', closesAt: '2026-03-20T17:00:00+08:00',
  eligibility: { kinds: ['association'], certifiedLead: true, proposalsPerOrganization: 1, minimumGrade: '3A', facts: 'stated', admitsFiled: false, stages: [], clean: null },
  lots: [{ ref: 'L1', title: 'Lot', budget: '900000.00', maximumAwards: 3, ceiling: '150000.00', unit: null, sites: null }],
  evaluation: { criteria: [], passMark: '60', reserve: 1, budgetPolicy: 'skip', ties: null, minimumBidders: 1, trim: null, committee: null },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 10, signerMayApprovePayment: false }, instalments: [],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
  costRules: { ownShareMinimum: '0.1', personnelShareMaximum: '0.4', administrationShareMaximum: '0.08', classShares: null }, deviations: null, contact: null, template: null, funding: null, requiredDocuments: null,
};
const content: Content = {
  reference: 'A-1', lot: 'L1', title: 'T', category: 'elderly', lead: { name: 'Lin', certificate: '1' }, requested: '140000', own: '20000',
  budget: [{ line: 'personnel', amount: '67200', name: null }, { line: 'activity', amount: '80400.00', name: null }, { line: 'administration', amount: '12400', name: null }], sources: [], sites: [], attachments: [],
};

test('each rule says the value, the limit and the distance in yuan', () => {
  const lines = Object.fromEntries(ruleLines(settings, content).map(({ name, ...line }) => [name, line]));
  expect(lines['requested']).toMatchObject({ value: '140000.00', room: '10000.00', kept: true });
  expect(lines['ownShare']).toMatchObject({ value: '12.50%', limit: '10%', room: '4000.00', kept: true });
  expect(lines['personnelShare']).toMatchObject({ value: '42.00%', limit: '40%', room: '-3200.00', kept: false });
  expect(lines['administrationShare']).toMatchObject({ value: '7.75%', room: '400.00', kept: true });
  expect(lines['sum']).toMatchObject({ value: '160000.00', kept: true });
});

test('a broken rule is said at the control where it is mended', () => {
  expect(faultsIn(settings, content).map(({ id, code }) => [id, code])).toEqual([['budget-0-amount', 'personnelShare']]);
  expect(stateOf('budget', content, faultsIn(settings, content))).toBe('begun');
  expect(stateOf('lead', content, faultsIn(settings, content))).toBe('done');
});

test('a new draft has chosen what there is no choice about, and names all that is missing', () => {
  const draft = emptyDraft(settings, 'R-1');
  expect(draft).toMatchObject({ lot: 'L1', category: '', reference: 'R-1' });
  expect(faultsIn(settings, draft).map(({ code }) => code)).toEqual(['titleMissing', 'categoryUnknown', 'leadMissing', 'leadNotCertified', 'budgetEmpty', 'requestedMissing']);
  expect(stateOf('budget', draft, faultsIn(settings, draft))).toBe('untouched');
});

test('what is no amount yet stays as it was stored, and is said', () => {
  const typing = { ...content, own: '2x', title: ' T ', budget: [] };
  expect(sendable(typing, { ...content, own: '20000.00' })).toMatchObject({ own: '20000.00', title: 'T' });
  expect(unsendable(typing)).toEqual(['own']);
});

test('whether an organization may apply, and why not', () => {
  const organization: Schema<'OrganizationView'> = {
    uscc: '51420106MJDEMA0020', name: 'A', kind: 'association', grade: '4A', account: { bank: 'B', number: '1', holder: null }, priceDeduction: '0', kindReason: null, accountProposed: null, accountChanged: null,
    register: { standings: [], ratings: [], sanctions: [], stages: [], certificates: 0, certificatesWaiting: 0 },
  };
  const at = '2026-03-10T10:00:00+08:00';
  expect(hindrances(settings, organization, 0, at)).toEqual([]);
  expect(hindrances(settings, { ...organization, kind: 'foundation', grade: null }, 1, at)).toEqual(['kind', 'grade', 'tooMany']);
  expect(hindrances(settings, null, 0, '2026-03-21T00:00:00+08:00')).toEqual(['closed', 'notRegistered']);
});

test('the time left is counted by moments, whatever zone they are written in', () => {
  expect(timeLeft('2026-03-18T14:32:00+08:00', '2026-03-20T09:00:00Z')).toEqual({ days: 2, hours: 2, minutes: 28 });
  expect(timeLeft('2026-03-20T17:00:01+08:00', '2026-03-20T17:00:00+08:00')).toBeNull();
});
