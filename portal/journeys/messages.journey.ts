import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './harness/look';
import { found } from './harness/seed';
import { story, Town } from './harness/town';
import { closeBrowser } from './harness/visitor';
import { design, publish } from './stages/design';

const question = '服务场地由谁提供？';
const answer = '场地由街道免费提供。';

// What the service tells people, and a question that is answered to all without a name.
describe('messages and questions', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
    await design(town);
    await publish(town);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('an organization reads of a call on a phone, asks from its case, and is told nothing of others', async () => {
    const lin = await town.visit('林晓岚', '/work', 'phone');
    const { page } = lin;
    await page.getByRole('link', { name: '消息，1 条未读' }).click();
    await page.getByRole('heading', { name: /^未读\s*征集公告/ }).or(page.getByRole('heading', { name: /征集公告/ })).first().waitFor();
    await look(lin, 'messages');
    await page.getByRole('link', { name: '去办理' }).click();
    await page.waitForURL('**/rounds/open');
    await page.getByRole('link', { name: '询问与答复' }).click();
    await page.getByRole('button', { name: '提出询问' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('您的询问').fill(question);
    await page.getByRole('button', { name: '提出询问' }).click();
    await page.getByText('已提出，等待采购人答复。').waitFor();
    await page.getByText('等待答复').waitFor();
    await look(lin, 'questions-asked');
    await lin.leave();
  });

  test('an officer is led from the message to the question and answers it to all', async () => {
    const chen = await town.visit('陈立文', '/messages');
    const { page } = chen;
    await page.getByRole('heading', { name: /收到询问/ }).waitFor();
    await look(chen, 'messages');
    await page.getByRole('link', { name: '去办理' }).first().click();
    await page.waitForURL(`**/rounds/${story.round}/questions`);
    await page.getByRole('heading', { name: question }).waitFor();
    expect(await page.content()).not.toContain('青禾');
    await page.getByLabel('答复（对所有申报单位公开）').fill(answer);
    await look(chen, 'questions-answer');
    await page.getByRole('button', { name: '公开答复' }).click();
    // In the form it stood before.
    await page.locator('.note').getByText(answer).waitFor();
    await look(chen, 'questions');
    await chen.leave();
  });

  test('others read question and answer, and nobody who asked', async () => {
    const zhao = await town.visit('赵一鸣', `/questions/${story.round}`);
    await zhao.page.getByText(answer).waitFor();
    await look(zhao, 'questions');
    expect(await zhao.page.content()).not.toContain('青禾');
    await zhao.leave();
    const call = await fetch(`${town.service.address}/public/yunhu/rounds/${story.round}/index.html`);
    const text = await call.text();
    expect(text).toContain(answer);
    expect(text).not.toContain('青禾');
  });

  test('the one who asked is told of the answer, and says how to be told', async () => {
    const lin = await town.visit('林晓岚', '/messages');
    const { page } = lin;
    await page.getByRole('heading', { name: /询问已答复/ }).waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByRole('link', { name: '消息', exact: true }).first().waitFor();
    await page.getByRole('link', { name: '消息偏好' }).click();
    await page.getByLabel('电子邮箱').fill('没有');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('电子邮箱').fill('lin@example.cn');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存。').waitFor();
    await look(lin, 'preferences');
    await lin.leave();
    const officer = await town.visit('陈立文', '/undelivered', 'phone');
    await officer.page.getByText('没有未送达的消息').waitFor();
    await look(officer, 'undelivered-none');
    await officer.leave();
  });
});
