import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { screensOf } from './harness/screens';
import { found, order } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

interface Call { headers: IncomingHttpHeaders; body: string }

const settings = (title: string) => ({
  title, kind: 'ventureGrant', purchaser: { uscc: '11420106MB00000013', name: '云湖区民政局' }, fund: 'F2026', categories: ['为老'],
  opensAt: '2026-03-03T10:00:00+08:00', closesAt: '2026-03-20T17:00:00+08:00',
  eligibility: { kinds: ['serviceInstitution'], certifiedLead: false, proposalsPerOrganization: 1 },
  lots: [{ ref: 'L1', title: '社区服务', budget: '300000.00', maximumAwards: 2 }],
  evaluation: { criteria: [{ ref: 'need', title: '需求', points: '100' }], passMark: '60', reserve: 1, budgetPolicy: 'skip' },
  publicity: { workingDays: 5 }, contract: { signWithinDays: 20 }, instalments: [{ percent: '100', when: 'signed' }],
  finalPayout: { excellent: '100', good: '100', pass: '80', fail: '0' }, payWithinDays: 30,
});

// The other system of the district is told what happens, with a signature it can check; what it refuses somebody sees.
describe.each(screensOf('desktop'))('a webhook (%s)', { concurrent: false }, (screen) => {
  let town: Town;
  let other: Server;
  let secret = '';
  let answers = 200;
  const calls: Call[] = [];

  beforeAll(async () => {
    other = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(answers).end();
      });
    });
    await new Promise<void>((settle) => { other.listen(0, '127.0.0.1', settle); });
    town = await Town.begin({ webhooks: true });
    await found(town);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
    other.close();
  });

  async function publish(round: string, title: string): Promise<void> {
    await order(town, { role: 'officer', account: 'chen-liwen', name: '陈立文' }, 'PUT', `rounds/${round}`, settings(title));
    await order(town, { role: 'approver', account: 'zhou-min', name: '周敏' }, 'POST', `rounds/${round}/publication`);
  }

  test('an administrator sets its address, and takes the secret', async () => {
    const admin = await town.visit('丁文涛', '/webhook', screen);
    const { page } = admin;
    await page.getByRole('button', { name: '开始推送' }).click();
    await page.getByRole('alert').getByText('请填写地址').waitFor();
    await page.getByLabel('对接系统的地址').fill('http://10.0.0.7/hook');
    await page.getByRole('button', { name: '开始推送' }).click();
    await page.locator('.field .error').waitFor();
    await look(admin, 'webhook-wrong');
    await page.getByLabel('对接系统的地址').fill(`http://127.0.0.1:${(other.address() as AddressInfo).port}/hook`);
    await page.getByRole('button', { name: '开始推送' }).click();
    await page.getByText('推送中').waitFor();
    expect(await page.getByText(/[0-9a-f]{64}/).count()).toBe(0);
    await page.getByRole('button', { name: '显示密钥' }).click();
    secret = await page.getByText(/^[0-9a-f]{64}$/).innerText();
    await look(admin, 'webhook');
    await admin.leave();
  });

  test('it is told what happens, signed', async () => {
    await publish('R2026-W1', '2026 年推送演练');
    await town.moveTo('2026-03-02T10:00:00+08:00');
    await town.service.until(() => Promise.resolve(calls.some(({ body }) => body.includes('推送演练'))));
    const { headers, body } = calls.find((one) => one.body.includes('推送演练')) ?? { headers: {}, body: '' };
    const expected = createHmac('sha256', secret).update(`${String(headers['webhook-timestamp'])}.${body}`).digest('hex');
    expect(headers['webhook-signature']).toBe(`v1=${expected}`);
    expect(headers['webhook-id']).toBeTruthy();
  });

  test('what it refuses is seen, and the secret is replaced', async () => {
    answers = 400;
    const before = calls.length;
    await publish('R2026-W2', '2026 年拒收演练');
    for (let hour = 11; hour < 23; hour++) await town.moveTo(`2026-03-02T${hour}:00:00+08:00`);
    expect(calls.length).toBeGreaterThan(before);
    const admin = await town.visit('唐敏', '/webhook', screen);
    const { page } = admin;
    await page.getByText(/未送达的推送 [1-9]/).waitFor();
    await page.getByText('对接系统拒收').first().waitFor();
    await look(admin, 'webhook-refused');
    await page.getByRole('button', { name: '更换密钥' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
    await page.getByText('第 2 版').waitFor();
    expect(await page.getByText(/^[0-9a-f]{64}$/).innerText()).not.toBe(secret);
    await page.getByRole('button', { name: '停止推送' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停止推送' }).click();
    await page.getByText('推送已经停止').waitFor();
    await look(admin, 'webhook-stopped');
    await admin.leave();
  });
});
