import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

/** An officer looks at the lists of each room, and a supervisor at the round and its ranking. */
export async function lookAround(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const officer = await town.visit('陈立文', '/examination', screen);
  for (const [path, name] of [['/examination', 'examination-rounds'], ['/evaluation', 'evaluation-rounds'], ['/awards', 'awards-rounds'], ['/objections', 'objections-rounds']] as const) {
    await officer.goTo(path);
    await officer.page.locator('main').getByText(/公益创投|没有/).first().waitFor();
    await look(officer, name);
  }

  await officer.leave();
  const supervisor = await town.visit('孙志远', `/rounds/${story.round}`, screen);
  await supervisor.page.getByRole('heading', { name: '下一步' }).waitFor();
  await look(supervisor, 'round');
  await supervisor.page.getByRole('link', { name: '排名与结果' }).click();
  await supervisor.page.getByText('入围合计').waitFor();
  await supervisor.leave();
}

/** The approver thinks about cancelling the round, reads what that means, and does not. */
export async function thinkOfCancelling(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const approver = await town.visit('周敏', `/rounds/${story.round}`, screen);
  const { page } = approver;
  await page.getByRole('button', { name: '取消本轮' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消本轮' }).click();
  await page.getByRole('dialog').getByText('请写明理由').waitFor();
  await look(approver, 'round-cancelling');
  await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await approver.leave();
}
