import { readFileSync } from 'node:fs';
import type { Visitor } from '../harness/visitor';

export const round = 'R2026-S';
export const [project, price] = ['社区厨房营养课', '87654.00'];
export const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: '52420106MJDEMA001R' };

export const settings = {
  title: '2026 年密封演练', kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: 'F2026', categories: ['儿童', '为老'],
  opensAt: '2026-03-02T10:00:00+08:00', closesAt: '2026-03-04T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution', 'association'], certifiedLead: false, proposalsPerOrganization: 1, minimumGrade: '3A' },
  lots: [{ ref: 'L1', title: '社区服务', budget: '300000.00', ceiling: '200000.00', maximumAwards: 2 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip' },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 20 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
};
export const proposal = {
  reference: 'P01', lot: 'L1', title: project, category: '为老', lead: { name: '林晓岚' }, requested: price, own: '10000.00',
  budget: [{ line: 'activity', amount: '97654.00', name: '课程' }],
};

/** A file as the page saves it. */
export async function saved({ page }: Visitor, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** A holder brings a share by pasting it. */
export async function bring({ page }: Visitor, share: string): Promise<void> {
  await page.getByLabel('份额内容').fill(share);
  await page.getByRole('button', { name: '提交份额' }).click();
}
