import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { startScanner, type Scanner } from './harness/scanner';
import { found, order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const round = {
  title: story.title, kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: story.fund, categories: ['为老服务'],
  opensAt: '2026-03-03T09:00:00+08:00', closesAt: '2026-03-05T17:00:00+08:00',
  eligibility: { kinds: ['association', 'serviceInstitution'], certifiedLead: false, proposalsPerOrganization: 1 },
  lots: [{ ref: 'L1', title: '为老服务', budget: '300000.00', maximumAwards: 1, unit: 'visit', sites: [{ ref: 'S1', name: '青松社区服务点', address: '青松路 8 号', hours: '周一至周五 9:00–17:00' }] }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 0, budgetPolicy: 'skip' },
  publicity: { workingDays: 3 }, contract: { signWithinDays: 30 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
  performance: { reports: [{ ref: 'q1', title: '第一季度履约报告', dueAfterDays: 30 }], lineMoveMaximum: '0.10' },
};

const [organization] = story.organizations;
const proposal = `${organization.uscc}-1`;
const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };
const approver = { role: 'approver', account: 'zhou-min', name: '周敏' };
const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: organization.uscc };
const path = `rounds/${story.round}`;
const own = `/own-contracts/${story.round}/${proposal}/performance`;
const read = `/rounds/${story.round}/contracts/${proposal}/performance`;
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${name}${'.'.repeat(2000)}`) });

// A contract in force: what happens before is another journey's.
async function award(town: Town): Promise<void> {
  await found(town);
  await order(town, officer, 'PUT', path, round);
  await order(town, approver, 'POST', `${path}/publication`);
  await town.moveTo(round.opensAt);
  await order(town, applicant, 'POST', `${path}/proposals`, {
    reference: 'P01', lot: 'L1', title: organization.project, category: '为老服务', lead: { name: '林晓岚', certificate: null }, requested: '100000.00', own: '20000.00', sites: ['S1'],
    budget: [{ line: 'activity', amount: '80000.00', name: '探访活动' }, { line: 'other', amount: '40000.00' }],
  });
  await order(town, applicant, 'POST', `${path}/proposals/${proposal}/submission`);
  await town.moveTo('2026-03-05T18:00:00+08:00');
  await order(town, officer, 'POST', `${path}/evaluation`, { evaluators: story.evaluators });
  await town.moveTo('2026-03-05T18:01:00+08:00');
  for (const { account, name } of story.evaluators) await order(town, { role: 'evaluator', account, name }, 'POST', `${path}/sheets`, { proposal, points: { need: '90' } });
  await order(town, officer, 'POST', `${path}/notice`);
  await town.moveTo('2026-03-12T09:00:00+08:00');
  await order(town, approver, 'POST', `${path}/final-award`);
  await town.moveTo('2026-03-12T09:01:00+08:00');
  await order(town, applicant, 'POST', `${path}/contracts/${proposal}/signatures`);
  await order(town, approver, 'POST', `${path}/contracts/${proposal}/signatures`);
  await town.moveTo('2026-03-12T09:02:00+08:00');
}

// From the plan to the report: the supplier on the phone, the officer at a desk.
describe('performance', { concurrent: false }, () => {
  let town: Town;
  let scanner: Scanner;

  beforeAll(async () => {
    scanner = await startScanner();
    town = await Town.begin({ scanner: scanner.socket });
    await award(town);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
    await scanner.stop();
  });

  test('a plan that hires is refused, one by output is agreed on', async () => {
    const supplier = await town.visit('林晓岚', own, 'phone');
    const { page } = supplier;
    await page.getByRole('link', { name: '提出服务计划' }).click();
    await page.getByLabel('计划名称').fill('驻点人员考勤');
    await page.getByRole('checkbox', { name: '周五' }).check();
    await page.getByLabel('到', { exact: true }).fill('2026-06-30');
    await page.getByRole('button', { name: '提交采购人确认' }).click();
    await page.getByRole('alert').getByText('不能购买岗位和用工').waitFor();
    await look(supplier, 'plan-refused');
    await page.getByLabel('计划名称').fill('上门探访独居老人');
    await page.getByRole('button', { name: '提交采购人确认' }).click();
    await page.getByText('待采购人确认').waitFor();
    await supplier.leave();

    const desk = await town.visit('陈立文', read);
    await desk.page.getByRole('button', { name: '同意这个计划' }).click();
    await desk.page.getByText('已同意').waitFor();
    await look(desk, 'performance-agreed');
    await desk.leave();
  });

  test('a visit is recorded on the phone, and what was missed shows', async () => {
    await town.moveTo('2026-03-21T12:00:00+08:00');
    const supplier = await town.visit('林晓岚', own, 'phone');
    const { page } = supplier;
    await page.getByRole('link', { name: '登记服务' }).click();
    await page.getByLabel('日期').fill('2026-03-20');
    await page.getByLabel('对应的计划').selectOption({ index: 1 });
    expect(await page.getByLabel('开始时间').inputValue()).toBe('09:00');
    await page.getByLabel('服务人员').fill('许静');
    await page.getByLabel('服务对象编号').fill('王奶奶');
    await page.locator('input[type=file]').setInputFiles(pdf('签字表.pdf'));
    await page.getByText('已收到，可以提交').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('alert').getByText('不能填写服务对象的个人信息').waitFor();
    await look(supplier, 'visit-refused');
    await page.getByLabel('服务对象编号').fill('K-0012');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已完成').waitFor();
    await page.locator('.pill', { hasText: '漏访' }).waitFor();
    await page.getByRole('button', { name: '查看本月服务记录' }).click();
    await page.getByText('K-0012').waitFor();
    await look(supplier, 'performance-month');
    await supplier.leave();
  });

  test('a report comes with evidence, goes back with remarks, and comes again', async () => {
    const supplier = await town.visit('林晓岚', own, 'phone');
    await supplier.page.getByRole('link', { name: '第一季度履约报告' }).click();
    await supplier.page.getByLabel('进展与成效').fill('三月完成探访一次，服务对象反映良好。');
    await supplier.page.locator('input[type=file]').setInputFiles(pdf('活动照片.pdf'));
    await supplier.page.getByText('已收到，可以提交').waitFor({ timeout: 60_000 });
    await look(supplier, 'report-writing');
    await supplier.page.getByRole('button', { name: '提交报告' }).click();
    await supplier.page.getByText('待审核').waitFor();

    const desk = await town.visit('陈立文', `${read}/reports/q1`);
    const { page } = desk;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载文件 1' }).click();
    expect((await download).suggestedFilename()).toBe('活动照片.pdf');
    await page.getByRole('button', { name: '退回报告' }).click();
    await page.getByRole('alert').getByText('退回报告请写明意见').waitFor();
    await page.locator('#remarks').fill('请写明漏访的原因。');
    await page.getByRole('button', { name: '退回报告' }).click();
    await page.getByText('已退回').waitFor();

    await supplier.page.reload();
    await supplier.page.getByText('请写明漏访的原因。').first().waitFor();
    await supplier.page.getByLabel('进展与成效').fill('三月完成探访一次；13 日因老人住院未能上门，已改期。');
    await supplier.page.getByRole('button', { name: '提交报告' }).click();
    await supplier.page.getByText('第 2 版').waitFor();
    await look(supplier, 'report-again');
    await supplier.leave();

    await page.reload();
    await page.getByRole('button', { name: '认可报告' }).click();
    await page.getByText('已认可').waitFor();
    await page.getByText('第 1 版').waitFor();
    await look(desk, 'report-accepted');
    await desk.leave();
  });

  test('vouchers are booked on the phone and settled at the desk', async () => {
    const supplier = await town.visit('林晓岚', `${own}/budget`, 'phone');
    const { page } = supplier;
    await page.getByRole('button', { name: '登记支出' }).click();
    await page.getByRole('button', { name: '登记凭证' }).click();
    await page.getByRole('alert').getByText('请填写凭证号码').waitFor();
    await page.getByLabel('凭证号码').fill('FP-20260320');
    await page.getByLabel('金额', { exact: true }).fill('1200');
    await page.getByLabel('收款方').fill('青松文具店');
    await page.locator('input[type=file]').setInputFiles(pdf('发票.pdf'));
    await page.getByText('已收到，可以提交').waitFor({ timeout: 60_000 });
    await look(supplier, 'voucher-writing');
    await page.getByRole('button', { name: '登记凭证' }).click();
    await page.getByText('FP-20260320').waitFor();
    await supplier.leave();

    const desk = await town.visit('陈立文', `${read}/budget`);
    await desk.page.getByRole('checkbox', { name: '选择凭证 FP-20260320' }).check();
    await look(desk, 'budget-settling');
    await desk.page.getByRole('button', { name: '认定 1 笔，合计 1,200.00 元' }).click();
    await desk.page.getByText(/已认定 1,200.00 元/).waitFor();
    await town.moveTo('2026-03-21T12:30:00+08:00');
    await desk.goTo(`/rounds/${story.round}/contracts/${proposal}`);
    await desk.page.getByText('1,200.00').first().waitFor();
    await desk.leave();
  });
});
