import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { found } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const file = fileURLToPath(new URL('../../tests/samples/rounds/zhongnan-venture-grant.json', import.meta.url));

// Before anybody publishes, the rules are tried on the proposals and points of an earlier round.
describe.each(screensOf('desktop'))('a rehearsal (%s)', { concurrent: false }, (screen) => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('says what the draft would come to, and that it is stale after a change', async () => {
    const officer = await town.visit('陈立文', `/rounds/${story.round}/design`, screen);
    const { page } = officer;
    await page.getByLabel('轮次文件').setInputFiles(file);
    officer.expected.push('400');
    await page.getByRole('button', { name: '用真实规则试演' }).click();
    await page.getByRole('alert').waitFor();
    await look(officer, 'rehearsal-faults');

    await page.getByLabel('轮次名称').fill(story.title);
    await page.getByLabel('采购人名称').fill('云湖区民政局');
    await page.getByLabel('采购人统一社会信用代码').fill('11420106MB00000013');
    await page.getByLabel('申报开始').fill('2026-03-03T09:00');
    await page.getByLabel('申报截止').fill('2026-03-31T17:00');
    await page.getByRole('button', { name: '填入文件的规则' }).click();
    await look(officer, 'rehearsal-adopt');
    await page.getByRole('dialog').getByRole('button', { name: '填入文件的规则' }).click();
    expect(await page.getByLabel('轮次名称').inputValue()).toBe(story.title);
    await page.getByRole('link', { name: '资金与包' }).click();
    await page.getByLabel('资金编号').fill(story.fund);
    await page.getByLabel('预算（元）').fill('400000');
    await page.getByRole('button', { name: '用真实规则试演' }).click();
    await page.getByText('按本稿').first().waitFor();
    await look(officer, 'rehearsal');
    await page.getByRole('link', { name: '看完整排名和理由' }).click();
    await look(officer, 'rehearsal-ranking');
    await page.getByRole('link', { name: '资金与包' }).click();
    await page.getByLabel('预算（元）').fill('300000');
    expect(await page.getByText('改动后未再试演').count()).toBeGreaterThan(0);
    await look(officer, 'rehearsal-stale');
    await officer.leave();
  });
});
