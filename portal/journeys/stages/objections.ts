import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

const grounds = '街坊王女士（住临江路 8 号，电话 000-8800 1234）：该项目的服务地点已经拆迁，依据是街道公告。';

/** An officer registers what a resident brought in writing; it is still there when the page is left half-way. */
export async function registerObjection(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const officer = await town.visit('吴晓梅', `/rounds/${story.round}/objections`, screen);
  const { page } = officer;
  await page.getByText('还没有收到异议').waitFor();
  await look(officer, 'objections-none');
  await page.getByRole('button', { name: '登记书面异议' }).click();
  await page.getByRole('button', { name: '登记异议' }).click();
  await page.getByRole('alert').waitFor();
  await look(officer, 'objection-incomplete');
  await page.getByLabel('异议事项和依据').fill(grounds);
  await page.reload();
  await page.getByText(grounds).waitFor();
  await page.getByLabel('所涉申报').click();
  await page.getByTitle(new RegExp(story.organizations[1].project)).click();
  await page.getByRole('button', { name: '登记异议' }).click();
  await page.getByText('待答复').waitFor();
  await officer.leave();
}

/** The approver answers every objection that waits; none is upheld. */
export async function resolveObjections(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const approver = await town.visit('周敏', `/rounds/${story.round}/objections`, screen);
  const { page } = approver;
  const answer = page.getByRole('button', { name: '答复异议' });
  await answer.first().waitFor();
  for (let left = await answer.count(); left > 0; left--) {
    await answer.first().click();
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('radio', { name: /^异议不成立/ }).first().check();
    await page.getByLabel('答复', { exact: false }).and(page.locator('textarea')).first().fill('经查，服务地点不在拆迁范围，申报材料属实。');
    if (left === 1) await look(approver, 'objection-answer');
    await answer.first().click();
    await page.getByRole('dialog').getByRole('button', { name: '异议不成立，维持结果' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  await page.getByText('没有未答复的异议').waitFor();
  await look(approver, 'objections-answered');
  await approver.leave();
}
