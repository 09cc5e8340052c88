import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { found, order } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const round = 'R2026-D';
const [officer, approver] = [{ role: 'officer', account: 'wu-xiaomei', name: '吴晓梅' }, { role: 'approver', account: 'zhou-min', name: '周敏' }];
const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: '52420106MJDEMA001R' };
const evaluator = (account: string, name: string) => ({ role: 'evaluator', account, name });

const settings = {
  title: '2026 年抽取演练', kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: 'F2026', categories: ['儿童', '为老'],
  opensAt: '2026-03-02T10:00:00+08:00', closesAt: '2026-03-04T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution', 'association'], certifiedLead: false, proposalsPerOrganization: 1, minimumGrade: '3A' },
  lots: [{ ref: 'L1', title: '社区儿童服务', budget: '300000.00', ceiling: '200000.00', maximumAwards: 2 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip', committee: { members: 1, experts: 1 } },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 20 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
};
const proposal = {
  reference: 'P01', lot: 'L1', title: '四点半课堂', category: '儿童', lead: { name: '林晓岚' }, requested: '90000.00', own: '10000.00',
  budget: [{ line: 'activity', amount: '100000.00', name: '课程' }],
};
const entry = (name: string, employer: string) => ({ name, phone: '13900001111', employer, title: '副教授', grade: 'senior', years: 12, region: '云湖区', categories: ['儿童'] });

// Three enter the pool; one works for the applicant. Of the others one is drawn by what nobody could know, and comes.
describe('a draw of evaluators', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
    await order(town, officer, 'PUT', `rounds/${round}`, settings);
    await order(town, approver, 'POST', `rounds/${round}/publication`);
    await town.moveTo('2026-03-03T10:00:00+08:00');
    const { proposal: id } = await order(town, applicant, 'POST', `rounds/${round}/proposals`, proposal) as { proposal: string };
    await order(town, applicant, 'POST', `rounds/${round}/proposals/${id}/submission`);
    for (const [account, name, employer] of [['tang-wei', '唐伟', '云湖区青禾公益发展中心'], ['jin-ling', '金玲', '云湖学院']] as const) {
      await order(town, evaluator(account, name), 'POST', 'me/evaluator', entry(name, employer));
      await order(town, officer, 'POST', `evaluators/${account}/verification`, { evidence: { what: '职称证书', where: '窗口', on: '2026-03-03' }, through: '2027-03-03' });
    }
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('an expert enters the pool on a phone, with where it worked', async () => {
    const expert = await town.visit('沈瑜', '/evaluator', 'phone');
    const { page } = expert;
    await page.getByLabel('姓名').fill('沈瑜');
    await page.getByLabel('联系电话').fill('13900002222');
    await page.getByLabel('工作单位').fill('云湖大学');
    await page.getByLabel('职称', { exact: true }).fill('讲师');
    await page.getByLabel('从业年限（年）').fill('9');
    await page.getByLabel('所在地区').fill('云湖区');
    await page.getByLabel('擅长领域').fill('儿童');
    await page.getByLabel('擅长领域').press('Enter');
    await page.getByRole('button', { name: '添加任职' }).click();
    await page.getByLabel('单位名称').fill('云湖区某社工站');
    await page.getByLabel('职务').fill('督导');
    await look(expert, 'evaluator-entry');
    await page.getByRole('button', { name: '提交登记' }).click();
    await page.getByText('已提交，等待核验').waitFor();
    await look(expert, 'evaluator-waits');
    await expert.leave();

    const visitor = await town.visit('陈立文', '/evaluators');
    await look(visitor, 'evaluators');
    await visitor.page.getByRole('link', { name: '沈瑜' }).click();
    await visitor.page.getByLabel('看了什么').fill('职称证书');
    await visitor.page.getByLabel('在哪里看的').fill('民政局 3 楼');
    await visitor.page.getByLabel('有效期至').fill('2027-03-03');
    await look(visitor, 'evaluator-case');
    await visitor.page.getByRole('button', { name: '核验入库' }).click();
    await visitor.page.getByText('核验结果').waitFor();
    await visitor.leave();
  });

  test('an officer commits to a draw after the closing, and a supervisor brings the value', async () => {
    await town.moveTo('2026-03-05T09:00:00+08:00');
    const visitor = await town.visit('陈立文', `/rounds/${round}/draws`);
    const { page } = visitor;
    await page.getByLabel('评审日期').fill('2026-03-09');
    await page.getByLabel('公开数值的来源').fill('福彩双色球 2026 年 3 月 5 日开奖号码');
    await page.getByLabel('何时以后可知').fill('2026-03-05T21:15');
    await look(visitor, 'draw-commit');
    await page.getByRole('button', { name: '公布这次抽取' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公布这次抽取' }).click();
    await page.getByText('从 3 人中抽 1 人，回避 1 人（申报单位人员 1 人）').waitFor();
    await page.getByText('由另一名经办人或者监督人员填写公开数值。').waitFor();
    await look(visitor, 'draw-waits');
    await visitor.leave();

    await town.moveTo('2026-03-05T21:20:00+08:00');
    const supervisor = await town.visit('孙志远', `/rounds/${round}/draws`);
    await supervisor.page.getByLabel('公开数值', { exact: true }).fill('03 08 17 21 25 33 + 09');
    await supervisor.page.getByRole('button', { name: '填写并抽取 1 人' }).click();
    await supervisor.page.getByText('待答复').waitFor();
    await look(supervisor, 'draw-drawn');
    const [file] = await Promise.all([supervisor.page.waitForEvent('download'), supervisor.page.getByRole('button', { name: '下载抽取记录' }).click()]);
    const record = JSON.parse(await readFile(await file.path(), 'utf8')) as { draws: { ref: string }[]; pool: unknown[] };
    expect(record.pool).toHaveLength(3);
    await writeFile(join(tmpdir(), `draw-${process.pid}.json`), JSON.stringify(record));
    await supervisor.leave();
  });

  test('who was drawn says that it comes, and sits on the committee', async () => {
    // Chance decides between two: the other one has nothing to answer.
    for (const name of ['沈瑜', '金玲']) {
      const expert = await town.visit(name, '/appointments', 'phone');
      await expert.page.getByRole('heading', { level: 1, name: '抽中的评审' }).waitFor();
      const accept = expert.page.getByRole('button', { name: '参加评审', exact: true });
      await accept.or(expert.page.getByText('没有抽中的评审')).first().waitFor();
      if (await accept.isVisible()) {
        await look(expert, 'appointments');
        await accept.click();
        await expert.page.locator('.pill', { hasText: '参加' }).waitFor();
      }

      await expert.leave();
    }

    const visitor = await town.visit('陈立文', `/rounds/${round}/panel`);
    const { page } = visitor;
    await page.getByRole('button', { name: '填入抽中并答复参加的 1 人' }).click();
    await page.getByLabel('姓名').fill('抽中的专家');
    await page.getByLabel('担任组长').check();
    await look(visitor, 'panel-drawn');
    await page.getByRole('button', { name: '组建 1 人小组，开始评审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认 1 人，开始评审' }).click();
    await page.getByText('评分进度').first().waitFor();
    await visitor.leave();
  });

  test('everybody reads the commitment and how to check it', async () => {
    const resident = await town.come();
    await resident.page.goto(`${town.service.address}/public/yunhu/rounds/${round}/draws.html`);
    await resident.page.getByRole('heading', { level: 1, name: /专家抽取/ }).waitFor();
    await resident.page.getByText('03 08 17 21 25 33 + 09').waitFor();
    await look(resident, 'draws-public');
    await resident.leave();
  });
});
