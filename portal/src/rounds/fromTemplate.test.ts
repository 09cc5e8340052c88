import { expect, test } from 'vitest';
import { bodyOf } from './draft';
import { fromTemplate, type Local, type Template } from './fromTemplate';
import { newDraft } from './newDraft';

const fresh = newDraft({ categories: ['elderly'], criteria: [['need', 'Need', '100']], lot: 'Lot' });
const template: Template = {
  name: 'ventureGrant', title: 'Grant', kind: 'ventureGrant', from: '2013-11-08', source: 'S', note: 'N', paysOnResult: false,
  settings: {
    documentDays: 20, eligibility: { kinds: ['association'], certifiedLead: true, proposalsPerOrganization: 1, minimumGrade: null, facts: 'stated', admitsFiled: false, stages: null },
    lot: { ceiling: '50000.00', maximumAwards: 15, unit: 'person' },
    costRules: { ownShareMinimum: '0.1', personnelShareMaximum: '0.5', administrationShareMaximum: null, classShares: null },
    evaluation: { criteria: [{ ref: 'need', title: 'Need', points: '100', method: 'judged' }], passMark: '60', reserve: 3, budgetPolicy: 'skip', ties: ['criterion:need'], minimumBidders: 1, trim: null, committee: { members: 7, experts: 5 } },
    publicity: { workingDays: 5 }, contract: { signWithinDays: 30, signerMayApprovePayment: false }, instalments: [{ percent: '100', when: 'signed' }],
    finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30, funding: null,
  },
};
const local: Local = {
  name: 'guangzhou', title: 'G', region: '440100', from: '2023-12-01', until: null, source: 'S', strength: 'press',
  values: { ceiling: '800000.00', ownShareMinimum: '0.4', personnelShareMaximum: null, maximumAwards: null, proposalsPerOrganization: null, publicityWorkingDays: 7, certifiedLead: null, note: '' },
};

test('a draft from a template says nothing that a round does not', () => {
  const body = bodyOf(fromTemplate(fresh, template));
  // What only a template says would be refused as a member that a round does not have.
  expect(Object.keys(body)).not.toContain('documentDays');
  expect(Object.keys(body)).not.toContain('lot');
  expect(body.template).toEqual({ name: 'ventureGrant', from: '2013-11-08' });
  expect(body.lots[0]).toMatchObject({ ceiling: '50000.00', maximumAwards: 15, unit: 'person', sites: [] });
  expect(body.evaluation.committee).toEqual({ members: 7, experts: 5 });
});

test('a procurement round is sealed from its template on, a grant round is not', () => {
  expect(fromTemplate(fresh, template).sealing).toBeNull();
  expect(fromTemplate(fresh, { ...template, kind: 'openTender' }).sealing).toEqual({ officers: [], threshold: '2', recovery: '' });
});

test('the parameters of a place stand over it only where they say something', () => {
  const draft = fromTemplate(fresh, template, local);
  expect(draft.costRules).toMatchObject({ ownShareMinimum: '40', personnelShareMaximum: '50' });
  expect([draft.lots[0]?.ceiling, draft.lots[0]?.maximumAwards, draft.publicity.workingDays]).toEqual(['800000.00', '15', '7']);
});
