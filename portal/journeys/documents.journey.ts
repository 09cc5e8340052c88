import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authority } from './harness/authority';
import { look } from './harness/look';
import { found, order } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';
import { applicant, award, contract, purchaser, sign } from './stages/agreements';

const [winner] = story.organizations;

// The agreement of an award is drawn; the supplier signs it on a phone, and the purchaser countersigns.
describe('a document that both sign', { concurrent: false }, () => {
  const authority = new Authority();
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin({ roots: authority.root });
    await found(town);
    await award(town);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('the supplier reads it and signs it on a phone, with a key that stays there', async () => {
    const supplier = await town.visit('林晓岚', `/own-contracts/${story.round}/${winner.uscc}-1`, 'phone');
    const { page } = supplier;
    await page.getByRole('heading', { name: '代表承接主体签署' }).waitFor();
    await look(supplier, 'document-to-sign');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '阅读 PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await page.getByRole('button', { name: '签署合同文件' }).click();
    await page.getByRole('alert').getByText('请选择证书文件。').first().waitFor();
    const others = authority.issue({ code: story.organizations[1].uscc, organization: '别家', account: 'other', person: '别人' }, 'secret');
    await sign(supplier, others, 'wrong');
    await page.getByRole('alert').getByText('密码不对，打不开私钥。').first().waitFor();
    await sign(supplier, others, 'secret');
    await page.getByRole('alert').getByText('证书不是本单位的').waitFor();
    await look(supplier, 'document-refused');
    await sign(supplier, authority.issue({ code: winner.uscc, organization: winner.name, account: applicant.account, person: applicant.name }, '口令 1'), '口令 1');
    await page.getByText('已签署，等采购人').or(page.getByText(`${winner.name} 林晓岚`)).first().waitFor();
    await look(supplier, 'document-signed');
    await supplier.leave();
  });

  test('an officer who drafted nothing records the gates, and the purchaser countersigns', async () => {
    const early = await town.visit('周敏', `/${contract}`);
    await early.page.getByText('还缺签约前审核').waitFor();
    await look(early, 'document-gates-missing');
    await early.leave();
    for (const gate of ['legalReview', 'riskPlan']) {
      await order(town, { role: 'officer', account: 'second-officer', name: '经办二' }, 'POST', `${contract}/gates/${gate}`, { reviewer: '湖北某律师事务所', reference: '法审〔2026〕8号' });
    }

    const drafter = await town.visit('陈立文', `/${contract}`);
    await drafter.page.getByText('登记', { exact: true }).first().click();
    await drafter.page.getByLabel('审核人或单位').fill('街道办');
    await drafter.page.getByLabel('文号或存放处').fill('验收方案 1 号');
    await drafter.page.getByRole('button', { name: '登记履约验收方案' }).click();
    await drafter.page.getByText('批次的起草人不能登记签约前审核').waitFor();
    await look(drafter, 'document-gates');
    await drafter.leave();
    await order(town, { role: 'officer', account: 'second-officer', name: '经办二' }, 'POST', `${contract}/gates/acceptancePlan`, { reviewer: '街道办', reference: '验收方案 1 号' });

    const approver = await town.visit('周敏', `/${contract}`);
    const { page } = approver;
    await sign(approver, authority.issue({ code: purchaser.uscc, organization: purchaser.name, account: 'zhou-min', person: '周敏' }, 'secret'), 'secret');
    await page.getByText(`${purchaser.name} 周敏`).waitFor();
    await page.getByRole('button', { name: '验证签名' }).click();
    await page.getByText('双方签名均有效，文件没有被改动').waitFor();
    await look(approver, 'document-verified');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '阅读 PDF' }).click();
    const path = await (await saved).path();
    // Another program says the same where it is there; whom it trusts is not its matter here.
    if (existsSync('/usr/bin/pdfsig')) expect(execFileSync('/usr/bin/pdfsig', ['-nocert', path]).toString().match(/Signature is Valid/g)).toHaveLength(2);
    await approver.leave();
  });

  test('an officer records that it was published and filed', async () => {
    const clerk = await town.visit('陈立文', `/${contract}`);
    const { page } = clerk;
    await page.getByText('登记已办理').last().click();
    await page.locator('#filing-0-reference').fill('云湖财采备〔2026〕7号');
    await page.getByRole('button', { name: '登记合同备案已办理' }).click();
    await page.getByText('云湖财采备〔2026〕7号').waitFor();
    await look(clerk, 'document-notices');
    await clerk.leave();
  });
});
