import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// `SCREENSHOTS=1 npm run journeys` takes a picture of every look, and renews those of these pages in the docs. Without a
// graphics card a picture costs more processor time than all else that a look does.
const shown = new Set([
  'sign-in', 'work-approver', 'work-applicant', 'rounds-open', 'application-begun', 'application-budget', 'receipt', 'draft-conflict',
  'evaluation-scored', 'examination-list', 'panel-progress', 'ranking', 'notice', 'designer-criteria', 'rehearsal', 'payments', 'payment',
  'contract-to-accept', 'own-contract-claimed', 'fund', 'organizations', 'laws', 'trail', 'overview', 'session-ended',
]);
const docs = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));

/** Where the pictures of a run go. */
export const folder = fileURLToPath(new URL('../../TestResults/screenshots/', import.meta.url));

interface Finding { id: string; impact: string | null; nodes: { target: unknown; failureSummary?: string }[] }

/** Every state that was looked at, for the closing note. */
export const looked: string[] = [];

/** Looks at a page as it is now: no serious or critical finding of axe, no sideways scroll. */
export async function look(visitor: Visitor, name: string, { sideways = false } = {}): Promise<void> {
  const { page, screen } = visitor;
  // A button that is at work is grey for a moment, and so is what fades in; what turns for ever is not waited for.
  await page.waitForFunction(() => document.querySelector('.ant-btn-loading') === null
    && document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity));
  if (process.env['SCREENSHOTS']) await picture(page, `${name}-${screen}.png`, shown.has(name));
  await page.evaluate(axe);
  const findings = await page.evaluate(async (values) => {
    const { axe: run } = window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Finding[] }> } };
    return (await run.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations;
  }, tags);
  const grave = findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${name} ${screen}: ${id} at ${JSON.stringify(nodes.map((node) => node.target))}`)).toEqual([]);
  if (!sideways) {
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
    expect(wide, `${name} ${screen} scrolls sideways`).toBeLessThanOrEqual(seen);
  }

  looked.push(`${name} (${screen}): ${findings.length} findings, none grave`);
}

async function picture(page: Page, file: string, isShown: boolean): Promise<void> {
  await page.screenshot({ path: folder + file, fullPage: true });
  if (isShown) copyFileSync(folder + file, docs + file);
}
