import { found, order } from './seed';
import { story, type Town } from './town';

const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };
const approver = { role: 'approver', account: 'zhou-min', name: '周敏' };
const supplier = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: story.organizations[0].uscc };
const proposal = `${supplier.organization}-1`;

/** Where the contract of the story is. */
export const place = `rounds/${story.round}/contracts/${proposal}`;

const round = (performance: unknown) => ({
  title: story.title, kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: story.fund,
  categories: ['elderly'], opensAt: '2026-03-02T10:00:00+08:00', closesAt: '2026-03-04T10:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution'], minimumGrade: null, certifiedLead: false, proposalsPerOrganization: 1 },
  lots: [{ ref: 'L1', title: '为老服务', budget: '300000.00', ceiling: null, maximumAwards: 1 }], costRules: {},
  evaluation: {
    criteria: [{ ref: 'need', title: '需求', points: '60' }, { ref: 'design', title: '方案', points: '40' }],
    passMark: '60', ties: ['lowerPrice', 'earlierSubmission'], reserve: 1, budgetPolicy: 'skip',
  },
  publicity: { workingDays: 3 }, contract: { signWithinDays: 10 },
  instalments: [{ percent: '60', when: 'signed' }, { percent: '40', when: 'finalPassed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30, performance,
});

/** A contract in force under a round with these terms of performance, by programs: no page of a journey is about them. */
export async function contractInForce(town: Town, performance: unknown): Promise<void> {
  const at = `rounds/${story.round}`;
  await found(town);
  await order(town, officer, 'PUT', at, round(performance));
  await order(town, approver, 'POST', `${at}/publication`);
  await town.moveTo('2026-03-02T11:00:00+08:00');
  await order(town, supplier, 'POST', `${at}/proposals`, {
    reference: 'P01', lot: 'L1', title: story.organizations[0].project, category: 'elderly', lead: { name: '林晓岚', certificate: null },
    requested: '90000.00', own: '10000.00', budget: [{ line: 'activity', amount: '90000.00' }, { line: 'personnel', amount: '10000.00' }],
  });
  await order(town, supplier, 'POST', `${at}/proposals/${proposal}/submission`);
  await town.moveTo('2026-03-04T11:00:00+08:00');
  await order(town, officer, 'POST', `${at}/evaluation`, { evaluators: story.evaluators.map(({ account, name }) => ({ account, name })) });
  await town.moveTo('2026-03-04T11:00:01+08:00');
  for (const { account, name } of story.evaluators) {
    await order(town, { role: 'evaluator', account, name }, 'POST', `${at}/sheets`, { proposal, points: { need: '55', design: '35' } });
  }

  await order(town, officer, 'POST', `${at}/notice`);
  await town.moveTo('2026-03-12T09:00:00+08:00');
  await order(town, approver, 'POST', `${at}/final-award`);
  await town.moveTo('2026-03-12T09:00:01+08:00');
  await order(town, supplier, 'POST', `${place}/signatures`);
  await order(town, approver, 'POST', `${place}/signatures`);
  await town.moveTo('2026-03-12T09:00:02+08:00');
}
