import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';
import type { OneContract } from './contracts';

const personOf = ({ project }: OneContract): string => story.organizations.find((one) => one.project === project)?.people[0] ?? '';
const pathOf = ({ round, proposal }: OneContract) => `/own-contracts/${round}/${proposal}`;

/** The supplier reads the contract it was awarded, from the own work list, and signs first. */
export async function signForSupplier(town: Town, contract: OneContract, screen: Screen = 'desktop'): Promise<void> {
  const supplier = await town.visit(personOf(contract), '/work', screen);
  const { page } = supplier;
  await page.getByRole('link', { name: '签署合同' }).first().waitFor();
  await look(supplier, 'work-applicant');
  await page.getByRole('link', { name: '签署合同' }).first().click();
  await page.getByRole('button', { name: '核对并签署' }).waitFor();
  await look(supplier, 'own-contract-to-sign');
  await page.getByRole('button', { name: '核对并签署' }).click();
  await page.getByRole('dialog').getByText('签署后不能撤回').waitFor();
  await look(supplier, 'own-contract-signing');
  await page.getByRole('dialog').getByRole('button', { name: /^签署 .* 元的合同$/ }).click();
  await page.getByText('本单位已经签署').waitFor();
  await supplier.leave();
}

/** The supplier gives its award back; the reserve moves up. */
export async function declineAward(town: Town, contract: OneContract, screen: Screen = 'desktop'): Promise<void> {
  const supplier = await town.visit(personOf(contract), pathOf(contract), screen);
  const { page } = supplier;
  await page.getByRole('button', { name: '放弃入围' }).click();
  await page.getByRole('dialog').getByLabel(/^放弃的原因/).fill('人手不足，无法按期开展。');
  await look(supplier, 'own-contract-declining');
  await page.getByRole('dialog').getByRole('button', { name: /^放弃 .* 元的合同$/ }).click();
  await page.getByText('本单位放弃了入围').waitFor();
  await supplier.leave();
}

/** The supplier claims an instalment with its invoice; one that was returned shows why. */
export async function claim(town: Town, contract: OneContract, no: number, invoice: string, screen: Screen = 'desktop', returned = false): Promise<void> {
  const supplier = await town.visit(personOf(contract), pathOf(contract), screen);
  const { page } = supplier;
  await page.getByRole('link', { name: returned ? `修改并重新申请第 ${no} 期款项` : `申请第 ${no} 期款项` }).click();
  await page.getByRole('heading', { level: 1, name: `申请第 ${no} 期款项` }).waitFor();
  if (returned) await page.getByText('采购人退回了这次请款').waitFor();
  await page.getByLabel('发票号码').fill('');
  await page.getByRole('button', { name: '申请这一期款项' }).click();
  await page.getByRole('alert').getByText('请填写发票号码。').waitFor();
  await look(supplier, returned ? 'claim-returned' : 'claim-faults');
  await page.getByLabel('发票号码').fill(invoice);
  await page.getByRole('button', { name: '申请这一期款项' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^申请 .* 元$/ }).click();
  await page.getByText('已请款，等验收').waitFor();
  await look(supplier, 'own-contract-claimed');
  await supplier.leave();
}

/** Where the agreement is drawn here, the claim says what the invoice says, and brings its file. */
export async function claimWithPaper(town: Town, contract: OneContract, no: number, invoice: string, screen: Screen = 'desktop'): Promise<void> {
  const supplier = await town.visit(personOf(contract), pathOf(contract), screen);
  const { page } = supplier;
  await page.getByRole('link', { name: `申请第 ${no} 期款项` }).click();
  await page.getByRole('heading', { level: 1, name: `申请第 ${no} 期款项` }).waitFor();
  await page.getByLabel('发票号码').fill(invoice);
  await page.getByRole('button', { name: '申请这一期款项' }).click();
  await page.getByRole('alert').getByText('请附上发票文件。').waitFor();
  await look(supplier, 'claim-paper-faults');
  await page.locator('input[type=file]').setInputFiles({ name: `发票 ${no}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${invoice}`) });
  await page.getByText('已收到，可以提交').waitFor();
  await look(supplier, 'claim-paper');
  await page.getByRole('button', { name: '申请这一期款项' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^申请 .* 元$/ }).click();
  await page.getByText('已请款，等验收').waitFor();
  await supplier.leave();
}

/** The supplier reports what was spent so far. */
export async function reportExpenditure(town: Town, contract: OneContract, spent: string, screen: Screen = 'desktop'): Promise<void> {
  const supplier = await town.visit(personOf(contract), pathOf(contract), screen);
  const { page } = supplier;
  await page.getByRole('button', { name: '报送支出' }).click();
  await page.getByRole('alert').getByText(/请填写累计支出的金额/).first().waitFor();
  await page.getByLabel('截至今天的累计支出（元）').fill(spent);
  await page.getByRole('button', { name: '报送支出' }).click();
  await page.getByText(/正等采购人认定/).waitFor();
  await look(supplier, 'own-contract-reported');
  await supplier.leave();
}
