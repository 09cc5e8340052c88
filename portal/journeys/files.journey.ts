import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { startScanner, signature, type Scanner } from './harness/scanner';
import { found, order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser, type Screen } from './harness/visitor';

const round = {
  title: story.title, kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: story.fund, categories: ['为老服务'],
  opensAt: '2026-03-03T09:00:00+08:00', closesAt: '2026-03-31T17:00:00+08:00',
  eligibility: { kinds: ['association', 'serviceInstitution'], certifiedLead: false, proposalsPerOrganization: 1 },
  lots: [{ ref: 'L1', title: '为老服务', budget: '300000.00', maximumAwards: 2 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip' },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 30 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
  requiredDocuments: [{ kind: 'projectPlan', name: '项目实施方案', obligatory: true }, { kind: 'charter', name: '章程', obligatory: false, types: ['pdf'], megabytesMax: 5 }],
};

function pdf(size: number, text = ''): Buffer {
  const bytes = Buffer.alloc(size, 7);
  bytes.write(`%PDF-1.7\n${text}`);
  return bytes;
}

// The documents of an application: uploaded with a cut, refused by the scanner, submitted, and saved by the officer.
describe('files', { concurrent: false }, () => {
  let town: Town;
  let scanner: Scanner;

  beforeAll(async () => {
    scanner = await startScanner();
    town = await Town.begin({ scanner: scanner.socket });
    await found(town);
    await order(town, { role: 'officer', account: 'chen-liwen', name: '陈立文' }, 'PUT', `rounds/${story.round}`, round);
    await order(town, { role: 'approver', account: 'zhou-min', name: '周敏' }, 'POST', `rounds/${story.round}/publication`);
    await town.moveTo(round.opensAt);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
    await scanner.stop();
  });

  test.each<[Screen, 0 | 1]>([['desktop', 0], ['phone', 1]])('an upload survives a cut (%s)', async (screen, index) => {
    const { people: [who], project } = story.organizations[index];
    const applicant = await town.visit(who, '/rounds/open', screen);
    applicant.expected.push('ERR_INTERNET_DISCONNECTED');
    const { page, context } = applicant;
    await page.getByRole('button', { name: '开始申报' }).click();
    await page.waitForURL(`**/proposals/${story.round}/*`);
    await page.getByRole('link', { name: '申报材料' }).click();
    const plan = page.locator('section', { hasText: '项目实施方案' });
    await plan.getByRole('button', { name: '选择文件' }).waitFor();
    await look(applicant, 'files-empty');

    const cut = page.waitForResponse((answer) => answer.url().includes('comp=block')).then(() => context.setOffline(true));
    await plan.locator('input[type=file]').setInputFiles({ name: '实施方案.pdf', mimeType: 'application/pdf', buffer: pdf(13_000_000) });
    await cut;
    await plan.getByText(/网络断了/).waitFor();
    await look(applicant, 'files-cut');
    await context.setOffline(false);
    await plan.getByText('已收到，可以提交').waitFor({ timeout: 60_000 });

    const charter = page.locator('section', { hasText: '章程' });
    await charter.locator('input[type=file]').setInputFiles({ name: '章程.pdf', mimeType: 'application/pdf', buffer: pdf(50_000, signature) });
    await charter.getByText(/含有恶意程序/).waitFor();
    await look(applicant, 'files-infected');
    await charter.getByRole('button', { name: '删除 章程.pdf' }).click();
    await charter.getByText(/含有恶意程序/).waitFor({ state: 'detached' });

    await page.goto(`${page.url().replace(/\/files.*$/, '')}/project`);
    await page.getByLabel('项目名称').fill(project);
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByLabel('项目负责人').fill(who);
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('button', { name: '再加一行' }).click();
    await page.locator('#budget-0-amount').fill('100000');
    await page.locator('#requested').fill('100000');
    await page.locator('#requested').blur();
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('heading', { level: 1, name: '申报材料' }).waitFor();
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
    await page.getByText('实施方案.pdf').waitFor();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^提交，申请/ }).click();
    await page.getByRole('heading', { level: 1, name: '提交回执' }).waitFor();
    await page.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
    await look(applicant, 'files-receipt');
    await applicant.leave();
  });

  test('the officer saves a file after the closing', async () => {
    await town.moveTo('2026-04-01T09:00:00+08:00');
    const officer = await town.visit('陈立文', `/rounds/${story.round}/examination`);
    const { page } = officer;
    await page.getByRole('link', { name: story.organizations[0].project }).click();
    await page.getByRole('heading', { level: 2, name: '申报材料' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 实施方案.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('实施方案.pdf');
    await look(officer, 'files-officer');
    await officer.leave();
  });
});
