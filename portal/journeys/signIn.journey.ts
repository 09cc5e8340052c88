import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from './harness/look';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

let town: Town;

beforeAll(async () => void (town = await Town.begin()));

afterAll(async () => {
  await closeBrowser();
  await town.end();
});

test.each(['desktop', 'phone'] as const)('somebody signs in from where they wanted to go, and leaves (%s)', async (screen) => {
  const visitor = await town.come(screen);
  await visitor.goTo('/work');
  await look(visitor, 'sign-in-asked');
  await visitor.page.getByRole('button', { name: '登录' }).click();
  await visitor.page.getByRole('button', { name: '以陈立文登录' }).waitFor();
  await look(visitor, 'sign-in');
  await visitor.choose('陈立文');
  await visitor.page.waitForURL('**/work');
  const kept = await visitor.page.evaluate(() => Object.entries(window.localStorage).map(([key, value]) => key + String(value)).join());
  expect(kept).not.toContain('eyJ');
  if (screen === 'phone') await visitor.page.getByRole('button', { name: '菜单' }).click();
  await visitor.page.getByRole('button', { name: '退出' }).click();
  await visitor.page.getByRole('button', { name: '登录' }).waitFor();
  await visitor.leave();
});

test('somebody with two roles changes between them and sees the work of each', async () => {
  const visitor = await town.visit('何建明', '/work');
  await visitor.page.getByText('何建明（采购人经办）').waitFor();
  await visitor.page.getByRole('button', { name: '切换为采购人审批' }).click();
  await visitor.page.getByText('何建明（采购人审批）').waitFor();
  await visitor.leave();
});

test('the page speaks English too', async () => {
  const visitor = await town.visit('陈立文', '/work');
  await visitor.page.getByRole('button', { name: 'English' }).click();
  await visitor.page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
  await visitor.leave();
});
