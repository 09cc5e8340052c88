import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const seconds = 20;

describe('a session', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => void (town = await Town.begin({ tokenSeconds: seconds })));

  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('ends over a form, begins again in a window of its own, and nothing typed is lost', async () => {
    const officer = await town.visit('陈立文', `/rounds/${story.round}/design?new=1`);
    const { page, context } = officer;
    await page.getByLabel('轮次名称').fill('写到一半的名称');
    await page.getByRole('dialog').getByText('登录已到期').waitFor({ timeout: 60_000 });
    await look(officer, 'session-ended');
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: '重新登录' }).click();
    const popup = await opened;
    await popup.getByRole('button', { name: '以陈立文登录' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('轮次名称').inputValue()).toBe('写到一半的名称');
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByRole('alert').getByText(/处需要修改/).waitFor();
    await officer.leave();
  });

  test('of somebody without the role leads nowhere by address', async () => {
    const evaluator = await town.visit('沈瑜', '/payments');
    const { page } = evaluator;
    for (const path of ['/payments', '/rounds/new', '/overview', `/rounds/${story.round}/publication`, '/funds/new']) {
      await evaluator.goTo(path);
      await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
    }

    await look(evaluator, 'not-your-role');
    await evaluator.leave();
  });
});
