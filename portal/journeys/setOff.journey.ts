import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authority } from './harness/authority';
import { paid } from './harness/bank';
import { look } from './harness/look';
import { startScanner, type Scanner } from './harness/scanner';
import { found, order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';
import { award, contract as place, officer, signByBoth } from './stages/agreements';
import { acceptClaim, contractOf } from './stages/contracts';
import { payThroughBank } from './stages/bank';
import { approvePayment, preparePayment } from './stages/payments';
import { claimWithPaper } from './stages/supplier';

const { uscc } = story.organizations[0];
const contract = contractOf(0);
const at = `/receivables/${uscc}/r1`;

// What was disallowed is kept back from a later instalment, as the agreement allows: proposed by one, approved by another.
describe('a receivable that is set off', { concurrent: false }, () => {
  const authority = new Authority();
  let scanner: Scanner;
  let town: Town;

  beforeAll(async () => {
    scanner = await startScanner();
    town = await Town.begin({ roots: authority.root, scanner: scanner.socket });
    await found(town);
    await award(town, { instalments: [{ percent: '60', when: 'signed' }, { percent: '40', when: 'signed' }] });
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
    await scanner.stop();
  });

  test('the agreement is signed by both', () => signByBoth(town, authority));

  test('an instalment is claimed with what its invoice says, and the file', async () => {
    await claimWithPaper(town, contract, 1, '26422000000000000001', 'phone');
    await acceptClaim(town, contract, 1);
    await paid(town, `${place}/instalments/1`, '2026-03-23');
  });

  test('the next one waits when money is disallowed', async () => {
    await claimWithPaper(town, contract, 2, '26422000000000000002');
    await acceptClaim(town, contract, 2);
    await order(town, officer, 'POST', `${place}/disallowances`, { amount: '1000.00', reason: '发票与项目无关' });
    await town.moveTo('2026-03-23T11:00:00+08:00');
  });

  test('finance proposes to set it off, and cannot approve it', async () => {
    const visitor = await town.visit('罗海燕', at);
    const { page } = visitor;
    await page.getByRole('button', { name: '提出抵扣' }).click();
    await page.getByRole('alert').getByText('请选一期款。').waitFor();
    await look(visitor, 'set-off-fault');
    await page.locator('#instalment').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '36,000.00' }).click();
    await look(visitor, 'set-off-chosen');
    await page.getByRole('button', { name: '提出抵扣' }).click();
    await page.getByText('等另一位财务审批人员批准').waitFor();
    expect(await page.getByRole('button', { name: '批准抵扣' }).count()).toBe(0);
    await look(visitor, 'set-off-proposed');
    await visitor.leave();
  });

  test('another approves it, and it is booked on both sides', async () => {
    const visitor = await town.visit('魏国强', at, 'phone');
    const { page } = visitor;
    await look(visitor, 'set-off-to-approve');
    await page.getByRole('button', { name: '批准抵扣' }).click();
    await page.getByText('该期款只付余下的部分').waitFor();
    await page.getByText('已返还').first().waitFor();
    await look(visitor, 'set-off-booked');
    await visitor.leave();
  });

  test('the rest of the instalment is paid', async () => {
    await preparePayment(town, contract, 2);
    await approvePayment(town, contract, 2);
    const finance = await town.visit('罗海燕', `/payments/${contract.round}/${contract.proposal}/2`);
    await finance.page.getByRole('heading', { level: 1, name: '付款 35,000.00 元' }).waitFor();
    await finance.page.getByText('已抵扣 1,000.00').waitFor();
    await look(finance, 'payment-set-off');
    await finance.leave();
    await payThroughBank(town, contract, 2, '2026-03-23');
  });

  test('the supplier sees on a phone that nothing is left', async () => {
    const visitor = await town.visit('林晓岚', '/own-receivables', 'phone');
    await visitor.page.getByText('已返还').first().waitFor();
    await look(visitor, 'own-receivable-set-off');
    await visitor.leave();
  });
});
