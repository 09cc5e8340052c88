import type { Page } from 'playwright-core';
import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen, Visitor } from '../harness/visitor';

/** What each organization of the story asks for: the first two fit the lot's budget, the third does not. */
const asked = ['120000', '110000', '100000'] as const;

/** Somebody of an organization fills an application from the list of open rounds and submits it. */
export async function apply(town: Town, index: 0 | 1 | 2, screen: Screen = 'desktop'): Promise<void> {
  const { people, project } = story.organizations[index];
  const applicant = await town.visit(people[0], '/rounds/open', screen);
  const { page } = applicant;
  const looks = index === 0;
  await page.getByRole('button', { name: '开始申报' }).waitFor();
  if (looks) await look(applicant, 'rounds-open');
  await page.getByRole('button', { name: '开始申报' }).click();
  await page.getByText('已完成 1 节').waitFor();
  if (looks) await look(applicant, 'application-tasks');
  await fillProject(applicant, project, looks);
  await fillLead(page);
  await fillBudget(applicant, asked[index], looks);
  await page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
  if (looks) await look(applicant, 'application-check');
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByRole('dialog').getByText('提交后内容不能再改').waitFor();
  if (looks) await look(applicant, 'application-confirm');
  await page.getByRole('dialog').getByRole('button', { name: /^提交，申请/ }).click();
  await page.getByRole('heading', { level: 1, name: '提交回执' }).waitFor();
  if (looks) await look(applicant, 'receipt');
  await applicant.leave();
}

async function fillProject(applicant: Visitor, project: string, looks: boolean): Promise<void> {
  const { page } = applicant;
  await page.getByRole('button', { name: '继续：项目概况' }).click();
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByRole('alert').waitFor();
  if (looks) await look(applicant, 'application-faults');
  await page.getByLabel('项目名称').fill(project);
  await choose(page, '申报的包', /公益创投/);
  await choose(page, '项目类别', '儿童服务');
  await page.getByText(/^已保存/).first().waitFor();
  await page.getByRole('button', { name: '保存并继续' }).click();
}

async function fillLead(page: Page): Promise<void> {
  await page.getByLabel('项目负责人').fill('周静');
  await page.getByLabel('社会工作者证书编号').fill('SW4073570452');
  await page.getByRole('button', { name: '保存并继续' }).click();
}

async function fillBudget(applicant: Visitor, amount: string, looks: boolean): Promise<void> {
  const { page, screen } = applicant;
  await page.getByRole('button', { name: '再加一行' }).click();
  const box = screen === 'phone' ? page.getByLabel('金额（元）') : page.getByLabel('第 1 行金额');
  await box.fill(amount);
  if (screen === 'phone') await page.getByRole('button', { name: '收起' }).click();
  await page.getByLabel('申请资助（元）').fill('160000');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByRole('alert').waitFor();
  if (looks) await look(applicant, 'budget-faults');
  await page.getByLabel('申请资助（元）').fill(amount);
  await page.getByLabel('自筹（元）').fill('0');
  await page.getByLabel('自筹（元）').blur();
  await page.getByText(/^已保存/).first().waitFor();
  if (looks) await look(applicant, 'budget');
  await page.getByRole('button', { name: '保存并继续' }).click();
}

/** An antd select: opened, then one of its options. */
async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByLabel(label).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}
