import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { found } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser, type Visitor } from './harness/visitor';
import { design, publish } from './stages/design';

const title = '项目名称';

// One draft in several hands, and with a network and a session that end.
describe('a draft', { concurrent: false }, () => {
  let town: Town;
  let home = '';

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
    await design(town);
    await publish(town);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  const saved = (visitor: Visitor) => visitor.page.locator('.saved').getByText(/^已保存 \d/).waitFor();

  test('loses nothing of what is typed while the network is cut', async () => {
    const lin = await town.visit('林晓岚', '/rounds/open', 'phone');
    lin.expected.push('ERR_INTERNET_DISCONNECTED');
    const { page, context } = lin;
    await page.getByRole('button', { name: '开始申报' }).click();
    await page.waitForURL(`**/proposals/${story.round}/*`);
    home = new URL(page.url()).pathname;
    await page.getByRole('link', { name: '项目概况' }).click();
    await page.getByLabel(title).waitFor();
    await context.setOffline(true);
    await page.getByLabel(title).fill('断网时写的名称');
    await page.locator('.saved').getByText(/网络已断开/).waitFor();
    await look(lin, 'draft-offline');
    await context.setOffline(false);
    await saved(lin);
    await page.reload();
    expect(await page.getByLabel(title).inputValue()).toBe('断网时写的名称');
    await lin.leave();
  });

  test('is written by two people, and what both changed is decided side by side', async () => {
    const [lin, xu] = [await town.visit('林晓岚', `${home}/project`), await town.visit('许静', `${home}/project`, 'phone')];
    lin.expected.push('412');
    await lin.page.getByLabel(title).waitFor();
    await xu.page.getByLabel(title).fill('许静写的名称');
    await xu.page.getByLabel('本单位编号').fill('XU-1');
    await saved(xu);
    await lin.page.getByLabel(title).fill('林晓岚写的名称');
    await lin.page.getByText('您和同事改了同一处').waitFor();
    await look(lin, 'draft-conflict-note');
    await lin.page.getByRole('link', { name: '去选定' }).click();
    await lin.page.getByRole('button', { name: '按选定的保存' }).click();
    await look(lin, 'draft-conflict');
    await lin.page.getByRole('radio', { name: '用我的' }).check();
    await lin.page.getByRole('button', { name: '按选定的保存' }).click();
    await saved(lin);
    await lin.page.getByRole('heading', { level: 1, name: '林晓岚写的名称' }).waitFor();

    await xu.page.reload();
    await xu.page.getByLabel(title).waitFor();
    await expect.poll(() => xu.page.getByLabel(title).inputValue()).toBe('林晓岚写的名称');
    expect(await xu.page.getByLabel('本单位编号').inputValue()).toBe('XU-1');
    await Promise.all([lin.leave(), xu.leave()]);
  });

  test('keeps every version, and can be brought back to one', async () => {
    const lin = await town.visit('林晓岚', home, 'phone');
    const { page } = lin;
    await page.getByRole('link', { name: '历史版本' }).click();
    await page.getByRole('link', { name: '第 2 版', exact: true }).waitFor();
    await look(lin, 'versions');
    await page.getByRole('link', { name: '第 2 版', exact: true }).click();
    await page.getByText('断网时写的名称').first().waitFor();
    await look(lin, 'version');
    await page.getByRole('button', { name: '恢复成这一版' }).click();
    await page.getByRole('heading', { level: 1, name: '断网时写的名称' }).waitFor();
    await saved(lin);
    await lin.leave();
  });
});
