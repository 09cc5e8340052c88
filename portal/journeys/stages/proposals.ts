import { expect } from 'vitest';
import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen, Visitor } from '../harness/visitor';

interface Money { rows: readonly (readonly [kind: string, name: string, amount: string])[]; requested: string; own: string }

const usual: Money = {
  rows: [['人员费用', '项目社工', '40000'], ['活动费用', '每周活动', '70000'], ['管理费用', '办公与审计', '10000']], requested: '100000', own: '20000',
};

/** An applicant finds the open round, writes the application section by section, is told what is missing, and submits. */
export async function apply(town: Town, index: 0 | 1 | 2, screen: Screen = 'desktop', money: Money = usual): Promise<void> {
  const { people: [who], project } = story.organizations[index];
  const applicant = await town.visit(who, '/rounds/open', screen);
  const { page } = applicant;
  const panel = page.locator('section', { hasText: story.title });
  await panel.getByRole('button', { name: '开始申报' }).waitFor();
  await look(applicant, 'rounds-open');
  await panel.getByRole('button', { name: '开始申报' }).click();
  await page.getByText('已完成 1 节，共 4 节').waitFor();
  await look(applicant, 'application-begun');

  await page.getByRole('link', { name: '项目概况' }).click();
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByRole('alert').getByText('请填写项目名称。').waitFor();
  await look(applicant, 'application-project-faults');
  await page.getByLabel('项目名称').fill(project);
  await choose(applicant, 'category', 0);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByRole('heading', { level: 1, name: '项目负责人' }).waitFor();
  await page.getByLabel('项目负责人').fill(who);
  const certificate = page.getByLabel(/^社会工作者证书编号/);
  if (await certificate.count()) await certificate.fill('SW20260001');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await budget(applicant, money);
  await check(applicant, project);
  await applicant.leave();
}

/** One takes the application back before the closing, reads it again as a draft, and submits it anew. */
export async function takeBack(town: Town, index: 0 | 1 | 2, screen: Screen = 'phone'): Promise<void> {
  const { people: [who], project } = story.organizations[index];
  const applicant = await town.visit(who, '/proposals', screen);
  const { page } = applicant;
  await page.getByRole('link', { name: project }).first().click();
  await page.getByRole('button', { name: '撤回申报' }).click();
  await page.getByRole('dialog').getByText('原来的回执作废').waitFor();
  await look(applicant, 'application-take-back');
  await page.getByRole('dialog').getByRole('button', { name: '撤回，改为草稿' }).click();
  await page.getByText('已完成 4 节，共 4 节').waitFor();
  await page.getByRole('link', { name: '核对并提交' }).click();
  await check(applicant, project);
  await applicant.leave();
}

/** The budget is typed, its rules answer while one types, and a sum that is off is said. */
async function budget(applicant: Visitor, { rows, requested, own }: Money): Promise<void> {
  const { page } = applicant;
  await page.getByRole('heading', { level: 1, name: '经费预算' }).waitFor();
  for (const [row, [kind, name, amount]] of rows.entries()) {
    await page.getByRole('button', { name: '再加一行' }).click();
    await page.locator(`#budget-${row}-line`).click();
    await page.locator('.ant-select-item-option').filter({ hasText: kind }).last().click();
    await page.locator(`#budget-${row}-name`).fill(name);
    await page.locator(`#budget-${row}-amount`).fill(amount);
    await page.locator(`#budget-${row}-amount`).blur();
  }

  await page.locator('#own').fill(own);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByRole('alert').getByText('请填写申请资助的金额。').waitFor();
  await look(applicant, 'application-budget-faults');
  await page.locator('#requested').fill(requested);
  await page.locator('#requested').blur();
  await page.getByText('与申请加自筹相等').waitFor();
  await look(applicant, 'application-budget');
  await page.getByRole('button', { name: '保存并继续' }).click();
}

/** Everything once more, then submitted with its amount confirmed; the receipt names the time and the digest. */
async function check(applicant: Visitor, project: string): Promise<void> {
  const { page } = applicant;
  await page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
  await look(applicant, 'application-check');
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByRole('dialog').getByText('截止前可以撤回').waitFor();
  await look(applicant, 'application-confirm');
  await page.getByRole('dialog').getByRole('button', { name: /^提交，申请/ }).click();
  await page.getByRole('heading', { level: 1, name: '提交回执' }).waitFor();
  await page.getByText(/([0-9a-f]{4} ){15}[0-9a-f]{4}/).waitFor();
  await look(applicant, 'receipt');
  await page.getByRole('button', { name: '查看进度' }).click();
  await page.getByRole('heading', { level: 1, name: project }).waitFor();
  await look(applicant, 'application-status');
}

/** Chooses an option of a Select by its place. */
async function choose({ page }: Visitor, id: string, option: number): Promise<void> {
  await page.locator(`#${id}`).click();
  await page.locator('.ant-select-item-option').nth(option).click();
}

/** After the notice an applicant reads its own result, and objects to another's. */
export async function objectToResult(town: Town, by: 0 | 1 | 2, against: 0 | 1 | 2, screen: Screen = 'desktop'): Promise<void> {
  const { people: [who], project } = story.organizations[by];
  const applicant = await town.visit(who, '/proposals', screen);
  const { page } = applicant;
  await page.getByRole('link', { name: project }).click();
  await page.getByRole('heading', { level: 2, name: '本项目的结果' }).waitFor();
  await look(applicant, 'own-result');
  await page.getByRole('link', { name: '提出异议' }).click();
  await page.getByRole('button', { name: '提出异议' }).click();
  await page.getByRole('alert').getByText('请写明事实与理由。').waitFor();
  await look(applicant, 'objection-faults');
  await page.locator('#proposal').click();
  await page.locator('.ant-select-item-option').filter({ hasText: story.organizations[against].project }).click();
  await page.getByLabel('事实与理由').fill('该项目的负责人同时在另一个项目中担任负责人，与申报条件不符。');
  await page.getByRole('button', { name: '提出异议' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提出异议' }).click();
  await page.getByText('等待答复').waitFor();
  await look(applicant, 'objection-raised');
  await applicant.leave();
}

/** The answer to an objection is read where it was raised. */
export async function readAnswer(town: Town, by: 0 | 1 | 2, answer: string, screen: Screen = 'desktop'): Promise<void> {
  const applicant = await town.visit(story.organizations[by].people[0], `/proposals/${story.round}/objections`, screen);
  await applicant.page.getByText(answer).waitFor();
  expect(await applicant.page.getByText('等待答复').count()).toBe(0);
  await look(applicant, 'objection-answered');
  await applicant.leave();
}
