import { look } from '../harness/look';
import type { Town } from '../harness/town';
import type { Screen } from '../harness/visitor';
import type { OneContract } from './contracts';

const pathOf = ({ round, proposal }: OneContract, no: number) => `/payments/${round}/${proposal}/${no}`;

/** The first of finance goes from the queue to the payment, compares the papers and prepares it. */
export async function preparePayment(town: Town, contract: OneContract, no: number, screen: Screen = 'desktop', who = '罗海燕'): Promise<void> {
  const finance = await town.visit(who, '/payments', screen);
  const { page } = finance;
  await page.locator('main').getByRole('link').first().waitFor();
  await look(finance, 'payments');
  await page.goto(new URL(pathOf(contract, no), page.url()).href);
  await page.getByRole('button', { name: /^制单 / }).click();
  await page.getByRole('alert').getByText('请先核对上面的单据').waitFor();
  await look(finance, 'payment-fault');
  await page.getByRole('checkbox', { name: /我核对了上表/ }).check();
  await page.getByRole('button', { name: /^制单 / }).click();
  await page.locator('.page-head').getByText('待复核').waitFor();
  await look(finance, 'payment-prepared');
  await finance.leave();
}

/** Several payments are chosen in the queue and prepared one after another. */
export async function prepareChosen(town: Town, count: number, screen: Screen = 'desktop', who = '罗海燕'): Promise<void> {
  const finance = await town.visit(who, '/payments', screen);
  const { page } = finance;
  await page.getByRole('button', { name: '批量制单' }).click();
  await page.getByRole('alert').getByText('请先选择要办的付款。').waitFor();
  await page.getByRole('button', { name: `全选 ${count} 笔` }).click();
  await look(finance, 'payments-chosen');
  await page.getByRole('button', { name: '批量制单' }).click();
  await look(finance, 'payments-confirm');
  await page.getByRole('dialog').getByRole('button', { name: `制单 ${count} 笔` }).click();
  await page.getByText(`已制单 ${count} 笔`).waitFor();
  await look(finance, 'payments-done');
  await finance.leave();
}

/** Whoever prepared it finds a sentence instead of the button. */
export async function preparerCannotApprove(town: Town, contract: OneContract, no: number, screen: Screen = 'desktop', who = '冯丽'): Promise<void> {
  const approver = await town.visit(who, pathOf(contract, no), screen);
  const { page } = approver;
  await page.getByRole('heading', { level: 1 }).waitFor();
  const change = page.getByRole('button', { name: '切换为财务复核' });
  if (screen === 'phone') await page.getByRole('button', { name: '菜单' }).click();
  if (await change.count() > 0) await change.click();
  await page.getByText('您不能复核这一笔').waitFor();
  await page.getByText('制单人和复核人必须是两个人').first().waitFor();
  await look(approver, 'payment-not-yours');
  await approver.leave();
}

/** The second of finance compares the papers and confirms the sum: the order waits for a batch. */
export async function approvePayment(town: Town, contract: OneContract, no: number, screen: Screen = 'desktop', who = '魏国强'): Promise<void> {
  const approver = await town.visit(who, pathOf(contract, no), screen);
  const { page } = approver;
  await page.getByRole('heading', { name: '复核', exact: true }).waitFor();
  await look(approver, 'payment');
  await page.getByRole('button', { name: '退回制单人' }).click();
  await page.getByRole('alert').getByText('退回时请写明理由。').waitFor();
  await page.getByRole('checkbox', { name: /我核对了上表/ }).check();
  await page.getByRole('button', { name: '复核', exact: true }).click();
  await page.getByRole('dialog').getByText('银行入账才算支付').waitFor();
  await look(approver, 'payment-confirm');
  await page.getByRole('dialog').getByRole('button', { name: /^复核 .* 元$/ }).click();
  await page.locator('.page-head').getByText('待编批').waitFor();
  await look(approver, 'payment-ordered');
  await approver.leave();
}

/** The bank returned the money; the return is recorded with what the bank says. */
export async function recordBounce(town: Town, contract: OneContract, no: number, screen: Screen = 'desktop', who = '罗海燕'): Promise<void> {
  const finance = await town.visit(who, pathOf(contract, no), screen);
  const { page } = finance;
  await page.getByLabel('银行说明').fill('收款账户户名不符，退回。');
  await look(finance, 'payment-bounce');
  await page.getByRole('button', { name: /^登记退汇/ }).click();
  await page.locator('.page-head').getByText('待制单').waitFor();
  await page.getByText('您不能为这一笔制单').waitFor();
  await finance.leave();
}

/** The supervisor reads the trail of the contract, verified in the page. */
export async function verifyTrail(town: Town, contract: OneContract, screen: Screen = 'desktop', who = '孙志远'): Promise<void> {
  const supervisor = await town.visit(who, '/trail', screen);
  const { page } = supervisor;
  await page.getByRole('button', { name: '查看轨迹' }).click();
  await page.getByRole('alert').waitFor();
  await look(supervisor, 'trail-choose');
  await page.goto(new URL(`/trail/rounds/${contract.round}/contracts/${contract.proposal}`, page.url()).href);
  await page.getByRole('heading', { name: /条记录校验通过，没有缺失、改动或调换/ }).waitFor();
  await page.getByRole('button', { name: '展开第 1 条' }).click();
  await look(supervisor, 'trail');
  await supervisor.leave();
}
