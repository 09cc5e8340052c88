import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { found, order } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const round = 'R2026-C';
const [project, renamed] = ['四点半课堂', '四点半课堂与家长学堂'];
const [officer, approver] = [{ role: 'officer', account: 'wu-xiaomei', name: '吴晓梅' }, { role: 'approver', account: 'zhou-min', name: '周敏' }];
const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: '52420106MJDEMA001R' };

const settings = {
  title: '2026 年补正演练', kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: 'F2026', categories: ['儿童', '为老'],
  opensAt: '2026-03-02T10:00:00+08:00', closesAt: '2026-03-04T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution', 'association'], certifiedLead: false, proposalsPerOrganization: 1, minimumGrade: '3A' },
  lots: [{ ref: 'L1', title: '社区儿童服务', budget: '300000.00', ceiling: '200000.00', maximumAwards: 2 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip' },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 20 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
  checklist: { items: [{ ref: 'charter', title: '登记证书与章程' }, { ref: 'plan', title: '项目方案完整' }], correctionDays: 3 },
  requiredDocuments: [{ kind: 'projectPlan', name: '项目实施方案', obligatory: false, types: ['pdf'] }],
};
const proposal = {
  reference: 'P01', lot: 'L1', title: project, category: '儿童', lead: { name: '林晓岚' }, requested: '90000.00', own: '10000.00',
  budget: [{ line: 'activity', amount: '100000.00', name: '课程' }],
};

// One item is not met: the organization corrects the named fields and files and nothing else, then the examination ends.
describe.each(screensOf('phone'))('a return for correction (%s)', { concurrent: false }, (screen) => {
  let town: Town;
  let id = '';

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
    await order(town, officer, 'PUT', `rounds/${round}`, settings);
    await order(town, approver, 'POST', `rounds/${round}/publication`);
    await town.moveTo('2026-03-03T10:00:00+08:00');
    ({ proposal: id } = await order(town, applicant, 'POST', `rounds/${round}/proposals`, proposal) as { proposal: string });
    await order(town, applicant, 'POST', `rounds/${round}/proposals/${id}/submission`);
    await town.moveTo('2026-03-05T09:00:00+08:00');
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('an officer marks each item and returns the proposal for named fields and files', async () => {
    const visitor = await town.visit('陈立文', `/rounds/${round}/examination/${id}`, screen);
    const { page } = visitor;
    await page.getByRole('radiogroup', { name: '登记证书与章程' }).getByText('符合', { exact: true }).click();
    await page.getByRole('radiogroup', { name: '项目方案完整' }).getByText('不符合', { exact: true }).click();
    await page.getByLabel('项目方案完整：不符合的原因').fill('名称与方案正文不一致');
    await page.getByRole('button', { name: '保存 2 项记录' }).click();
    await page.getByText('共 2 项，已记录 2 项，不符合 1 项。').waitFor();
    await look(visitor, 'examination-checklist');
    await page.getByLabel('项目名称').check();
    await page.getByLabel('其他资金来源与实物投入').check();
    await page.getByLabel('申报材料').check();
    await page.getByLabel('补正要求').fill('请把名称改为与方案正文一致，补上自筹的来源和实施方案');
    await page.getByRole('button', { name: '退回补正' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
    await page.getByText(/等待补正/).waitFor();
    await look(visitor, 'examination-returned');
    await visitor.leave();
  });

  test('the organization is told how many days are left, and corrects what was named alone', async () => {
    const visitor = await town.visit('林晓岚', '/work', screen);
    const { page } = visitor;
    await page.getByRole('link', { name: /补正被退回的申报/ }).waitFor();
    await look(visitor, 'work-correction');
    await page.getByRole('link', { name: /补正被退回的申报/ }).click();
    await page.getByRole('heading', { level: 1, name: `补正：${project}` }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(1);
    await page.getByLabel('项目名称').fill(renamed);
    await page.getByRole('button', { name: '加一项来源' }).click();
    await page.getByLabel('金额（元）').fill('一万');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByRole('alert').getByText('请填写金额').waitFor();
    await page.getByLabel('金额（元）').fill('10000');
    await page.getByLabel('依据').fill('捐赠协议 2026-3');
    const plan = page.locator('section', { has: page.getByRole('heading', { name: /^项目实施方案/ }) }).last();
    await plan.locator('input[type=file]').setInputFiles({ name: '实施方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n四点半课堂') });
    await plan.getByText(/已收到/).waitFor();
    await look(visitor, 'correction');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交补正' }).click();
    await page.getByText(/补正已于/).waitFor();
    await look(visitor, 'correction-sent');
    await visitor.leave();
  });

  test('the officer looks again, and it passes', async () => {
    const visitor = await town.visit('陈立文', `/rounds/${round}/examination/${id}`, screen);
    const { page } = visitor;
    await page.getByRole('heading', { level: 1, name: renamed }).waitFor();
    await page.getByText('捐赠协议 2026-3').waitFor();
    await page.getByRole('button', { name: '下载 实施方案.pdf' }).waitFor();
    await look(visitor, 'examination-corrected');
    await page.getByRole('radiogroup', { name: '项目方案完整' }).getByText('符合', { exact: true }).click();
    await page.getByRole('button', { name: '保存 1 项记录' }).click();
    await page.getByText('共 2 项，已记录 2 项，不符合 0 项。').waitFor();
    await page.getByLabel('审查结论').fill('补正后各项符合');
    await page.getByRole('button', { name: '审查通过' }).click();
    await page.getByText('补正后各项符合').waitFor();
    await look(visitor, 'examination-passed');
    await visitor.leave();
  });
});
