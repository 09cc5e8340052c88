import { look } from '../harness/look';
import { story, type Town } from '../harness/town';
import type { Screen } from '../harness/visitor';

/** An officer reads what was submitted, rejects a proposal by mistake and takes the rejection back. */
export async function examine(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const officer = await town.visit('陈立文', `/rounds/${story.round}/examination`, screen);
  const { page } = officer;
  const [first] = story.organizations;
  await page.getByRole('link', { name: first.project }).waitFor();
  await look(officer, 'examination-list');
  await page.getByRole('link', { name: first.project }).click();
  await page.getByRole('heading', { level: 1, name: first.project }).waitFor();
  await page.getByRole('button', { name: '退回这份申报' }).click();
  await page.getByRole('alert').getByText('请写明理由').waitFor();
  await look(officer, 'examination-without-reason');
  await page.getByLabel('退回理由').fill('附件缺登记证书');
  await page.getByRole('button', { name: '退回这份申报' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退回这份申报' }).click();
  await page.getByLabel('更正理由').fill('登记证书已在单位信息中，重复退回');
  await look(officer, 'examination-rejected');
  await page.getByRole('button', { name: '更正为通过' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更正为通过' }).click();
  await page.getByText('更正后通过').first().waitFor();
  await officer.leave();
}

/** The officer names the committee and opens evaluation. */
export async function convene(town: Town, screen: Screen = 'desktop'): Promise<void> {
  const officer = await town.visit('陈立文', `/rounds/${story.round}/panel`, screen);
  const { page } = officer;
  await page.getByRole('button', { name: `组建 ${story.evaluators.length} 人小组，开始评审` }).click();
  await page.getByRole('alert').waitFor();
  await look(officer, 'panel-incomplete');
  for (const [index, { account, name }] of story.evaluators.entries()) {
    await page.getByLabel('姓名').nth(index).fill(name);
    await page.getByLabel('登录账号').nth(index).fill(account);
  }

  await look(officer, 'panel-named');
  await page.getByRole('button', { name: `组建 ${story.evaluators.length} 人小组，开始评审` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认 3 人，开始评审' }).click();
  await page.getByText('评分进度').or(page.getByText('还差')).first().waitFor({ timeout: 60_000 });
  await page.getByText(/已交齐 0 本/).waitFor({ timeout: 60_000 });
  await look(officer, 'panel-progress');
  await officer.leave();
}
