import { readFile } from 'node:fs/promises';
import { debited, readPayment } from '../harness/bank';
import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';
import type { OneContract } from './contracts';

/** One of finance puts what waits into a batch, another lets it go, the bank's answer comes in: only then it is paid. */
export async function payThroughBank(town: Town, { round, proposal }: OneContract, no: number, day: string, screen: Screen = 'desktop'): Promise<void> {
  const first = await town.visit('罗海燕', '/bank-batches', screen);
  await first.page.getByLabel('资金').selectOption(story.fund);
  await first.page.getByRole('button', { name: /^编制 1 笔/ }).click();
  // The list says so too, before the page of the batch is there.
  await first.page.waitForURL('**/bank-batches/*');
  await first.page.getByText('待复核发出').waitFor();
  const batch = new URL(first.page.url()).pathname;
  await first.leave();

  const second = await town.visit('魏国强', batch, screen);
  await second.page.getByRole('button', { name: '复核并发出' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: /^发出 1 笔/ }).click();
  const [download] = await Promise.all([second.page.waitForEvent('download'), second.page.getByRole('button', { name: '下载付款文件' }).click()]);
  const payment = readPayment(await readFile(await download.path(), 'utf8'));
  await second.leave();

  const finance = await town.visit('罗海燕', '/bank-answers', screen);
  const answer = { name: `回执 ${no}.xml`, mimeType: 'application/xml', buffer: Buffer.from(debited({ ...payment, day, reference: `R${no}` })) };
  await finance.page.getByLabel('文件').setInputFiles(answer);
  await finance.page.getByRole('button', { name: '导入', exact: true }).click();
  await finance.page.getByRole('link', { name: answer.name }).click();
  await finance.page.getByRole('heading', { level: 1, name: answer.name }).waitFor();
  await finance.page.locator('.pill').getByText('已入账').waitFor();
  await look(finance, 'bank-answer-booked');
  await finance.goTo(`/payments/${round}/${proposal}/${no}`);
  await finance.page.locator('.page-head').getByText('已支付').waitFor();
  await look(finance, 'payment-settled');
  await finance.leave();
}
