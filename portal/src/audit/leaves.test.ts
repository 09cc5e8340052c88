import { existsSync, readdirSync, readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import words from '../words/zh.json';
import { changesOf, decimal, leavesOf, sentenceOf } from './leaves';
import type { TrailEvent } from './verify';
import zh from './zh.json';

beforeAll(() => i18next.init({ lng: 'zh', resources: { zh: { audit: zh, words } }, defaultNS: 'words', interpolation: { escapeValue: false } }));

// Every record that the service may store has its approved JSON; these are heads, parts, rows and documents, not events.
const approved = '../tests/Procurement.Functions.Tests/Storage/Stored/approved';
const noEvents = /^(closed-list|list\..*|row\..*|document\..*|fund\.(commitment|reservation|correction|entry)|law\.rule|proposal\.part|organization\.certificate|scoreBook\.page|[a-zA-Z]+)\.\d+$|^closed-lists/;
const records = existsSync(approved) ? readdirSync(approved).map((file) => file.replace(/\.json$/, '')).filter((name) => !noEvents.test(name)) : [];

const event = (type: string, data: unknown, number = 1): TrailEvent => ({ type, data: data as never, number, typeVersion: 1, aggregate: '', by: '', at: '', command: '', digest: '', previous: '', hash: '' });

test.each(records)('%s is told in a sentence, and each of its facts has a label', (name) => {
  const data = JSON.parse(readFileSync(`${approved}/${name}.json`, 'utf8')) as unknown;
  const sentence = sentenceOf(event(name.replace(/\.\d+$/, ''), data));
  expect(sentence).toMatch(/[\u4e00-\u9fff]/);
  expect(sentence).not.toContain('{{');
  const labels = Object.keys(zh.field);
  const free = /\.(points|policies)\./;
  expect(leavesOf(data).filter(({ path }) => !free.test(path) && !path.startsWith('points.')).map((leaf) => leaf.name).filter((leaf) => !labels.includes(leaf))).toEqual([]);
});

test('amounts, days and words of the trade are said as people read them', () => {
  expect(sentenceOf(event('contract.instalmentPaid', { no: 2, amountFen: 4375000, lateInterestFen: 13125 }))).toBe('银行入账第 2 期 43,750.00 元，利息 131.25 元');
  expect(sentenceOf(event('contract.midtermGraded', { grade: 'pass' }))).toBe('中期评估：合格');
  expect(sentenceOf(event('contract.declined', { day: '2026-02-28', reason: null }))).toBe('放弃入围，理由：—');
  expect(decimal('25/2')).toBe('12.5');
  expect(decimal('10/3')).toBe('≈ 3.3333');
});

test('what an event changed stands against what an earlier one said', () => {
  const before = event('proposal.drafted', { proposal: 'P', content: { title: 'Old', ownFen: 100 } });
  const other = event('proposal.drafted', { proposal: 'Q', content: { title: 'Another', ownFen: 100 } }, 2);
  const after = event('proposal.revised', { proposal: 'P', content: { title: 'New', ownFen: 100 } }, 3);
  const changes = changesOf(after, [before, other, after]);
  expect(changes.find(({ path }) => path === 'content.title')).toMatchObject({ before: 'Old', text: 'New' });
  expect(changes.find(({ path }) => path === 'content.ownFen')?.before).toBeUndefined();
  expect(changesOf(before, [before, other, after]).every((change) => change.before === undefined)).toBe(true);
});
