import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { found } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser, type Visitor } from './harness/visitor';

const [{ uscc }] = story.organizations;
const rows = [
  'id,client,worker,start,end,verification',
  'R1,C001,W01,2026-03-03T08:00:00+08:00,2026-03-03T10:00:00+08:00,signed',
  'R2,C009,W01,2026-03-03T13:00:00+08:00,2026-03-03T14:00:00+08:00,signed',
  'R3,C002,W01,2026-03-03T09:00:00+08:00,2026-03-03T11:00:00+08:00,device',
  'R4,C002,W02,2026-03-03T14:00:00+08:00,2026-03-03T15:30:00+08:00,device',
].join('\n');
const file = { name: '三月.csv', mimeType: 'text/csv', buffer: Buffer.from(`${rows}\n`) };

// Visits paid by the hour: opened by the officer, recorded on a phone and from a file, called back, settled.
describe('a service ledger', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  async function upload({ page }: Visitor): Promise<void> {
    await page.getByLabel('文件（CSV）').setInputFiles(file);
    await page.getByRole('button', { name: '上传文件' }).click();
    await page.getByText('上传完毕：接受 2 行，未接受 2 行').waitFor();
  }

  test('an officer opens it', async () => {
    const officer = await town.visit('陈立文', '/service-ledgers');
    const { page } = officer;
    await page.getByText('还没有服务台账').waitFor();
    await page.getByRole('button', { name: '开设台账' }).click();
    await page.getByText('请填写：台账编号。').first().waitFor();
    for (const [label, text] of [
      ['台账编号', 'MULAN-1'], ['台账名称', '木兰花上门服务'], ['承接单位代码', uscc], ['每小时单价（元）', '38'],
      ['开始日期', '2026-03-01'], ['结束日期', '2026-12-31'], ['服务对象', 'C001，10\nC002，10'], ['电话回访比例（%）', '100'],
    ] as const) await page.getByLabel(label, { exact: true }).fill(text);
    await look(officer, 'ledger-open');
    await page.getByRole('button', { name: '开设台账' }).click();
    await page.getByRole('heading', { level: 1, name: '木兰花上门服务' }).waitFor();
    await page.getByText('还没有接受的服务记录。').waitFor();
    await officer.goTo('/service-ledgers');
    await page.getByRole('link', { name: '木兰花上门服务' }).waitFor();
    await officer.leave();
  });

  test('who served records it on a phone, and is told what is wrong with it', async () => {
    await town.moveTo('2026-03-02T16:00:00+08:00');
    const supplier = await town.visit('林晓岚', '/own-ledgers/MULAN-1/record', 'phone');
    const { page } = supplier;
    await page.getByRole('button', { name: '登记这次服务' }).click();
    await page.getByText('请填写：服务对象编号。').first().waitFor();
    await page.locator('.ant-select').first().click();
    await page.locator('.ant-select-item-option').filter({ hasText: 'C001' }).first().click();
    await page.getByLabel('服务人员').fill('W01');
    await page.getByLabel('日期').fill('2026-03-02');
    await page.getByLabel('开始时间').fill('17:00');
    await page.getByLabel('结束时间').fill('18:00');
    await page.getByRole('button', { name: '登记这次服务' }).click();
    await page.getByRole('alert').getByText('还没有结束').first().waitFor();
    await page.getByLabel('开始时间').fill('14:00');
    await page.getByLabel('结束时间').fill('15:30');
    await look(supplier, 'ledger-record');
    await page.getByRole('button', { name: '登记这次服务' }).click();
    await page.getByText('已登记，计 90 分钟。').waitFor();
    await supplier.leave();
  });

  test('the supplier sends a file, sees each refused row, and sends it again without effect', async () => {
    await town.moveTo('2026-03-04T09:00:00+08:00');
    const supplier = await town.visit('林晓岚', '/own-ledgers/MULAN-1');
    const { page } = supplier;
    await upload(supplier);
    await page.getByText('第 3 行 R2：不是服务对象').waitFor();
    await page.getByText('第 4 行 R3：服务人员时段重叠').waitFor();
    await page.getByText('3 条，300 分钟，190.00 元').waitFor();
    await look(supplier, 'ledger-file');
    await page.reload();
    await upload(supplier);
    await page.getByText('3 条，300 分钟，190.00 元').waitFor();
    await supplier.leave();
  });

  test('the officer calls the clients and settles the month', async () => {
    await town.moveTo('2026-04-01T09:00:00+08:00');
    const officer = await town.visit('陈立文', '/service-ledgers/MULAN-1');
    const { page } = officer;
    await page.getByText('应回访 3 条，已回访 0 条').waitFor();
    await page.getByRole('button', { name: '2026-03 的记录' }).click();
    await page.getByRole('button', { name: 'R1 本人确认' }).click();
    await page.getByText('应回访 3 条，已回访 1 条').waitFor();
    await page.getByRole('button', { name: 'R4 本人否认' }).click();
    await page.getByText('2 条，210 分钟，133.00 元').waitFor();
    await page.getByRole('button', { name: /^P.* 本人确认$/ }).click();
    await page.getByText('已回访 3 条，其中未确认 1 条').waitFor();
    await look(officer, 'ledger-month');
    await page.getByRole('button', { name: '结算 2026-03，133.00 元' }).click();
    await page.getByText('已结算').waitFor();
    expect(await page.getByRole('button', { name: /^结算/ }).count()).toBe(0);
    await officer.leave();
  });
});
