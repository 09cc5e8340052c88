import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

// An organization registers itself, is refused once, and acts once it was verified; what it enters an officer confirms.
describe.each(screensOf('phone'))('a registration (%s)', { concurrent: false }, (screen) => {
  let town: Town;

  beforeAll(async () => void (town = await Town.begin()));
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('somebody who acts for nobody yet is led to it, and sends it', async () => {
    const fang = await town.visit('方晴', '/', screen);
    const { page } = fang;
    await page.getByRole('heading', { level: 1, name: '登记本单位' }).waitFor();
    await page.getByLabel('统一社会信用代码').fill('52420106MJDEMA0019');
    await page.getByLabel('单位名称').fill('云湖区新苗社区服务中心');
    await page.getByLabel('联系人').fill('方晴');
    await page.getByLabel('联系电话').fill('027-88886666');
    await page.getByLabel('开户银行').fill('云湖农商行临江支行');
    await page.getByLabel('账号').fill('8401 0120 0000 9999');
    fang.expected.push('422');
    await page.getByRole('button', { name: '提交登记申请' }).click();
    await page.getByRole('alert').waitFor();
    await look(fang, 'enrolment-faults');
    await page.getByLabel('统一社会信用代码').fill('52440300MJL186084F');
    await page.getByRole('button', { name: '提交登记申请' }).click();
    await page.getByText('已提交，等待核验').waitFor();
    await look(fang, 'enrolment-waits');
    await fang.leave();
  });

  test('an officer refuses it with a reason, then verifies what comes again', async () => {
    const officer = await town.visit('陈立文', '/work', screen);
    const { page } = officer;
    await page.getByRole('link', { name: /核验单位登记申请/ }).first().click();
    await look(officer, 'enrolments');
    await page.getByRole('link', { name: '云湖区新苗社区服务中心' }).click();
    await page.getByText('不能通过？退回申请').click();
    await page.getByLabel('退回理由').fill('联系电话打不通');
    await page.getByRole('button', { name: '退回申请' }).click();
    await page.getByText('该申请已处理。').waitFor();

    const fang = await town.visit('方晴', '/own-organization', screen);
    await fang.page.getByText('联系电话打不通').waitFor();
    await look(fang, 'enrolment-refused');
    await fang.page.getByLabel('联系电话').fill('13900001111');
    await fang.page.getByRole('button', { name: '更正后重新提交' }).click();
    await fang.page.getByText('已提交，等待核验').waitFor();
    await fang.leave();

    await page.reload();
    await page.getByRole('button', { name: '核验通过' }).click();
    await page.getByRole('alert').getByText('请写明看了什么').waitFor();
    await page.getByLabel('看了什么').fill('登记证书副本');
    await page.getByLabel('在哪里看的').fill('政务服务中心 12 号窗口');
    await look(officer, 'enrolment-case');
    await page.getByRole('button', { name: '核验通过' }).click();
    await page.getByText('处理结果').waitFor();
    await look(officer, 'enrolment-verified');
    await officer.leave();
  });

  test('then it enters a certificate, which an officer confirms beside a rating and a ban', async () => {
    const fang = await town.visit('方晴', '/own-organization', screen);
    await fang.page.getByRole('heading', { level: 1, name: '云湖区新苗社区服务中心' }).waitFor();
    await fang.page.getByRole('button', { name: '登记证书' }).click();
    await fang.page.getByLabel('证书编号').fill('SW20261234');
    await fang.page.getByLabel('持证人').fill('方晴');
    await fang.page.getByLabel('有效期至').fill('2028-12-31');
    await fang.page.getByRole('button', { name: '登记证书' }).click();
    await fang.page.locator('.pill', { hasText: '待核验' }).waitFor();
    await look(fang, 'own-organization');
    await fang.leave();

    const officer = await town.visit('陈立文', '/organizations/52440300MJL186084F', screen);
    const { page } = officer;
    await page.getByText('核验这份证书').click();
    await page.getByLabel('看了什么').fill('资格证书原件');
    await page.getByLabel('在哪里看的').fill('窗口');
    await page.getByRole('button', { name: '证书核验通过' }).click();
    await page.locator('.pill', { hasText: '已核验' }).waitFor();
    await page.getByRole('button', { name: '登记等级' }).click();
    await page.getByLabel('截止日期').fill('2030-12-31');
    await page.getByLabel('依据').fill('评估等级证书 2026-012');
    await page.getByRole('button', { name: '保存等级' }).click();
    await page.getByText('评估等级证书 2026-012').waitFor();
    await page.getByRole('button', { name: '登记一条' }).click();
    await page.getByLabel('截止日期').fill('2027-12-31');
    await page.getByLabel('依据').fill('民政部门公告');
    await page.getByLabel('理由', { exact: true }).fill('未按时报送年度报告');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('民政部门公告：未按时报送年度报告').waitFor();
    await look(officer, 'organization-register');
    expect(await page.locator('.pill', { hasText: '生效' }).count()).toBe(1);
    await officer.leave();
  });
});
