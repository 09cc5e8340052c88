import type { Page } from 'playwright-core';
import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

/** A contract of the story, by the place of its organization in it. */
export interface OneContract { round: string; proposal: string; project: string }

export const contractOf = (index: 0 | 1 | 2): OneContract =>
  ({ round: story.round, proposal: `${story.organizations[index].uscc}-1`, project: story.organizations[index].project });

const pathOf = ({ round, proposal }: OneContract) => `/rounds/${round}/contracts/${proposal}`;

/** The approver finds the contract in the list, reads it and signs for the purchaser. */
export async function signForPurchaser(town: Town, contract: OneContract, screen: Screen = 'desktop', who = '周敏'): Promise<void> {
  const approver = await town.visit(who, `/contracts?round=${contract.round}`, screen);
  const { page } = approver;
  await page.getByRole('link', { name: contract.project }).waitFor();
  await look(approver, 'contracts');
  await page.getByRole('link', { name: contract.project }).click();
  await page.getByRole('heading', { level: 1, name: contract.project }).waitFor();
  await look(approver, 'contract-to-sign');
  await page.getByRole('button', { name: '核对并签署' }).click();
  await page.getByRole('dialog').getByText('签署后不能撤回').waitFor();
  await look(approver, 'contract-signing');
  await page.getByRole('dialog').getByRole('button', { name: /^签署 .* 元的合同$/ }).click();
  await page.getByRole('heading', { name: '代表采购人签署' }).waitFor({ state: 'detached' });
  await approver.leave();
}

/** The officer looks at a claim and accepts it. */
export async function acceptClaim(town: Town, contract: OneContract, no: number, screen: Screen = 'desktop', who = '陈立文'): Promise<void> {
  const officer = await town.visit(who, pathOf(contract), screen);
  const { page } = officer;
  await page.getByRole('heading', { name: `验收第 ${no} 期` }).waitFor();
  await look(officer, 'contract-to-accept');
  await page.getByRole('button', { name: new RegExp(`^验收第 ${no} 期`) }).click();
  await page.getByRole('heading', { name: `第 ${no} 期已验收` }).waitFor();
  await officer.leave();
}

/** The officer gives a claim back; without a reason nothing happens. */
export async function returnClaim(town: Town, contract: OneContract, no: number, screen: Screen = 'desktop', who = '陈立文'): Promise<void> {
  const officer = await town.visit(who, pathOf(contract), screen);
  const { page } = officer;
  await page.getByText('退回请款', { exact: true }).click();
  await page.getByRole('button', { name: `退回第 ${no} 期请款` }).click();
  await page.getByRole('alert').getByText('请写明理由。').waitFor();
  await look(officer, 'claim-return-fault');
  await page.getByLabel('退回的理由').fill('发票抬头与采购人不一致，请更正后再次请款。');
  await page.getByRole('button', { name: `退回第 ${no} 期请款` }).click();
  await page.getByText('退回：发票抬头与采购人不一致').first().waitFor();
  await officer.leave();
}

/** The officer grades the mid-term evaluation: passed. */
export async function gradeMidterm(town: Town, contract: OneContract, screen: Screen = 'desktop', who = '陈立文'): Promise<void> {
  const officer = await town.visit(who, pathOf(contract), screen);
  const { page } = officer;
  await page.getByRole('button', { name: '登记中期评估' }).click();
  await page.getByRole('alert').getByText('请选择评估等次。').waitFor();
  await page.getByRole('radio', { name: '合格', exact: true }).check();
  await page.getByRole('button', { name: '登记中期评估：合格' }).click();
  await page.getByText('最近一次：合格').waitFor();
  await look(officer, 'contract-midterm');
  await officer.leave();
}

/** The officer scores the final evaluation. */
export async function gradeFinal(town: Town, contract: OneContract, score: string, screen: Screen = 'desktop', who = '陈立文'): Promise<void> {
  const officer = await town.visit(who, pathOf(contract), screen);
  const { page } = officer;
  await page.getByLabel('分数').fill('101');
  await page.getByRole('button', { name: '登记末期评估' }).click();
  await page.getByRole('alert').getByText('分数是 0 到 100 之间的数。').waitFor();
  await page.getByLabel('分数').fill(score);
  await page.getByRole('button', { name: '登记末期评估' }).click();
  await page.getByText(/^已评：/).waitFor();
  await look(officer, 'contract-final');
  await officer.leave();
}

/** The officer accepts all of the expenditure that was reported. */
export async function acceptExpenditure(town: Town, contract: OneContract, screen: Screen = 'desktop', who = '陈立文'): Promise<void> {
  const officer = await town.visit(who, pathOf(contract), screen);
  const { page } = officer;
  await page.getByRole('heading', { name: /^认定支出：报送/ }).waitFor();
  await look(officer, 'expenditure-to-accept');
  await page.getByRole('button', { name: /^认定支出 / }).click();
  await page.getByRole('heading', { name: /^认定支出：报送/ }).waitFor({ state: 'detached' });
  await officer.leave();
}

/** With everything paid and nothing to come back, the officer closes the contract. */
export async function closeContract(town: Town, contract: OneContract, screen: Screen = 'desktop', who = '陈立文'): Promise<void> {
  const officer = await town.visit(who, pathOf(contract), screen);
  const { page } = officer;
  await page.getByRole('button', { name: '核对并结项' }).click();
  await look(officer, 'contract-closing');
  await page.getByRole('dialog').getByRole('button', { name: '结项', exact: true }).click();
  await closed(page);
  await look(officer, 'contract-closed');
  await officer.leave();
}

const closed = (page: Page) => page.locator('.page-head').getByText('已结项').waitFor();
