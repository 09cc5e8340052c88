import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { found, order } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser, type Visitor } from './harness/visitor';
import { applicant, bring, project, proposal, round, saved, settings } from './stages/sealed';

const holders = ['陈立文', '周敏', '罗海燕', '孙志远'] as const;
type Holder = (typeof holders)[number];

// Three officers and a keeper of the recovery share; nobody reads before the closing, one alone neither, two do.
describe.each(screensOf('desktop'))('an opening by k officers (%s)', { concurrent: false }, (screen) => {
  let town: Town;
  let id = '';
  let receipt = '';
  const present = new Map<Holder, Visitor>();
  const shares = new Map<Holder, string>();

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
    await order(town, { role: 'officer', account: 'wu-xiaomei', name: '吴晓梅' }, 'PUT', `rounds/${round}`, settings);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  async function makeKey(name: Holder): Promise<void> {
    const holder = await town.visit(name, '/openings', screen);
    present.set(name, holder);
    if (name === '陈立文') await look(holder, 'openings-no-key');
    await holder.page.getByRole('button', { name: '生成并登记密钥' }).click();
    await holder.page.getByText('私钥在这个浏览器里，可以领取份额。').waitFor();
  }

  test('an officer lets it be sealed, and names who opens', async () => {
    const officer = await town.visit('陈立文', `/rounds/${round}/design?section=sealing`, screen);
    const { page } = officer;
    await page.getByRole('checkbox', { name: /密封申报/ }).check();
    await page.getByLabel('开标人员').fill('chen-liwen');
    await page.getByLabel('几人到齐可以开标').fill('3');
    await page.getByRole('button', { name: '送审批人发布' }).click();
    await page.getByRole('alert').waitFor();
    await look(officer, 'designer-sealing-faults');
    await page.getByLabel('开标人员').fill('chen-liwen\nzhou-min\nluo-haiyan');
    await page.getByLabel('几人到齐可以开标').fill('2');
    await page.getByLabel('恢复份额保管人').fill('sun-zhiyuan');
    await look(officer, 'designer-sealing');
    await page.getByRole('button', { name: '送审批人发布' }).click();
    await page.getByText('草案等审批人发布').waitFor();
    await look(officer, 'publication-sealed');
    await officer.leave();
  });

  test('it is published only after everybody has a key, and each takes the own share once', async () => {
    for (const name of holders.slice(0, 3)) await makeKey(name);
    const approver = present.get('周敏');
    if (!approver) throw new Error('The approver left.');
    await approver.goTo(`/rounds/${round}/publication`);
    await approver.page.getByRole('button', { name: '发布这一轮' }).click();
    await approver.page.getByRole('dialog').getByRole('button', { name: '发布这一轮' }).click();
    await approver.page.getByRole('dialog').getByText('有开标人员尚未登记开标密钥').waitFor();
    await look(approver, 'publication-without-key');
    await makeKey('孙志远');
    await approver.page.getByRole('dialog').getByRole('button', { name: '发布这一轮' }).click();
    await approver.page.waitForURL(`**/rounds/${round}`);
    for (const [name, holder] of present) {
      await holder.goTo(`/openings/${round}`);
      await holder.page.getByRole('button', { name: '领取份额' }).click();
      await holder.page.getByText('只显示这一次').waitFor();
      if (name === '陈立文') await look(holder, 'opening-share');
      shares.set(name, (await saved(holder, '保存为文件')).trim());
      await holder.page.getByRole('button', { name: '已经保存好' }).click();
      await holder.page.getByText('只显示这一次').waitFor({ state: 'hidden' });
      expect(await holder.page.getByRole('button', { name: '领取份额' }).count()).toBe(0);
      if (name === '孙志远') await look(holder, 'opening-collected');
      await holder.leave();
    }

    expect(new Set(shares.values()).size).toBe(4);
  });

  test('an organization submits, and reads its own by the key of its receipt', async () => {
    await town.moveTo('2026-03-03T10:00:00+08:00');
    ({ proposal: id } = await order(town, applicant, 'POST', `rounds/${round}/proposals`, proposal) as { proposal: string });
    const visitor = await town.visit('林晓岚', `/proposals/${round}/${id}/check`, screen);
    const { page } = visitor;
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByRole('dialog').getByText('提交后立即加密').waitFor();
    await look(visitor, 'submit-sealed');
    await page.getByRole('dialog').getByRole('button', { name: /提交/ }).click();
    await page.getByText('请立即保存回执').waitFor();
    await look(visitor, 'receipt-sealed');
    receipt = await saved(visitor, '保存回执');
    await visitor.leave();

    const again = await town.visit('林晓岚', `/proposals/${round}/${id}`, screen);
    await again.page.getByText('内容已密封').waitFor();
    expect(await again.page.getByText(project).count()).toBe(0);
    await look(again, 'own-sealed');
    await again.page.locator('input[type=file]').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(receipt) });
    await again.page.getByRole('button', { name: '查看内容' }).click();
    await again.page.getByText(project).first().waitFor();
    await look(again, 'own-unsealed-by-key');
    await again.leave();
  });

  test('nobody reads it after the closing, and one share is not enough', async () => {
    await town.moveTo('2026-03-05T09:00:00+08:00');
    const officer = await town.visit('陈立文', `/rounds/${round}`, screen);
    const { page } = officer;
    await look(officer, 'round-still-sealed');
    await officer.goTo(`/rounds/${round}/examination`);
    await page.getByText('申报项目尚未开标').waitFor();
    await look(officer, 'examination-still-sealed');
    await officer.goTo(`/openings/${round}`);
    await page.getByText('还差 2 份密钥。').waitFor();
    await bring(officer, shares.get('周敏') ?? '');
    await page.getByRole('alert').getByText('份额').first().waitFor();
    await look(officer, 'opening-share-of-another');
    const own = shares.get('陈立文') ?? '';
    await bring(officer, own.replace(/.(?=.{20}$)/, (one) => (one === 'A' ? 'B' : 'A')));
    await page.getByText('末尾的校验码与内容不符').first().waitFor();
    await bring(officer, own);
    await page.getByText('还差 1 份密钥。').waitFor();
    await look(officer, 'opening-one-missing');
    await officer.goTo(`/rounds/${round}/examination/${id}`);
    await page.getByText('申报项目尚未开标').waitFor();
    expect(await page.getByText(project).count()).toBe(0);
    await officer.leave();
  });

  test('the second share opens it, and then it is read', async () => {
    const second = await town.visit('罗海燕', `/openings/${round}`, screen);
    await second.page.locator('input[type=file]').setInputFiles({ name: 'share.txt', mimeType: 'text/plain', buffer: Buffer.from(shares.get('罗海燕') ?? '') });
    await second.page.getByRole('button', { name: '提交份额' }).click();
    await second.page.getByText('解封完毕，共 1 项').waitFor();
    await look(second, 'opening-done');
    await second.leave();

    const late = order(town, { role: 'approver', account: 'zhou-min', name: '周敏' }, 'POST', `rounds/${round}/opening/shares`, { share: shares.get('周敏') });
    await expect(late).rejects.toThrow('opening.alreadyOpened');
    const officer = await town.visit('陈立文', `/rounds/${round}/examination`, screen);
    await officer.page.getByRole('link', { name: project }).click();
    await officer.page.getByText('87,654.00').first().waitFor();
    await look(officer, 'examination-opened');
    await officer.leave();
  });
});
