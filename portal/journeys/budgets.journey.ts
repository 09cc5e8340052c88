import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from './harness/transfer';
import { Town } from './harness/town';
import { closeBrowser, Visitor } from './harness/visitor';

const kilobyte = 1024;
const workingPage = 330 * kilobyte;

let town: Town;

beforeAll(async () => void (town = await Town.begin()));

afterAll(async () => {
  await closeBrowser();
  await town.end();
});

// Who, and the page with most of that role's controls.
const pages: [name: string, path: string][] = [
  ['陈立文', '/work'], ['陈立文', '/rounds/R1/design?new=1'], ['林晓岚', '/rounds/open'], ['沈瑜', '/evaluation'], ['罗海燕', '/payments'],
  ['周敏', '/contracts'], ['孙志远', '/trail'], ['丁文涛', '/laws'],
];

test.each(pages)('the first visit of %s to %s stays within the budget', async (name, path) => {
  const first = await town.visit(name, '/sign-in/nowhere');
  const tokens = await first.page.evaluate(() => JSON.stringify(window.sessionStorage));
  const visitor = await Visitor.come(town.service.address, 'phone');
  await visitor.context.addInitScript((kept) => {
    for (const [key, value] of Object.entries(JSON.parse(kept) as Record<string, string>)) window.sessionStorage.setItem(key, value);
  }, tokens);
  const { total, bytes, content, paint } = await measure(visitor, () => visitor.goTo(path), { throttled: true });
  console.log(`${name} ${path}: ${(total / kilobyte).toFixed(0)} KB, first content ${(content / 1000).toFixed(1)} s, largest paint ${(paint / 1000).toFixed(1)} s`, [...bytes].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([file, size]) => `${file} ${(size / kilobyte).toFixed(0)}`).join(', '));
  expect(total).toBeLessThanOrEqual(workingPage);
  await visitor.leave();
  await first.leave();
});
