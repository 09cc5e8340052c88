import { story, type Town } from './town';

interface Person { role: string; account: string; name: string; organization?: string }

/** An order by a program, with a token of the development issuer: only for what no page of a journey is about. */
export async function order(town: Town, by: Person, method: 'PUT' | 'POST', path: string, body: unknown = {}): Promise<unknown> {
  const { address } = town.service;
  const token = await fetch(`${address}/dev/issuer/token`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ tenant: 'yunhu', ...by }),
  });
  const { access_token: access } = (await token.json()) as { access_token: string };
  const answer = await fetch(`${address}/api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${access}`, 'Idempotency-Key': crypto.randomUUID(), 'If-None-Match': '*' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const officer: Person = { role: 'officer', account: 'chen-liwen', name: '陈立文' };

/** A fund and the organizations of the story. */
export async function found(town: Town): Promise<void> {
  await order(town, { role: 'finance', account: 'luo-haiyan', name: '罗海燕' }, 'PUT', `funds/${story.fund}`, {
    title: '2026 福彩公益金', source: 'welfareLottery', year: 2026, appropriation: '3000000.00', inBudget: '云湖财预〔2026〕3号',
    account: { bank: '云湖农商行营业部', number: '8401099000000026', holder: '云湖区民政局' },
  });
  for (const { uscc, name } of story.organizations) {
    await order(town, officer, 'PUT', `organizations/${uscc}`, {
      name, kind: uscc.startsWith('51') ? 'association' : 'serviceInstitution', grade: '4A', account: { bank: '云湖农商行临江支行', number: '8401012000004173' },
    });
  }
}
