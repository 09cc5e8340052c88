import type { Draft } from './draft';

const criterion = (ref: string, title: string, points: string) => ({ ref, title, points, method: 'judged' as const });

/** What a new round begins with: the usual settings of a 公益创投 round; names are given by the page. */
export function newDraft(names: { categories: string[]; criteria: [string, string, string][]; lot: string }): Draft {
  return {
    title: '', kind: 'ventureGrant', purchaser: { uscc: '', name: '' }, fund: '', categories: names.categories, opensAt: '', closesAt: '',
    eligibility: { kinds: ['association', 'serviceInstitution', 'foundation'], minimumGrade: null, certifiedLead: true, proposalsPerOrganization: '1', facts: 'stated', admitsFiled: false, stages: [], clean: null },
    lots: [{ ref: 'L1', title: names.lot, budget: '', ceiling: '', maximumAwards: '10', unit: null, sites: [] }],
    costRules: { ownShareMinimum: '', personnelShareMaximum: '', administrationShareMaximum: '10', classShares: [] },
    template: null, checklist: null, funding: { evidence: false, mix: [] },
    evaluation: {
      criteria: names.criteria.map(([ref, title, points]) => criterion(ref, title, points)),
      passMark: '60', ties: ['lowerPrice', 'earlierSubmission'], reserve: '2', budgetPolicy: 'skip', minimumBidders: '1',
      trim: { highest: '', lowest: '', from: '' }, committee: { members: '', experts: '' },
    },
    publicity: { workingDays: '5' },
    contract: { signWithinDays: '30', signerMayApprovePayment: false },
    instalments: [{ percent: '50', when: 'signed' }, { percent: '40', when: 'midtermPassed' }, { percent: '10', when: 'finalPassed' }],
    finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' },
    payWithinDays: '30', deviations: [], contact: { office: '', phone: '', address: '' }, requiredDocuments: [], sealing: null, agreement: null, performance: null,
  };
}
