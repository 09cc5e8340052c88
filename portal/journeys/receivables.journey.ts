import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paid } from './harness/bank';
import { contractInForce, place } from './harness/contract';
import { look } from './harness/look';
import { order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const uscc = story.organizations[0].uscc;
const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };
const supplier = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: uscc };

// What was disallowed has to come back: a receipt, and three people for the rest that nobody will get back.
describe('money that has to come back', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await contractInForce(town, null);
    const first = `${place}/instalments/1`;
    await order(town, supplier, 'POST', `${first}/claim`, { invoice: 'INV-1' });
    await order(town, officer, 'POST', `${first}/acceptance`);
    await paid(town, first, '2026-03-12');
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('the officer disallows money of the contract', async () => {
    const visitor = await town.visit('陈立文', `/${place}`);
    const { page } = visitor;
    await page.getByText('认定不合规支出？').click();
    await page.getByRole('button', { name: '认定应返还' }).click();
    await page.getByRole('alert').getByText('请填写不合规金额。').waitFor();
    await page.getByLabel('不合规金额（元）').fill('1000.00');
    await page.getByLabel('认定的理由').fill('发票与项目无关');
    await look(visitor, 'disallowance');
    await page.getByRole('button', { name: '认定应返还' }).click();
    await page.getByText('1,000.00').first().waitFor();
    await visitor.leave();
  });

  test('finance matches what came in, once', async () => {
    const visitor = await town.visit('罗海燕', '/receivables');
    const { page } = visitor;
    await look(visitor, 'debtors');
    await page.locator('main').getByRole('link').first().click();
    await page.getByRole('link', { name: /第 1 项/ }).click();
    await page.getByRole('heading', { level: 1, name: '第 1 项应返还款项' }).waitFor();
    await page.getByRole('button', { name: /^登记到账/ }).click();
    await page.getByRole('alert').getByText('请填写银行流水号。').waitFor();
    await page.getByLabel('银行流水号').fill('2026031200017');
    await page.getByLabel('到账日期').fill('2026-03-12');
    await page.getByLabel('到账金额（元）').fill('400.00');
    await look(visitor, 'receipt');
    await page.getByRole('button', { name: /^登记到账/ }).click();
    await page.getByText('流水号 2026031200017').waitFor();
    await look(visitor, 'receivable');
    await visitor.leave();
  });

  test('three people write off the rest', async () => {
    const at = `/receivables/${uscc}/r1`;
    const first = await town.visit('陈立文', at);
    await first.page.getByLabel('为什么收不回来').fill('已注销，无财产可供执行');
    await first.page.getByRole('button', { name: '提出核销' }).click();
    await first.page.getByText('待负责人批准').waitFor();
    await look(first, 'write-off-proposed');
    await first.leave();
    const second = await town.visit('周敏', at);
    await second.page.getByRole('button', { name: /^批准核销/ }).click();
    await second.page.getByText('待财务确认').waitFor();
    await second.leave();
    const third = await town.visit('魏国强', at);
    await third.page.getByRole('button', { name: /^确认核销/ }).click();
    await third.page.getByText('已核销').first().waitFor();
    await look(third, 'write-off-confirmed');
    await third.leave();
  });

  test('the supplier sees its own on a phone', async () => {
    const visitor = await town.visit('林晓岚', '/own-receivables', 'phone');
    await visitor.page.getByText('已核销').first().waitFor();
    await look(visitor, 'own-receivables');
    expect(await visitor.page.getByRole('button', { name: /登记到账/ }).count()).toBe(0);
    await visitor.leave();
  });
});
