import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen, Visitor } from '../harness/visitor';

/** How generous each evaluator is with each organization's project, as a share of the points; in the order of the story. */
const shares = [[0.9, 0.8, 0.7], [0.85, 0.8, 0.75], [0.95, 0.75, 0.7]] as const;

/** Every evaluator declares, scores all proposals and checks the sheets; the first works with the keyboard only. */
export async function score(town: Town, screen: Screen = 'desktop'): Promise<void> {
  for (const [who, { name }] of story.evaluators.entries()) {
    // The last one has only a phone.
    const evaluator = await town.visit(name, '/evaluation', who === story.evaluators.length - 1 ? 'phone' : screen);
    await openBook(evaluator, who === 0);
    await scoreAll(evaluator, who, who === 0);
    await evaluator.leave();
  }
}

async function openBook(evaluator: Visitor, looks: boolean): Promise<void> {
  const { page } = evaluator;
  await page.locator('main').getByRole('link').first().waitFor();
  if (looks) await look(evaluator, 'evaluation-books');
  await page.locator('main').getByRole('link').first().click();
  await page.getByRole('button', { name: '没有需要回避的，开始评审' }).waitFor();
  if (looks) {
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '声明回避 1 份' }).click();
    await page.getByRole('alert').waitFor();
    await look(evaluator, 'evaluation-declaration');
    await page.getByRole('checkbox').first().uncheck();
  }

  await page.getByRole('button', { name: '没有需要回避的，开始评审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /确认声明/ }).click();
  await page.getByRole('heading', { level: 1, name: '第 1 份' }).waitFor();
}

async function scoreAll(evaluator: Visitor, who: number, looks: boolean): Promise<void> {
  const { page, screen } = evaluator;
  const count = Number(/共 (\d+) 份/.exec(await page.getByRole('heading', { level: 1 }).textContent() ?? '')?.[1] ?? '0');
  for (let no = 1; no <= count; no++) {
    await page.getByRole('heading', { level: 1, name: `第 ${no} 份` }).waitFor();
    const title = await page.getByRole('heading', { level: 2 }).first().textContent();
    const place = Math.max(0, story.organizations.findIndex(({ project }) => title?.includes(project)));
    if (looks && no === 1) await findFault(evaluator);
    await (screen === 'desktop' ? typePoints : fillPoints)(page, shares[who]?.[place] ?? 0.5);
    if (looks && no === 1) await look(evaluator, 'evaluation-scored');
    if (who === 1 && no === 1) await loseTheNetwork(evaluator);
    if (screen === 'desktop') await page.keyboard.press('Control+ArrowDown');
    else await page.locator('[data-way="next"]').click();
  }

  await page.getByText('本包评分已全部提交').waitFor();
  if (looks) await look(evaluator, 'evaluation-check');
}

// More than the most is said, does not count and stays where it is.
async function findFault(evaluator: Visitor): Promise<void> {
  const { page } = evaluator;
  await page.locator('.criteria input').first().fill('1000');
  await page.locator('[data-way="next"]').click();
  await page.getByRole('alert').getByText(/不能超过满分/).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('第 1 份');
  await look(evaluator, 'evaluation-fault');
  await page.locator('.criteria input').first().fill('');
  await page.locator('.criteria input').first().focus();
}

// A sheet that could not be sent stays as it was typed, also over a reload, and is sent once the network is back.
async function loseTheNetwork(evaluator: Visitor): Promise<void> {
  const { page, context, screen } = evaluator;
  evaluator.expected.push('ERR_INTERNET_DISCONNECTED');
  const typed = await page.locator('.criteria input').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await context.setOffline(true);
  await page.locator('[data-way="next"]').click();
  await page.getByRole('alert').getByText('没有连上服务').waitFor();
  await look(evaluator, 'evaluation-offline');
  await context.setOffline(false);
  await page.reload();
  await page.locator('.criteria input').first().waitFor();
  expect(await page.locator('.criteria input').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)), screen).toEqual(typed);
}

const most = async (page: Page) => (await page.locator('.criteria .box .quiet').allTextContents()).map((text) => Number(text.replace(/[^\d.]/g, '')));

async function typePoints(page: Page, share: number): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('.criteria input'));
  for (const points of await most(page)) {
    await page.keyboard.type((points * share).toFixed(1));
    await page.keyboard.press('Enter');
  }
}

async function fillPoints(page: Page, share: number): Promise<void> {
  for (const [index, points] of (await most(page)).entries()) await page.locator('.criteria input').nth(index).fill((points * share).toFixed(1));
}
