import type { Authority } from '../harness/authority';
import { order } from '../harness/seed';
import { story, type Town } from '../harness/town';
import type { Visitor } from '../harness/visitor';

export const purchaser = { uscc: '11420106MB00000013', name: '云湖区民政局' };
const [winner] = story.organizations;
export const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };
export const applicant = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: winner.uscc };
export const contract = `rounds/${story.round}/contracts/${winner.uscc}-1`;

const agreement = {
  clauses: [
    ['content', '服务内容', '乙方实施“{project}”（编号 {reference}），服务点：{sites}。'], ['standards', '服务标准', '达到本协议所列绩效指标；“以内”包含本数。'],
    ['other', '金额', '金额 {amount} 元（大写：{amountInWords}），大小写不一致时以大写为准。'], ['acceptance', '验收', '甲方按指标逐项验收，出具验收书。'], ['liability', '违约责任', '乙方不得转包。'],
    ['personalData', '个人信息', '仅为履行本协议处理服务对象的个人信息。'], ['setOff', '抵扣', '乙方应返还的款项，甲方可以从后续付款中扣除。'], ['disputes', '争议解决', '协商不成的，向甲方所在地人民法院起诉。'],
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

/** A round with agreements, awarded to the first organization of the story; its contract is drawn and unsigned. */
export async function award(town: Town, changes: Partial<typeof settings> = {}): Promise<void> {
  const approver = { role: 'approver', account: 'zhou-min', name: '周敏' };
  const round = `rounds/${story.round}`;
  await order(town, officer, 'PUT', round, { ...settings, ...changes });
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

/** Signs the document of a contract's page with a certificate file. */
export async function sign({ page }: Visitor, file: string, password: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择证书文件' }).click();
  await (await chooser).setFiles(file);
  await page.getByLabel('证书密码').fill(password);
  await page.getByRole('button', { name: '签署合同文件' }).click();
}

/** The agreement is signed by the supplier, released by whoever drafted nothing, and countersigned. */
export async function signByBoth(town: Town, authority: Authority): Promise<void> {
  const holder = { code: winner.uscc, organization: winner.name, account: applicant.account, person: applicant.name };
  const supplier = await town.visit(applicant.name, `/own-contracts/${story.round}/${winner.uscc}-1`);
  await sign(supplier, authority.issue(holder, 'secret'), 'secret');
  await supplier.page.getByText('已签署，等采购人').or(supplier.page.getByText(`${winner.name} ${applicant.name}`)).first().waitFor();
  await supplier.leave();

  for (const gate of ['legalReview', 'riskPlan', 'acceptancePlan']) {
    await order(town, { role: 'officer', account: 'second-officer', name: '经办二' }, 'POST', `${contract}/gates/${gate}`, { reviewer: '街道办', reference: '2026 年 8 号' });
  }

  const approver = await town.visit('周敏', `/${contract}`);
  await sign(approver, authority.issue({ code: purchaser.uscc, organization: purchaser.name, account: 'zhou-min', person: '周敏' }, 'secret'), 'secret');
  await approver.page.getByText(`${purchaser.name} 周敏`).waitFor();
  await approver.leave();
}
