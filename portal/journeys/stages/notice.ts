import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

/** With all sheets in, the officer closes evaluation; the service ranks and publishes. */
export async function publishNotice(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const officer = await town.visit('陈立文', `/rounds/${story.round}/panel`, screen);
  const { page } = officer;
  await page.getByText('评分已全部交齐').waitFor();
  await look(officer, 'panel-complete');
  await page.getByRole('button', { name: '结束评审并公示' }).click();
  await look(officer, 'panel-closing');
  await page.getByRole('dialog').getByRole('button', { name: '结束评审并公示' }).click();
  await page.getByRole('heading', { level: 1, name: '排名与结果' }).waitFor();
  await page.getByText('入围合计').waitFor({ timeout: 60_000 });
  await look(officer, 'ranking');
  await page.getByRole('button', { name: '看公示与定标' }).click();
  await page.getByText('公示期：').waitFor();
  await look(officer, 'notice');
  await officer.leave();
}

/** After the last day, with nothing left to answer, the approver makes the award final. */
export async function finalize(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const approver = await town.visit('周敏', `/rounds/${story.round}/notice`, screen);
  const { page } = approver;
  await page.getByText('没有未答复的').waitFor();
  await look(approver, 'final-award');
  await page.getByRole('button', { name: /^定标 \d+ 个/ }).click();
  await page.getByRole('dialog').getByText('定标不能撤销').waitFor();
  await look(approver, 'final-award-confirm');
  await page.getByRole('dialog').getByRole('button', { name: /^定标 \d+ 个/ }).click();
  await page.getByText('已定标').waitFor({ timeout: 60_000 });
  await approver.leave();
}
