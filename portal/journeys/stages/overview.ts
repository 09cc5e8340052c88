import { look } from '../harness/look';
import type { Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

/** A supervisor looks at where the money is, who is late and who gets most; each plot has its table. */
export async function oversee(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const supervisor = await town.visit('孙志远', '/overview', screen);
  const { page } = supervisor;
  // Money, spread, lateness, concentration: each drawn.
  await page.waitForFunction(() => document.querySelectorAll('.plots div[role=img] svg').length === 4);
  await look(supervisor, 'overview');
  await page.getByText('表', { exact: true }).first().click();
  await page.locator('.panel table').first().waitFor();
  await look(supervisor, 'overview-table');
  await supervisor.leave();
}
