import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { found } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser, type Visitor } from './harness/visitor';

// A call from a template: designed, published, clarified with more time, and seen by an applicant on a phone.
describe('a call that is clarified', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
  });
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  async function choose({ page }: Visitor, id: string, text: string): Promise<void> {
    await page.locator(`#${id}`).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: text }).first().click();
  }

  test('an officer drafts it from a template, with sites and the words of the dictionary', async () => {
    const officer = await town.visit('陈立文', '/rounds/new');
    const { page } = officer;
    await page.getByLabel('轮次编号').fill(story.round);
    await choose(officer, 'from', '模板：公益创投');
    await page.getByText('武昌区中南路街首届公益创投大赛').waitFor();
    await choose(officer, 'local', '广州公益创投');
    await page.getByText('报道或汇编，条文未核对').waitFor();
    await look(officer, 'round-new-template');
    await choose(officer, 'local', '不参照');
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.getByText('由模板“公益创投”拟定').waitFor();
    await page.getByLabel('轮次名称').fill(story.title);
    await page.getByLabel('采购人名称').fill('云湖区民政局');
    await page.getByLabel('采购人统一社会信用代码').fill('11420106MB00000013');
    await page.getByLabel('申报开始').fill('2026-03-03T09:00');
    await page.getByLabel('申报截止').fill('2026-03-23T17:00');
    await page.getByRole('button', { name: '填入词典的 8 类' }).click();
    expect(await page.getByLabel('项目类别').inputValue()).toContain('救助与福利');
    await look(officer, 'designer-basics-template');

    await page.getByRole('link', { name: '资金与包' }).click();
    await page.getByLabel('资金编号').fill(story.fund);
    await page.getByLabel('预算（元）').fill('300000');
    for (const [no, name] of ['东亭阳光家园', '新生里阳光家园'].entries()) {
      await page.getByRole('button', { name: /再加一个服务点/ }).click();
      await page.locator(`#lots-0-sites-${no}-name`).fill(name);
      await page.locator(`#lots-0-sites-${no}-address`).fill(`云湖大道 ${no + 1} 号`);
      await page.locator(`#lots-0-sites-${no}-hours`).fill('周一至周五 9:00–17:00');
    }

    await look(officer, 'designer-sites');
    await page.getByRole('link', { name: '费用规则' }).click();
    await page.getByRole('button', { name: '填入 60/11/29 的示例' }).click();
    await look(officer, 'designer-money');
    await page.getByRole('button', { name: '送审批人发布' }).click();
    await page.getByText('草案等审批人发布').waitFor();
    await look(officer, 'publication-template');
    await officer.leave();
  });

  test('an approver publishes it, and clarifies it with the closing shown before confirming', async () => {
    const approver = await town.visit('周敏', `/rounds/${story.round}/publication`);
    const { page } = approver;
    await page.getByRole('button', { name: '发布这一轮' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布这一轮' }).click();
    await page.waitForURL(`**/rounds/${story.round}`);
    await approver.leave();
    await town.moveTo('2026-03-20T10:00:00+08:00');

    const again = await town.visit('周敏', `/rounds/${story.round}`);
    await again.page.getByRole('link', { name: '澄清公告' }).click();
    await again.page.getByText('现在发布，截止时间须顺延到').waitFor();
    await again.page.getByRole('button', { name: '发布澄清' }).click();
    await again.page.getByRole('alert').getByText('请写明内容').waitFor();
    await look(again, 'clarification-faults');
    await again.page.getByLabel('澄清或者修改的内容').fill('“新生里阳光家园”的服务时间改为周一至周六 9:00–17:00。');
    await again.page.getByLabel('原因').fill('街道调整开放时间。');
    await look(again, 'clarification');
    await again.page.getByRole('button', { name: '发布澄清' }).click();
    await again.page.getByRole('dialog').getByText('申报截止由 2026年3月23日 17:00 顺延至 2026年3月25日 17:00').waitFor();
    await look(again, 'clarification-confirm');
    await again.page.getByRole('dialog').getByRole('button', { name: '发布澄清' }).click();
    await again.page.getByText('第 1 次澄清').waitFor();
    await look(again, 'clarified');
    await again.leave();
  });

  test.each(['phone', 'desktop'] as const)('an applicant reads it and the new closing (%s)', async (screen) => {
    const applicant = await town.visit('林晓岚', '/rounds/open', screen);
    const { page } = applicant;
    await page.getByText('第 1 次澄清').waitFor();
    await page.getByText('2026年3月25日 17:00').first().waitFor();
    await look(applicant, 'rounds-open-clarified');
    if (screen === 'desktop') {
      await applicant.leave();
      return;
    }

    await page.getByRole('button', { name: '开始申报' }).click();
    await page.getByText('第 1 次澄清').waitFor();
    await page.getByRole('link', { name: '项目概况' }).click();
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('alert').getByText('请选择愿意服务的服务点。').waitFor();
    await page.getByRole('checkbox', { name: /东亭阳光家园/ }).check();
    await look(applicant, 'application-sites');
    await applicant.goTo(page.url().replace(/^.*?(\/proposals)/, '$1').replace(/\/project.*$/, '/budget'));
    await page.getByRole('button', { name: '加一项来源' }).click();
    await look(applicant, 'application-sources');
    await applicant.leave();
  });
});
