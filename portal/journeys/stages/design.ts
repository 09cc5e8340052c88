import { expect } from 'vitest';
import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

/** An officer designs the round: finds what is wrong, corrects it, and gives it to the approver. */
export async function design(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const officer = await town.visit('陈立文', '/rounds', screen);
  const { page } = officer;
  await page.getByRole('button', { name: '新建轮次' }).click();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByRole('alert').getByText('有 1 处需要修改').waitFor();
  await look(officer, 'round-new');
  await page.getByLabel('轮次编号').fill(story.round);
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByLabel('轮次名称').fill(story.title);
  await page.getByLabel('采购人名称').fill('云湖区民政局');
  await page.getByLabel('采购人统一社会信用代码').fill('11420106MB00000013');
  await page.getByRole('button', { name: '送审批人发布' }).click();
  await page.getByRole('alert').waitFor();
  await look(officer, 'designer-faults');

  await page.getByLabel('申报开始').fill('2026-03-03T09:00');
  await page.getByLabel('申报截止').fill('2026-03-31T17:00');
  await page.getByLabel('受理异议的单位').fill('云湖区民政局社会组织科');
  await page.getByLabel('电话').fill('027-8888 0000');
  await page.getByLabel('地址').fill('云湖大道 1 号');
  // A reload loses nothing of what was typed.
  await page.reload();
  expect(await page.getByLabel('轮次名称').inputValue()).toBe(story.title);
  await page.getByRole('link', { name: '资金与包' }).click();
  await page.getByLabel('资金编号').fill(story.fund);
  await page.getByLabel('预算（元）').fill('300000');
  await page.getByLabel('单个项目最高限额（元）').fill('150000');
  await page.getByLabel('最多入围几个').fill('2');
  await look(officer, 'designer-lots');
  await page.getByRole('link', { name: '申报条件' }).click();
  await look(officer, 'designer-eligibility');
  await page.getByRole('link', { name: '评分标准' }).click();
  await look(officer, 'designer-criteria');
  await page.getByRole('link', { name: '公示、签约与付款期限' }).click();
  await page.getByLabel('公示工作日').fill('5');
  await look(officer, 'designer-periods');
  await page.getByRole('link', { name: '分期付款' }).click();
  await look(officer, 'designer-instalments');
  await page.getByRole('button', { name: '送审批人发布' }).click();
  await page.getByText('草案等审批人发布').waitFor();
  await officer.leave();
}

/** Somebody who did not draft it reads and publishes the round, from the own work list. */
export async function publish(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const approver = await town.visit('周敏', '/work', screen);
  const { page } = approver;
  await page.getByRole('link', { name: '审核并发布轮次' }).waitFor();
  await look(approver, 'work-approver');
  await page.getByRole('link', { name: '审核并发布轮次' }).click();
  await page.getByRole('button', { name: '发布这一轮' }).click();
  await look(approver, 'publication-confirm');
  await page.getByRole('dialog').getByRole('button', { name: '发布这一轮' }).click();
  await page.waitForURL(`**/rounds/${story.round}`);
  await approver.leave();
  await town.moveTo('2026-03-03T09:30:00+08:00');
}
