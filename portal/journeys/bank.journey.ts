import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debited, readPayment } from './harness/bank';
import { contractInForce, place } from './harness/contract';
import { look } from './harness/look';
import { order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };
const finance = { role: 'finance', account: 'luo-haiyan', name: '罗海燕' };
const second = { role: 'finance-approver', account: 'wei-guoqiang', name: '魏国强' };
const supplier = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: story.organizations[0].uscc };
const instalment = `${place}/instalments/1`;

const day = '2026-03-12';

// One payment: a batch by one of finance, released by another, the bank's answers, an exception of two, and the day's books.
describe('the bank', { concurrent: false }, () => {
  let town: Town;
  let payment = { key: '', account: '', amount: '' };
  let batch = '';

  beforeAll(async () => {
    town = await Town.begin();
    await contractInForce(town, null);
    await order(town, supplier, 'POST', `${instalment}/claim`, { invoice: '26422000000000000001' });
    await order(town, officer, 'POST', `${instalment}/acceptance`);
    await order(town, finance, 'POST', `${instalment}/payment-order`);
    await order(town, second, 'POST', `${instalment}/payment`);
    await town.moveTo(`${day}T10:00:00+08:00`);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('one of finance puts what waits into a batch, and cannot release it', async () => {
    const one = await town.visit('罗海燕', '/bank-batches');
    const { page } = one;
    await page.getByLabel('资金').selectOption(story.fund);
    await page.getByRole('button', { name: /^编制 1 笔/ }).waitFor();
    await look(one, 'bank-batch-choice');
    await page.getByRole('button', { name: /^编制 1 笔/ }).click();
    await page.waitForURL('**/bank-batches/*');
    await page.getByText('待复核发出').waitFor();
    batch = page.url().split('/').pop() ?? '';
    await look(one, 'bank-batch-ready');
    expect(await page.getByRole('button', { name: '复核并发出' }).count()).toBe(0);
    await one.leave();
  });

  test('another releases it, and the file names the payment', async () => {
    const other = await town.visit('魏国强', `/bank-batches/${batch}`);
    const { page } = other;
    await page.getByRole('button', { name: '复核并发出' }).click();
    await look(other, 'bank-batch-release');
    await page.getByRole('dialog').getByRole('button', { name: /^发出 1 笔/ }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载付款文件' }).click()]);
    payment = readPayment(await readFile(await download.path(), 'utf8'));
    expect(payment.key).toMatch(/^PO/);
    await look(other, 'bank-batch-released');
    await other.leave();
  });

  test('a file that is none is refused with the place of its fault', async () => {
    const one = await town.visit('罗海燕', '/bank-answers');
    const { page } = one;
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('alert').getByText('请选择文件。').waitFor();
    await page.getByLabel('文件').setInputFiles({ name: '坏.xml', mimeType: 'application/xml', buffer: Buffer.from(debited({ ...payment, day, reference: 'R0' }).replace('<BkTxCd/>', '')) });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText(/第 \d+ 行第 \d+ 列/).first().waitFor();
    await look(one, 'bank-answer-refused');
    await one.leave();
  });

  test('an amount that differs is decided by one and approved by another', async () => {
    const one = await town.visit('罗海燕', '/bank-answers');
    await one.page.getByLabel('文件').setInputFiles({ name: '回单.xml', mimeType: 'application/xml', buffer: Buffer.from(debited({ ...payment, amount: '53999.00', day, reference: 'R1' })) });
    await one.page.getByRole('button', { name: '导入', exact: true }).click();
    await one.page.getByRole('link', { name: '回单.xml' }).click();
    await one.page.getByRole('link', { name: '差异', exact: true }).click();
    await one.page.getByRole('radio', { name: '确已支付' }).check();
    await one.page.getByLabel('查明的情况和依据').fill('银行书面更正：应为全额。');
    await look(one, 'bank-exception-open');
    await one.page.getByRole('button', { name: '提出处理意见' }).click();
    await one.page.getByText('待复核').first().waitFor();
    const exception = new URL(one.page.url()).pathname;
    await one.leave();

    const other = await town.visit('魏国强', exception);
    await look(other, 'bank-exception-decided');
    await other.page.getByRole('button', { name: '同意并入账' }).click();
    await other.page.getByText('已了结').waitFor();
    await look(other, 'bank-exception-closed');
    await other.leave();
  });

  test('the day shows where bank and books differ', async () => {
    const supervisor = await town.visit('罗海燕', '/bank-reconciliation', 'phone');
    const { page } = supervisor;
    await page.getByLabel('资金').selectOption(story.fund);
    await page.getByLabel('记账日').fill(day);
    await page.getByText(/差异 1 处/).waitFor();
    await look(supervisor, 'bank-reconciliation');
    await supervisor.leave();
  });
});
