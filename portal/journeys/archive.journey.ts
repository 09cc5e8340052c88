import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authority } from './harness/authority';
import { look } from './harness/look';
import { found } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser, Visitor } from './harness/visitor';
import { award, contract } from './stages/agreements';

// An officer downloads the evidence pack and opens it without the service; two supervisors hold and release the contract.
describe('an archive', { concurrent: false }, () => {
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin({ roots: authority.root });
    await found(town);
    await award(town);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
    rmSync(folder, { recursive: true });
  });

  test('the pack is downloaded at the contract, checked by others’ programs, and read from a file', async () => {
    const officer = await town.visit('陈立文', `/${contract}`);
    const { page } = officer;
    await page.getByRole('button', { name: '档案', exact: true }).click();
    await page.getByRole('heading', { name: '合同档案' }).waitFor();
    await page.getByText('还没有人制作过。').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '制作并下载档案包' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/档案包\.zip$/);
    await file.saveAs(join(folder, 'pack.zip'));
    execFileSync('unzip', ['-q', 'pack.zip', '-d', 'opened'], { cwd: folder });
    const opened = join(folder, 'opened');
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: opened });
    expect(readdirSync(opened)).toContain('index.html');

    // What the page says of it is what somebody computes who has only the file.
    const digest = createHash('sha256').update(readFileSync(join(opened, 'SHA256SUMS'))).digest('hex');
    await page.getByText(digest).waitFor();
    await look(officer, 'archive');
    await officer.leave();

    const reader = await Visitor.come('');
    await reader.context.setOffline(true);
    await reader.page.goto(pathToFileURL(join(opened, 'index.html')).href);
    await reader.page.getByRole('heading', { level: 1, name: /档案包目录/ }).waitFor();
    await look(reader, 'pack-index', { sideways: true });
    await reader.page.getByRole('link', { name: '合同', exact: true }).click();
    await reader.page.getByRole('heading', { level: 1, name: '合同' }).waitFor();
    await look(reader, 'pack-contract', { sideways: true });
    await reader.page.getByRole('link', { name: '返回目录' }).click();
    await reader.page.getByRole('heading', { level: 1, name: /档案包目录/ }).waitFor();
    await reader.leave();
  });

  test('one supervisor holds it, and it takes another one to lift that', async () => {
    const first = await town.visit('孙志远', `/${contract}/archive`);
    await first.page.getByLabel('保全的理由').fill('审计调阅');
    await first.page.getByRole('button', { name: '设置保全' }).click();
    await first.page.getByText('本合同正在保全').waitFor();
    await first.page.getByText('不再需要保全？').click();
    await first.page.getByLabel('解除的理由').fill('审计已结束');
    await first.page.getByRole('button', { name: '提出解除' }).click();
    await first.page.getByText('等待另一名监督人员同意').waitFor();
    expect(await first.page.getByRole('button', { name: '同意解除保全' }).count()).toBe(0);
    await look(first, 'archive-held');
    await first.leave();
    await town.moveTo('2026-03-20T11:00:00+08:00');

    const second = await town.visit('曹颖', '/holds');
    await second.page.getByText('有人提出解除，待另一人同意').waitFor();
    await look(second, 'holds');
    await second.page.getByRole('link', { name: '打开合同档案' }).click();
    await second.page.getByRole('button', { name: '同意解除保全' }).click();
    await second.page.getByText('已解除').first().waitFor();
    expect(await second.page.getByText('本合同正在保全').count()).toBe(0);
    await look(second, 'archive-lifted');
    await second.leave();
  });
});
