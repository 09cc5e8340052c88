import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { found, order } from './harness/seed';
import { Town, type Town as Place } from './harness/town';
import { closeBrowser, type Screen } from './harness/visitor';

const round = 'R2026-Z';
const project = '四点半课堂';
const [officer, approver, drafter] = [
  { role: 'officer', account: 'chen-liwen', name: '陈立文' }, { role: 'approver', account: 'zhou-min', name: '周敏' }, { role: 'officer', account: 'wu-xiaomei', name: '吴晓梅' },
];
const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: '52420106MJDEMA001R' };
const panel = [{ account: 'shen-yu', name: '沈瑜' }, { account: 'tang-wei', name: '唐伟' }];

const settings = {
  title: '2026 年评估演练', kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: 'F2026', categories: ['儿童'],
  opensAt: '2026-03-02T10:00:00+08:00', closesAt: '2026-03-04T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution', 'association'], certifiedLead: false, proposalsPerOrganization: 1, minimumGrade: '3A' },
  lots: [{ ref: 'L1', title: '社区儿童服务', budget: '300000.00', ceiling: '200000.00', maximumAwards: 1 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip' },
  publicity: { workingDays: 3 }, contract: { signWithinDays: 20 }, instalments: [{ percent: '60', when: 'signed' }, { percent: '40', when: 'midtermPassed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
  performance: {
    midterm: {
      assessors: [{ assessor: 'purchaser', weight: '0.5' }, { assessor: 'thirdParty', weight: '0.3' }, { assessor: 'community', weight: '0.2' }],
      passMark: '60', dueAfterDays: 60, correctionDays: 15, correctionsMaximum: 1, lateFails: true,
    },
  },
};
const proposal = {
  reference: 'P01', lot: 'L1', title: project, category: '儿童', lead: { name: '林晓岚' }, requested: '90000.00', own: '10000.00',
  budget: [{ line: 'activity', amount: '100000.00', name: '课程' }],
};
const parties = [
  { party: '购买主体', name: '区民政局', account: 'wu-xiaomei', who: '吴晓梅' },
  { party: '第三方机构', name: '社会组织评估中心', account: 'shen-yu', who: '沈瑜' },
  { party: '社区', name: '临江社区居委会', account: 'tang-wei', who: '唐伟' },
];

/** An order that has to wait for what the service does by itself. */
const inTime = (town: Place, ...args: [Parameters<typeof order>[1], 'PUT' | 'POST', string, unknown?]) =>
  town.service.until(async () => { await order(town, ...args); return true; });

async function untilInForce(town: Place): Promise<void> {
  await found(town);
  await order(town, drafter, 'PUT', `rounds/${round}`, settings);
  await order(town, approver, 'POST', `rounds/${round}/publication`);
  await town.moveTo('2026-03-03T10:00:00+08:00');
  await order(town, applicant, 'POST', `rounds/${round}/proposals`, proposal);
  const id = `${applicant.organization}-1`;
  await order(town, applicant, 'POST', `rounds/${round}/proposals/${id}/submission`);
  await town.moveTo('2026-03-05T09:00:00+08:00');
  await inTime(town, officer, 'POST', `rounds/${round}/evaluation`, { evaluators: panel });
  for (const one of panel) await inTime(town, { role: 'evaluator', ...one }, 'POST', `rounds/${round}/sheets`, { proposal: id, points: { need: '90' } });
  await inTime(town, officer, 'POST', `rounds/${round}/notice`);
  await town.service.until(async () => (await fetch(`${town.service.address}/api/public/yunhu/rounds/${round}/notice`)).ok);
  await town.moveTo('2026-03-16T09:00:00+08:00');
  await inTime(town, approver, 'POST', `rounds/${round}/final-award`);
  await inTime(town, applicant, 'POST', `rounds/${round}/contracts/${id}/signatures`);
  await inTime(town, approver, 'POST', `rounds/${round}/contracts/${id}/signatures`);
}

const id = `${applicant.organization}-1`;
const [own, purchasers] = [`/own-contracts/${round}/${id}/assessment`, `/rounds/${round}/contracts/${id}/assessment`];

describe.each(screensOf('phone'))('a mid-term assessment by three parties (%s)', { concurrent: false }, (screen: Screen) => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await untilInForce(town);
  }, 180_000);
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  async function handIn(text: string, verb: RegExp): Promise<void> {
    const visitor = await town.visit('林晓岚', own, screen);
    const { page } = visitor;
    await page.getByRole('heading', { level: 2, name: verb }).waitFor();
    await look(visitor, `assessment-to-hand-in-${verb.source.length}`);
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: '提交材料' }).click();
    await page.getByText(/^材料已于/).waitFor();
    await visitor.leave();
  }

  async function fill(who: string, [output, effect]: readonly [string, string]): Promise<void> {
    const visitor = await town.visit(who, '/assessments', screen);
    const { page } = visitor;
    await page.getByRole('link', { name: project }).click();
    await page.getByRole('heading', { level: 2, name: /的评估表$/ }).waitFor();
    const [first, second] = [page.getByRole('group', { name: /^服务产出/ }), page.getByRole('group', { name: /^服务效果/ })];
    await first.getByLabel('得分').fill(output);
    await second.getByLabel('得分').fill(effect);
    await page.getByRole('button', { name: /^提交评估表/ }).click();
    await page.getByRole('alert').getByText(/没有给满分/).first().waitFor();
    await first.getByLabel('说明').fill('台账缺两个月');
    await second.getByLabel('说明').fill('回访满意度偏低');
    await look(visitor, 'assessment-sheet');
    await page.getByRole('button', { name: /^提交评估表/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^提交评估表/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visitor.leave();
  }

  test('an officer arranges it, naming an account for each party of the round', async () => {
    const visitor = await town.visit('陈立文', `/rounds/${round}/contracts/${id}`, screen);
    const { page } = visitor;
    await page.getByRole('button', { name: '评估与验收' }).click();
    await page.getByRole('button', { name: '安排中期评估' }).click();
    await page.getByRole('alert').getByText('请填写社区的账号。').waitFor();
    for (const { party, name, account } of parties) {
      const group = page.getByRole('group', { name: new RegExp(`^${party}`) });
      await group.getByLabel('名称').fill(name);
      await group.getByLabel('账号').fill(account);
    }
    await look(visitor, 'assessment-arranging');
    await page.getByRole('button', { name: '安排中期评估' }).click();
    await page.getByText(/^承接主体应在/).waitFor();
    await look(visitor, 'assessment-arranged');
    await visitor.leave();
  });

  test('below the pass mark the supplier sees why, what it means for money, and until when to correct', async () => {
    await handIn('开课 40 次，服务 60 名儿童。', /^提交中期评估材料$/);
    for (const { who } of parties) await fill(who, ['30', '20']);

    const visitor = await town.visit('林晓岚', own, screen);
    const { page } = visitor;
    await page.getByText(/^得分 50.00 分，低于合格线 60 分。第 1 次整改/).waitFor();
    await page.getByText('第 2 期 36,000.00 元：中期评估合格后才能请款。').waitFor();
    expect(await page.getByText('台账缺两个月').count()).toBeGreaterThan(0);
    await look(visitor, 'assessment-correction');
    await visitor.leave();
  });

  test('after the correction all score again, and the instalment can be claimed', async () => {
    await handIn('补齐台账，逐户回访。', /^提交中期评估整改材料$/);
    for (const { who } of parties) await fill(who, ['50', '35.5']);

    const visitor = await town.visit('林晓岚', own, screen);
    const { page } = visitor;
    await page.getByText('加权得分 85.50 分，达到合格线 60 分，合格。').waitFor();
    await page.getByRole('heading', { name: '第 1 轮评估表' }).waitFor();
    await look(visitor, 'assessment-passed');
    await visitor.leave();
  });

  test('acceptance ends in a statement that the supplier can save', async () => {
    const accepters = [{ account: 'shen-yu', name: '沈瑜' }, { account: 'tang-wei', name: '唐伟' }];
    const visitor = await town.visit('陈立文', purchasers, screen);
    const { page } = visitor;
    await page.getByLabel('约定标准').fill('开课不少于 40 次');
    await page.getByLabel('交付情况').fill('开课 42 次');
    await page.getByRole('checkbox', { name: '达标' }).check();
    await page.getByLabel('验收人员的账号').fill(accepters.map(({ account }) => account).join('\n'));
    await page.getByLabel('受邀的服务对象').fill('学生家长代表3人');
    await look(visitor, 'acceptance-drafting');
    await page.getByRole('button', { name: '起草验收' }).click();
    await page.getByLabel('学生家长代表3人的意见').fill('孩子愿意来，老师负责。');
    await page.getByRole('button', { name: '归档意见' }).click();
    await page.getByRole('button', { name: '归档意见' }).waitFor({ state: 'detached' });
    for (const one of accepters) await order(town, { role: 'evaluator', ...one }, 'POST', `rounds/${round}/contracts/${id}/acceptance/signatures`, {});
    await page.reload();
    await page.getByRole('button', { name: '完成验收并公布结果' }).click();
    await page.getByText(/^第 1 次验收于/).waitFor();
    await look(visitor, 'acceptance-concluded');
    await visitor.leave();

    const supplier = await town.visit('林晓岚', own, screen);
    const [download] = await Promise.all([supplier.page.waitForEvent('download'), supplier.page.getByRole('button', { name: '下载验收书' }).click()]);
    expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-');
    await supplier.leave();
  });
});
