import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractInForce, place } from './harness/contract';
import { look } from './harness/look';
import { order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const supplier = { role: 'applicant', account: 'lin-xiaolan', name: '林晓岚', organization: story.organizations[0].uscc };
const officer = { role: 'officer', account: 'chen-liwen', name: '陈立文' };

// A payment that nobody makes: finance sees it late, takes it home as a file, and two of them tell the public.
describe('reports and arrears', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await contractInForce(town, null);
    await order(town, supplier, 'POST', `${place}/instalments/1/claim`, { invoice: '26422000000000000001' });
    await order(town, officer, 'POST', `${place}/instalments/1/acceptance`);
    await town.moveTo('2026-06-01T09:00:00+08:00');
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('finance takes the reports as a workbook and as lines', async () => {
    const finance = await town.visit('罗海燕', '/reports');
    const { page } = finance;
    await look(finance, 'reports');
    const workbook = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载购买服务台账 XLSX' }).click();
    const book = await workbook;
    expect(book.suggestedFilename()).toBe('购买服务台账-2026-20260601.xlsx');
    expect(readFileSync(await book.path()).subarray(0, 2).toString()).toBe('PK');

    const lines = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载逾期未付款项 CSV' }).click();
    const text = readFileSync(await (await lines).path(), 'utf8');
    expect(text).toContain('54000.00');
    expect(text).toContain('26422000000000000001');
    await finance.leave();
  });

  test('finance sees what is late and what it costs', async () => {
    const finance = await town.visit('罗海燕', '/reports/arrears', 'phone');
    await finance.page.getByText(story.organizations[0].project).first().waitFor();
    await finance.page.getByText('54,000.00').first().waitFor();
    await look(finance, 'arrears');
    await finance.leave();
  });

  test('one draws the list of the year, another publishes it, and residents read it', async () => {
    await town.moveTo('2027-01-04T09:00:00+08:00');
    const one = await town.visit('罗海燕', '/reports/arrears');
    await one.page.getByRole('button', { name: '编制清单' }).click();
    await one.page.getByText('清单由您编制，请另一位财务人员公开。').waitFor();
    await look(one, 'arrears-drawn');
    await one.leave();

    const other = await town.visit('魏国强', '/reports/arrears');
    await other.page.getByRole('button', { name: '公开清单' }).click();
    await other.page.getByRole('dialog').getByText('1 份合同，1 笔，54,000.00 元').waitFor();
    await look(other, 'arrears-publish');
    await other.page.getByRole('dialog').getByRole('button', { name: '公开 2026 年清单' }).click();
    await other.page.getByText('共公开 1 次').waitFor();
    await other.leave();

    await town.moveTo('2027-01-04T09:00:01+08:00');
    const resident = await town.come();
    await resident.goTo('/public/yunhu/arrears.html');
    await resident.page.getByText('54,000.00').first().waitFor();
    await look(resident, 'public-arrears');
    await resident.leave();
  });
});
