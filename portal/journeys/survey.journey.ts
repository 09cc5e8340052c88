import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractInForce, place } from './harness/contract';
import { look } from './harness/look';
import { Town } from './harness/town';
import { measure } from './harness/transfer';
import { closeBrowser } from './harness/visitor';

const performance = { lineMoveMaximum: '0.1', survey: { sampleSize: 4, responseMinimum: '0.5', groupMinimum: 2 } };
const kilobyte = 1024;
const residentsPage = 40 * kilobyte;

// Who is asked is drawn; a resident answers from a link on a phone, once; what comes of it names nobody.
describe('a survey of residents', { concurrent: false }, () => {
  let town: Town;
  let links: string[] = [];

  beforeAll(async () => {
    town = await Town.begin();
    await contractInForce(town, performance);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('the supplier brings the list, the officer plans before the value is known, and draws after', async () => {
    const supplier = await town.visit('林晓岚', `/own-contracts/${place.replace('rounds/', '').replace('/contracts/', '/')}/survey`, 'phone');
    await supplier.page.getByLabel('清单').fill('C001，东社区\nC002，东社区\nC003，西社区\nC004，西社区\nC005，西社区');
    await look(supplier, 'survey-frame');
    await supplier.page.getByRole('button', { name: '提交 5 人的清单' }).click();
    await supplier.page.getByText('已有服务对象清单，等待确定方案').waitFor();
    await supplier.leave();

    const officer = await town.visit('陈立文', `/${place}/survey`);
    const { page } = officer;
    await page.getByRole('button', { name: '确定方案' }).click();
    await page.getByRole('alert').getByText('请写明公开数值的来源。').waitFor();
    await look(officer, 'survey-plan-faults');
    await page.getByLabel('问题', { exact: true }).fill('服务态度\n是否及时\n服务效果');
    await page.getByLabel('用哪个公开数值抽样').fill('福彩双色球第 2026028 期开奖号码');
    await page.getByLabel('公布时间').fill('2026-03-12T21:30');
    await page.getByLabel('截止日期').fill('2026-03-20');
    await page.getByRole('button', { name: '确定方案' }).click();
    await page.getByRole('heading', { name: '抽取样本' }).waitFor();
    await town.moveTo('2026-03-13T09:00:00+08:00');
    await page.getByLabel('公布的数值').fill('03 08 17 21 25 33 + 09');
    await look(officer, 'survey-draw');
    await page.getByRole('button', { name: '抽取至多 4 人' }).click();
    await page.getByRole('button', { name: '生成 4 个链接' }).click();
    await page.getByText('下面 4 个链接只显示这一次').waitFor();
    links = await page.locator('.links a').evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href)).map((url) => url.pathname + url.hash));
    expect(links).toHaveLength(4);
    await look(officer, 'survey-links');
    await officer.leave();
  });

  test('a resident answers on a phone, once, without signing in and within a small page', async () => {
    const resident = await town.come('phone');
    const { page } = resident;
    const { total } = await measure(resident, () => resident.goTo(links[0] ?? ''), { throttled: true });
    console.log(`the page of a resident: ${(total / kilobyte).toFixed(1)} KB`);
    expect(total).toBeLessThanOrEqual(residentsPage);
    await page.getByText('不需要登录，不记录您的姓名和电话').waitFor();
    await look(resident, 'resident-survey');
    await page.getByRole('button', { name: '提交问卷' }).click();
    await page.getByRole('alert').getByText('还有 3 个问题没有选').waitFor();
    await look(resident, 'resident-survey-faults');
    for (const group of ['1. 服务态度', '2. 是否及时', '3. 服务效果']) await page.getByRole('group', { name: group }).getByText('很满意', { exact: true }).click();
    await page.getByLabel('还想说的话').fill('孩子很喜欢来');
    await page.getByRole('button', { name: '提交问卷' }).click();
    await page.getByRole('heading', { level: 1, name: '谢谢您，回答已经收到' }).waitFor();
    await look(resident, 'resident-survey-thanks');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '这个链接不能用了' }).waitFor();
    await look(resident, 'resident-survey-used');
    await resident.goTo('/s.html');
    await page.getByRole('heading', { level: 1, name: '没有问卷链接' }).waitFor();
    await resident.leave();
  });

  test('the officer counts after the last day; few answers of a site show in no figure of their own', async () => {
    for (const link of links.slice(1, 3)) {
      const resident = await town.come('desktop');
      await resident.goTo(link);
      for (const group of ['1. 服务态度', '2. 是否及时', '3. 服务效果']) await resident.page.getByRole('group', { name: group }).getByText('满意', { exact: true }).click();
      await resident.page.getByRole('button', { name: '提交问卷' }).click();
      await resident.page.getByRole('heading', { level: 1, name: '谢谢您，回答已经收到' }).waitFor();
      await resident.leave();
    }

    await town.moveTo('2026-03-21T09:00:00+08:00');
    const officer = await town.visit('陈立文', `/${place}/survey`);
    await officer.page.getByRole('button', { name: '结束并计算' }).click();
    await officer.page.getByText('调查 4 人，收到 3 份').waitFor();
    // 100, 75 and 75.
    await officer.page.getByText('83.33 分（满分 100）').waitFor();
    await officer.page.getByText('居民的话（1 条').click();
    await look(officer, 'survey-result');
    await officer.leave();
  });

  test('a resident reports a fee on a phone, and reads by its number what the officer found', async () => {
    const resident = await town.come('phone');
    const { page } = resident;
    await resident.goTo(`/r.html#yunhu/${place.replace('rounds/', '').replace('/contracts/', '/')}`);
    await page.getByRole('button', { name: '提交举报' }).click();
    await page.getByRole('alert').getByText('请写明发生了什么。').waitFor();
    await page.getByLabel('发生了什么').fill('四点半课堂每月收了五十元材料费');
    await page.getByLabel('收了多少元').fill('50');
    await look(resident, 'resident-report');
    await page.getByRole('button', { name: '提交举报' }).click();
    await page.getByRole('heading', { level: 1, name: '举报已经收到' }).waitFor();
    await look(resident, 'resident-reported');

    const officer = await town.visit('陈立文', `/${place}/fees`);
    await officer.page.getByText('四点半课堂每月收了五十元材料费').waitFor();
    await officer.page.getByRole('radio', { name: '属实', exact: true }).click();
    await officer.page.getByLabel('查明的情况').fill('材料费已全部退还');
    await officer.page.getByRole('button', { name: '答复举报' }).click();
    await officer.page.getByText('有 1 件违规收费举报经查属实。').waitFor();
    await look(officer, 'fees-upheld');
    await officer.leave();

    await page.reload();
    await page.getByText('材料费已全部退还').waitFor();
    await resident.leave();
    const supplier = await town.visit('林晓岚', `/own-contracts/${place.replace('rounds/', '').replace('/contracts/', '/')}/fees`);
    await supplier.page.getByText('收到举报 1 件').waitFor();
    expect(await supplier.page.getByText('材料费').count()).toBe(0);
    await look(supplier, 'own-fees');
    await supplier.leave();
  });

  test('the supplier judges the purchaser and takes it back', async () => {
    const supplier = await town.visit('林晓岚', `/own-contracts/${place.replace('rounds/', '').replace('/contracts/', '/')}/feedback`, 'phone');
    const { page } = supplier;
    const midterm = page.locator('section.panel').filter({ has: page.getByRole('heading', { name: '中期评价' }) });
    await midterm.getByRole('button', { name: '提交评价' }).click();
    await midterm.getByRole('alert').getByText('请给“需求明确”打分。').waitFor();
    for (const item of ['需求明确', '沟通配合', '及时验收与答复', '按时付款', '尊重专业，不加额外任务']) await midterm.getByRole('radiogroup', { name: item }).getByText('4 分').click();
    await look(supplier, 'own-feedback');
    await midterm.getByRole('button', { name: '提交评价' }).click();
    await page.getByRole('button', { name: '撤回这份评价' }).click();
    await midterm.getByRole('button', { name: '提交评价' }).waitFor();
    await supplier.leave();
  });
});
