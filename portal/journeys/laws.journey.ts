import { afterAll, beforeAll, describe, test } from 'vitest';
import { look } from './harness/look';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';

const holidays = '2027-01-01 – 2027-01-03\n2027-02-05 – 2027-02-11\n2027-04-03 – 2027-04-05\n2027-05-01 – 2027-05-05\n2027-06-07 – 2027-06-09\n2027-10-01 – 2027-10-07';
const workdays = '2027-01-30\n2027-02-14\n2027-05-08\n2027-09-26\n2027-10-09';

// What everybody's deadlines are counted by is entered by two people, each from the paper.
describe('the law book', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => void (town = await Town.begin()));
  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('one administrator enters a year and a value, which do not count yet', async () => {
    const first = await town.visit('丁文涛', '/laws');
    const { page } = first;
    await page.getByText('没有等第二人录入的内容').waitFor();
    await look(first, 'laws');
    await page.getByRole('link', { name: '2027 年节假日' }).click();
    await page.getByLabel('放假的日子').fill('国庆节');
    await page.getByRole('button', { name: '录入 2027 年' }).click();
    await page.getByRole('alert').waitFor();
    await look(first, 'law-year-faults');
    await enterYear(page);
    await page.getByText('已录入，等另一名管理员').waitFor();
    await look(first, 'law-year');
    await page.goto(`${town.service.address}/laws/parameters/grant.cap`);
    await enterCap(page);
    await page.getByText('已录入，等另一名管理员').waitFor();
    await look(first, 'law-parameter');
    await first.leave();
  });

  test('a second one enters the same from the paper, on a phone, and it counts', async () => {
    const second = await town.visit('唐敏', '/laws', 'phone');
    const { page } = second;
    await page.getByText('等第二人录入 2 项').waitFor();
    await look(second, 'laws');
    await page.getByRole('link', { name: /^grant.cap/ }).click();
    await enterCap(page);
    await page.getByText('已生效。').waitFor();
    await page.goto(`${town.service.address}/laws/calendar/2027`);
    await enterYear(page);
    await page.getByText('已生效。').waitFor();
    await look(second, 'law-year');
    await page.goto(`${town.service.address}/laws`);
    await page.getByText('没有等第二人录入的内容').waitFor();
    await second.leave();
  });

  test('nothing is stuck, and whoever is no administrator finds no entry', async () => {
    const admin = await town.visit('丁文涛', '/stuck-work');
    await admin.page.getByText('没有滞留的事项').waitFor();
    await look(admin, 'stuck-work-none');
    await admin.leave();
    const officer = await town.visit('陈立文', '/laws/parameters/grant.cap');
    await officer.page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
    await officer.leave();
  });
});

type Page = Awaited<ReturnType<Town['visit']>>['page'];

async function enterYear(page: Page): Promise<void> {
  await page.getByLabel('放假的日子').fill(holidays);
  await page.getByLabel('调休上班的日子').fill(workdays);
  await page.getByLabel('依据').fill('国办发明电〔2026〕10号');
  await page.getByRole('button', { name: '录入 2027 年' }).click();
}

async function enterCap(page: Page): Promise<void> {
  await page.locator('#value').fill('200000');
  await page.getByLabel('自何日起').fill('2026-03-02');
  await page.getByLabel('依据').fill('云湖区公益创投管理办法第十条');
  await page.getByRole('button', { name: '录入', exact: true }).click();
}
