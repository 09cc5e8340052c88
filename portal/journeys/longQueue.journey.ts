import { afterAll, beforeAll, expect, test } from 'vitest';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

let town: Town;

beforeAll(async () => void (town = await Town.begin()));

afterAll(async () => {
  await closeBrowser();
  await town.end();
});

/** No task of the browser may take longer while somebody scrolls, in milliseconds. */
const longest = 200;
const rows = 500;

// What the service would answer to a district with so many payments; here the browser is measured, not the service.
const payments = Array.from({ length: rows }, (_, index) => ({
  kind: 'toPrepare', round: 'R', roundTitle: '公益创投', title: `项目 ${index + 1}`, lot: null, objection: null, proposal: `P${index + 1}`,
  organization: '52420106MJDEMA001R', organizationName: `社会工作服务中心 ${index + 1}`, instalment: 1, amount: '43750.00', count: null,
  due: '2026-03-20', workingDaysLeft: Math.floor(index / 20) - 5, group: index < 100 ? 'overdue' : index < 120 ? 'today' : index < 220 ? 'soon' : 'later',
}));

test.each(['desktop', 'phone'] as const)('five hundred payments scroll smoothly (%s)', async (screen) => {
  const finance = await town.visit('罗海燕', '/funds', screen);
  const { page } = finance;
  await page.route('**/api/work?*', (route) => route.fulfill({ json: { items: payments, next: null, kinds: [], groups: [] } }));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  if (screen === 'phone') await page.getByRole('button', { name: '菜单' }).click();
  await page.getByRole('link', { name: '付款', exact: true }).click();
  await page.getByText(`社会工作服务中心 ${rows}`, { exact: true }).waitFor();
  const tasksOf = () => page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  await page.waitForTimeout(500);
  const drawing = await tasksOf();
  for (let turn = 0; turn < 40; turn++) {
    if (screen === 'desktop') await page.mouse.wheel(0, 700);
    else await page.evaluate(() => window.scrollBy(0, 700));
    await page.waitForTimeout(30);
  }

  const scrolling = await tasksOf();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('checkbox', { name: '选择社会工作服务中心 3第 1 期' }).check();
  const choosing = await tasksOf();
  const most = (tasks: number[]) => Math.max(0, ...tasks);
  console.info(`${screen}: drawing ${most(drawing)} ms, scrolling ${most(scrolling)} ms, choosing ${most(choosing)} ms`);
  expect(most(scrolling)).toBeLessThan(longest);
  expect(most(choosing)).toBeLessThan(longest);
  await finance.leave();
});
