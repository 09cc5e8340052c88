import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authority } from './harness/authority';
import { look } from './harness/look';
import { found, order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser, type Visitor } from './harness/visitor';

const purchaser = { uscc: '11420106MB00000013', name: '云湖区民政局' };
const [winner] = story.organizations;
const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };
const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: winner.uscc };
const contract = `rounds/${story.round}/contracts/${winner.uscc}-1`;

const agreement = {
  clauses: [
    ['content', '服务内容', '乙方实施“{project}”（编号 {reference}），服务点：{sites}。'], ['standards', '服务标准', '达到本协议所列绩效指标；“以内”包含本数。'],
    ['other', '金额', '金额 {amount} 元（大写：{amountInWords}），大小写不一致时以大写为准。'], ['acceptance', '验收', '甲方按指标逐项验收，出具验收书。'], ['liability', '违约责任', '乙方不得转包。'],
    ['personalData', '个人信息', '仅为履行本协议处理服务对象的个人信息。'], ['disputes', '争议解决', '协商不成的，向甲方所在地人民法院起诉。'],
  ].map(([subject, heading, text]) => ({ subject, heading, text })),
  kpis: [{ ref: 'satisfaction', title: '服务对象满意度', unit: '%', direction: 'atLeast', threshold: '95' }, { ref: 'response', title: '投诉处理', unit: '个工作日以内', direction: 'atMost', threshold: '3' }],
  supplierDuties: ['按服务计划提供服务，并如实记录。'], purchaserDuties: ['按约定支付款项。'], termMonths: 12, basis: 'fourConditions',
};

const settings = {
  title: story.title, kind: 'ventureGrant', purchaser, fund: story.fund, categories: ['children'], opensAt: '2026-03-03T09:00:00+08:00', closesAt: '2026-03-10T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution', 'association'], minimumGrade: null, certifiedLead: false, proposalsPerOrganization: 1 },
  lots: [{ ref: 'L1', title: '儿童服务', budget: '300000.00', ceiling: '150000.00', maximumAwards: 1 }], costRules: {},
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', ties: ['lowerPrice'], reserve: 0, budgetPolicy: 'skip' },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 30 }, instalments: [{ percent: '60', when: 'signed' }, { percent: '40', when: 'finalPassed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30, agreement,
};

// The agreement of an award is drawn; the supplier signs it on a phone, and the purchaser countersigns.
describe('a document that both sign', { concurrent: false }, () => {
  const authority = new Authority();
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin({ roots: authority.root });
    await found(town);
    await award();
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  async function award(): Promise<void> {
    const approver = { role: 'approver', account: 'zhou-min', name: '周敏' };
    const round = `rounds/${story.round}`;
    await order(town, officer, 'PUT', round, settings);
    await order(town, approver, 'POST', `${round}/publication`);
    await town.moveTo('2026-03-04T09:00:00+08:00');
    await order(town, applicant, 'POST', `${round}/proposals`, {
      reference: 'P01', lot: 'L1', title: winner.project, category: 'children', lead: { name: '林晓岚', certificate: null }, requested: '90000.00', own: '0.00', budget: [{ line: 'activity', amount: '90000.00' }],
    });
    await order(town, applicant, 'POST', `${round}/proposals/${winner.uscc}-1/submission`);
    await town.moveTo('2026-03-11T09:00:00+08:00');
    const evaluators = story.evaluators.map(({ account, name }) => ({ account, name }));
    await order(town, officer, 'POST', `${round}/evaluation`, { evaluators });
    await town.moveTo('2026-03-11T10:00:00+08:00');
    for (const one of evaluators) await order(town, { role: 'evaluator', ...one }, 'POST', `${round}/sheets`, { proposal: `${winner.uscc}-1`, points: { need: '90' } });
    await order(town, officer, 'POST', `${round}/notice`);
    await town.moveTo('2026-03-11T11:00:00+08:00');
    await town.moveTo('2026-03-20T09:00:00+08:00');
    await order(town, approver, 'POST', `${round}/final-award`);
    await town.moveTo('2026-03-20T10:00:00+08:00');
  }

  async function sign({ page }: Visitor, file: string, password: string): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择证书文件' }).click();
    await (await chooser).setFiles(file);
    await page.getByLabel('证书密码').fill(password);
    await page.getByRole('button', { name: '签署合同文件' }).click();
  }

  test('the supplier reads it and signs it on a phone, with a key that stays there', async () => {
    const supplier = await town.visit('林晓岚', `/own-contracts/${story.round}/${winner.uscc}-1`, 'phone');
    const { page } = supplier;
    await page.getByRole('heading', { name: '代表承接主体签署' }).waitFor();
    await look(supplier, 'document-to-sign');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '阅读 PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await page.getByRole('button', { name: '签署合同文件' }).click();
    await page.getByRole('alert').getByText('请选择证书文件。').first().waitFor();
    const others = authority.issue({ code: story.organizations[1].uscc, organization: '别家', account: 'other', person: '别人' }, 'secret');
    await sign(supplier, others, 'wrong');
    await page.getByRole('alert').getByText('密码不对，打不开私钥。').first().waitFor();
    await sign(supplier, others, 'secret');
    await page.getByRole('alert').getByText('证书不是本单位的').waitFor();
    await look(supplier, 'document-refused');
    await sign(supplier, authority.issue({ code: winner.uscc, organization: winner.name, account: applicant.account, person: applicant.name }, '口令 1'), '口令 1');
    await page.getByText('已签署，等采购人').or(page.getByText(`${winner.name} 林晓岚`)).first().waitFor();
    await look(supplier, 'document-signed');
    await supplier.leave();
  });

  test('an officer who drafted nothing records the gates, and the purchaser countersigns', async () => {
    const early = await town.visit('周敏', `/${contract}`);
    await early.page.getByText('还缺签约前审核').waitFor();
    await look(early, 'document-gates-missing');
    await early.leave();
    for (const gate of ['legalReview', 'riskPlan']) {
      await order(town, { role: 'officer', account: 'second-officer', name: '经办二' }, 'POST', `${contract}/gates/${gate}`, { reviewer: '湖北某律师事务所', reference: '法审〔2026〕8号' });
    }

    const drafter = await town.visit('陈立文', `/${contract}`);
    await drafter.page.getByText('登记', { exact: true }).first().click();
    await drafter.page.getByLabel('审核人或单位').fill('街道办');
    await drafter.page.getByLabel('文号或存放处').fill('验收方案 1 号');
    await drafter.page.getByRole('button', { name: '登记履约验收方案' }).click();
    await drafter.page.getByText('批次的起草人不能登记签约前审核').waitFor();
    await look(drafter, 'document-gates');
    await drafter.leave();
    await order(town, { role: 'officer', account: 'second-officer', name: '经办二' }, 'POST', `${contract}/gates/acceptancePlan`, { reviewer: '街道办', reference: '验收方案 1 号' });

    const approver = await town.visit('周敏', `/${contract}`);
    const { page } = approver;
    await sign(approver, authority.issue({ code: purchaser.uscc, organization: purchaser.name, account: 'zhou-min', person: '周敏' }, 'secret'), 'secret');
    await page.getByText(`${purchaser.name} 周敏`).waitFor();
    await page.getByRole('button', { name: '验证签名' }).click();
    await page.getByText('双方签名均有效，文件没有被改动').waitFor();
    await look(approver, 'document-verified');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '阅读 PDF' }).click();
    const path = await (await saved).path();
    // Another program says the same where it is there; whom it trusts is not its matter here.
    if (existsSync('/usr/bin/pdfsig')) expect(execFileSync('/usr/bin/pdfsig', ['-nocert', path]).toString().match(/Signature is Valid/g)).toHaveLength(2);
    await approver.leave();
  });

  test('an officer records that it was published and filed', async () => {
    const clerk = await town.visit('陈立文', `/${contract}`);
    const { page } = clerk;
    await page.getByText('登记已办理').last().click();
    await page.getByLabel('编号或网址').fill('云湖财采备〔2026〕7号');
    await page.getByRole('button', { name: '登记合同备案已办理' }).click();
    await page.getByText('云湖财采备〔2026〕7号').waitFor();
    await look(clerk, 'document-notices');
    await clerk.leave();
  });
});
