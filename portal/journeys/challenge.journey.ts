import { afterAll, beforeAll, describe, test } from 'vitest';
import { look } from './harness/look';
import { found, order } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const round = 'R2026-Z';
const [officer, approver] = [{ role: 'officer', account: 'wu-xiaomei', name: '吴晓梅' }, { role: 'approver', account: 'zhou-min', name: '周敏' }];

const settings = {
  title: '2026 年居家服务采购', kind: 'competitiveConsultation', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: 'F2026', categories: ['为老'],
  opensAt: '2026-03-02T10:00:00+08:00', closesAt: '2026-03-20T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution', 'association'], certifiedLead: false, proposalsPerOrganization: 1, minimumGrade: '3A' },
  lots: [{ ref: 'L1', title: '居家服务', budget: '300000.00', ceiling: '200000.00', maximumAwards: 1 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip', minimumBidders: 3 },
  publicity: { workingDays: 1 }, contract: { signWithinDays: 20 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
  deviations: [{ rule: 'price.minimum.competitiveConsultation', reason: '统一报价' }],
};

// A supplier challenges the documents of a consultation; the approver replies item by item, and it reads where to complain.
describe('a challenge and its reply', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
    await order(town, officer, 'PUT', `rounds/${round}`, settings);
    await order(town, approver, 'POST', `rounds/${round}/publication`);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('the supplier says everything about the documents at once', async () => {
    const visitor = await town.visit('林晓岚', `/challenges/${round}`, 'phone');
    const { page } = visitor;
    await page.getByRole('radio', { name: '采购文件' }).check();
    await page.getByRole('button', { name: '提交质疑' }).click();
    await page.getByRole('alert').getByText('请填写').first().waitFor();
    await page.getByLabel('地址').fill('云湖区临江路 8 号');
    await page.getByLabel('邮编').fill('430071');
    await page.getByLabel('联系人').fill('林晓岚');
    await page.getByLabel('联系电话').fill('027-88880000');
    await page.getByLabel('质疑事项').fill('资格条件');
    await page.getByLabel('事实依据').fill('要求本地注册满五年，与项目无关。');
    await page.getByLabel('法律依据').fill('政府采购法实施条例第二十条');
    await page.getByLabel('质疑请求').fill('取消该资格条件');
    await look(visitor, 'challenge');
    await page.getByRole('button', { name: '提交质疑' }).click();
    await page.getByText('待答复').waitFor();
    await visitor.leave();
  });

  test('the approver replies item by item', async () => {
    const visitor = await town.visit('周敏', `/rounds/${round}/challenges`);
    const { page } = visitor;
    await page.getByRole('button', { name: '答复质疑' }).click();
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByRole('alert').getByText('请写明答复').waitFor();
    await page.getByRole('radio', { name: '不成立' }).check();
    await page.getByLabel('对事项1的答复').fill('该条件是地方条例的规定。');
    await page.getByLabel('投诉受理部门').fill('云湖区财政局');
    await look(visitor, 'challenge-reply');
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('已答复').waitFor();
    await visitor.leave();
  });

  test('the supplier reads where and until when to complain', async () => {
    const visitor = await town.visit('林晓岚', `/challenges/${round}`, 'phone');
    const { page } = visitor;
    await page.getByText(/前向云湖区财政局投诉/).waitFor();
    await page.locator('summary', { hasText: '向财政部门投诉' }).click();
    await page.getByRole('checkbox', { name: /^事项1/ }).check();
    await page.getByLabel('事项1的事实和理由').fill('没有该项地方规定。');
    await page.getByLabel('投诉请求').fill('责令修改采购文件');
    await page.getByRole('button', { name: '向财政部门投诉' }).click();
    await page.waitForURL(/\/complaints\//);
    await page.getByText('审查中').waitFor();
    await look(visitor, 'complaint');
    await visitor.leave();
  });
});
