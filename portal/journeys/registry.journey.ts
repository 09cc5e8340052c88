import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const organization = story.organizations[0];

// Who may apply and what may be spent, before there is a round; another account takes two people.
describe.each(screensOf('desktop'))('the registry and the funds (%s)', { concurrent: false }, (screen) => {
  let town: Town;

  beforeAll(async () => void (town = await Town.begin()));
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('an officer registers an organization, and is told what is wrong at the field', async () => {
    const officer = await town.visit('陈立文', '/organizations', screen);
    const { page } = officer;
    await look(officer, 'organizations-none');
    await page.getByRole('button', { name: '登记单位' }).click();
    await page.getByLabel('统一社会信用代码').fill('52420106MJDEMA0019');
    await page.getByLabel('单位名称').fill(organization.name);
    await page.getByRole('button', { name: '登记单位' }).click();
    await page.getByRole('alert').waitFor();
    await look(officer, 'organization-faults');
    await page.getByLabel('统一社会信用代码').fill(organization.uscc);
    await page.getByLabel('开户银行').fill('中国银行云湖支行');
    await page.getByLabel('账号').fill('6217 0000 1234 5678');
    await page.getByRole('button', { name: '登记单位' }).click();
    await page.getByRole('heading', { level: 1, name: organization.name }).waitFor();
    await page.getByLabel('开户银行').fill('建设银行云湖支行');
    await page.getByLabel('账号').fill('6227000000009999');
    await page.getByRole('button', { name: '提出变更' }).click();
    await page.getByText('新账户等财务人员确认').waitFor();
    await look(officer, 'organization');
    await officer.leave();
  });

  test('finance compares the new account with the paper; a wrong number changes nothing', async () => {
    const finance = await town.visit('罗海燕', '/organizations', screen);
    const { page } = finance;
    await page.getByLabel('单位名称或代码').fill('青禾');
    await look(finance, 'organizations');
    await page.getByRole('link', { name: organization.name }).click();
    const number = page.getByLabel('按账户证明录入新账号');
    await number.fill('6227000000001111');
    finance.expected.push('422');
    await page.getByRole('button', { name: '确认新账户' }).click();
    await page.getByRole('alert').waitFor();
    await look(finance, 'organization-account-differs');
    await number.fill('6227000000009999');
    await page.getByRole('button', { name: '确认新账户' }).click();
    await page.getByText('建设银行云湖支行 6227 0000 0000 9999').waitFor();
    await finance.leave();
  });

  test('finance opens a fund and adjusts it; the plot and its table say the same', async () => {
    const finance = await town.visit('罗海燕', '/funds', screen);
    const { page } = finance;
    await look(finance, 'funds-none');
    await page.getByRole('button', { name: '设立资金' }).click();
    await page.getByLabel('资金编号').fill(story.fund);
    await page.getByLabel('资金名称').fill('2026 年福彩公益金');
    await page.getByLabel('预算额').fill('3000000');
    await look(finance, 'fund-new');
    await page.getByRole('button', { name: '设立资金' }).click();
    await page.getByRole('heading', { level: 1, name: '2026 年福彩公益金' }).waitFor();
    await page.getByRole('img', { name: /钱到哪一步了/ }).waitFor();
    await page.getByRole('button', { name: '调整资金' }).click();
    await page.getByLabel('预算额').fill('3500000.50');
    await look(finance, 'fund-change');
    await page.getByRole('button', { name: '保存调整' }).click();
    await page.getByText('人民币叁佰伍拾万元伍角整').waitFor();
    await look(finance, 'fund');
    await page.getByText('表', { exact: true }).click();
    expect(await page.getByText('3,500,000.50').count()).toBeGreaterThan(2);
    await look(finance, 'fund-table');
    await page.goto(`${town.service.address}/funds`);
    await page.getByRole('img', { name: /钱到哪一步了/ }).waitFor();
    await look(finance, 'funds');
    await finance.leave();
  });
});
