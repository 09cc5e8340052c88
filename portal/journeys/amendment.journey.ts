import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authority } from './harness/authority';
import { look } from './harness/look';
import { found, order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';
import { applicant, award, contract, purchaser, sign } from './stages/agreements';

const [winner] = story.organizations;
const own = `/own-contracts/${story.round}/${winner.uscc}-1`;

// The supplier proposes a supplement on a phone and signs it, the purchaser countersigns; the text tells what changed.
describe('a supplement that both sign', { concurrent: false }, () => {
  const authority = new Authority();
  const keys = { supplier: '', purchaser: '' };
  let town: Town;

  beforeAll(async () => {
    keys.supplier = authority.issue({ code: winner.uscc, organization: winner.name, account: applicant.account, person: applicant.name }, 'secret');
    keys.purchaser = authority.issue({ code: purchaser.uscc, organization: purchaser.name, account: 'zhou-min', person: '周敏' }, 'secret');
    town = await Town.begin({ roots: authority.root });
    await found(town);
    await award(town);
    await signFor('supplier', `${winner.name} 林晓岚`);
    for (const gate of ['legalReview', 'riskPlan', 'acceptancePlan']) {
      await order(town, { role: 'officer', account: 'second-officer', name: '经办二' }, 'POST', `${contract}/gates/${gate}`, { reviewer: '湖北某律师事务所', reference: '法审〔2026〕8号' });
    }

    await signFor('purchaser', `${purchaser.name} 周敏`);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  async function signFor(party: 'supplier' | 'purchaser', signed: string, count = 1): Promise<void> {
    const visitor = await (party === 'supplier' ? town.visit('林晓岚', own, 'phone') : town.visit('周敏', `/${contract}`));
    await sign(visitor, keys[party], 'secret');
    await visitor.page.getByText(signed).nth(count - 1).waitFor();
    await visitor.leave();
  }

  test('the supplier proposes it on a phone; more than a tenth is refused with what is left', async () => {
    const supplier = await town.visit('林晓岚', `${own}/changes`, 'phone');
    const { page } = supplier;
    await page.getByText('填写补充协议').click();
    await page.getByLabel('第 2 期变更为').fill('45000.01');
    await page.getByLabel('理由').filter({ visible: true }).first().fill('街道新增一个服务点');
    await page.getByText('追加 9,000.01 元').waitFor();
    await page.getByRole('button', { name: '提出补充协议' }).click();
    await page.getByRole('alert').getByText('追加金额超过原合同金额的百分之十').first().waitFor();
    await look(supplier, 'amendment-refused');
    await page.getByLabel('第 2 期变更为').fill('45000.00');
    await page.getByRole('button', { name: '提出补充协议' }).click();
    await page.getByRole('heading', { name: '第 1 号补充协议' }).waitFor();
    await page.getByText('先由承接主体签署。').waitFor();
    await look(supplier, 'amendment-open');
    await supplier.leave();
    await signFor('supplier', `${winner.name} 林晓岚`, 2);
  });

  test('the purchaser reads old and new side by side and countersigns', async () => {
    const approver = await town.visit('周敏', `/${contract}/changes`);
    const { page } = approver;
    await page.getByText('承接主体已签署，请采购人签署。').waitFor();
    await page.getByRole('cell', { name: '99,000.00' }).waitFor();
    await look(approver, 'amendment-to-sign');
    await approver.leave();
    await signFor('purchaser', `${purchaser.name} 周敏`, 2);
  });

  test('everybody reads the whole text with its changes, as of any day', async () => {
    const officer = await town.visit('陈立文', `/${contract}/changes`);
    const { page } = officer;
    await page.getByRole('heading', { name: '协议全文' }).waitFor();
    await page.getByText('99,000.00', { exact: true }).waitFor();
    expect(await page.locator('del').allTextContents()).toEqual(['90,000.00', '36,000.00']);
    await look(officer, 'amendment-text');
    await page.getByLabel('看哪一天的约定').fill('2026-03-19');
    await page.getByText('99,000.00', { exact: true }).waitFor({ state: 'detached' });
    expect(await page.locator('del').count()).toBe(0);
    await officer.leave();
  });

  test('an approver suspends the contract, and the supplier asks for resumption', async () => {
    const approver = await town.visit('周敏', `/${contract}/changes`);
    await approver.page.getByText('中止合同', { exact: true }).first().click();
    await approver.page.getByLabel('中止到哪天').fill('2026-04-10');
    await approver.page.getByLabel('文号或依据').fill('应急会议纪要 3 号');
    await approver.page.getByLabel('理由').first().fill('场所安全检查');
    await approver.page.getByRole('button', { name: '中止合同' }).click();
    await approver.page.getByText('期间不能请款、验收和付款').waitFor();
    await look(approver, 'contract-suspended');
    await approver.leave();
    const supplier = await town.visit('林晓岚', `${own}/changes`, 'phone');
    await supplier.page.getByLabel('申请恢复的理由').fill('检查已通过');
    await supplier.page.getByRole('button', { name: '申请恢复履行' }).click();
    await supplier.page.getByText('承接主体申请恢复：检查已通过').waitFor();
    await look(supplier, 'contract-resumption-asked');
    await supplier.leave();
  });
});
