import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { localInput, partsOf } from './dates';
import { amountInWords } from './amountInWords';
import { amountOf, fenOf, percent, percentOf, sumOf, wan, yuan } from './money';

const rooms = readdirSync('src').filter((room) => existsSync(`src/${room}/zh.json`));

const read = (room: string, language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`src/${room}/${language}.json`, 'utf8')) as Record<string, unknown>;

function keysOf(words: Record<string, unknown>, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as Record<string, unknown>, `${before}${key}.`) : [`${before}${key}`]);
}

function textOf(words: Record<string, unknown>, key: string): string {
  return key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], words) as string;
}

test.each(rooms)('%s says the same in Chinese and in English', (room) => {
  const [zh, en] = [read(room, 'zh'), read(room, 'en')];
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
  for (const key of keysOf(zh)) {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map((match) => match[0]).filter((place) => place !== '{{monthName}}' && place !== '{{month}}').sort();
    expect(new Set(places(textOf(en, key))), key).toEqual(new Set(places(textOf(zh, key))));
    expect(textOf(en, key), key).not.toMatch(key === 'otherLanguage' ? /^$/ : /[\u4e00-\u9fff]/);
  }
});

test.each([
  ['0.00', '人民币零元整'], ['1.00', '人民币壹元整'], ['0.05', '人民币伍分'], ['0.50', '人民币伍角整'], ['10.05', '人民币壹拾元零伍分'],
  ['43750.00', '人民币肆万叁仟柒佰伍拾元整'], ['160000.00', '人民币壹拾陆万元整'], ['100000001.10', '人民币壹亿零壹元壹角整'],
  ['1010.00', '人民币壹仟零壹拾元整'], ['200300.04', '人民币贰拾万零叁佰元零肆分'], ['not', ''], ['-1.00', ''],
])('%s in words is %s', (amount, words) => expect(amountInWords(amount)).toBe(words));

test('days and months have no zeros before them, and inputs do', () => {
  expect(localInput('2026-02-03T04:05:00Z')).toBe('2026-02-03T12:05');
  expect(partsOf(new Date('2026-02-03T04:05:00Z'))).toMatchObject({ month: '2', day: '3', weekday: 'tue' });
});

test('amounts are whole fen, never floating', () => {
  expect(yuan('1234567.89')).toBe('1,234,567.89');
  expect(yuan('-5.00')).toBe('−5.00');
  expect(yuan(null)).toBe('—');
  expect(fenOf('1,234.5')).toBe(123450n);
  expect(fenOf('1.234')).toBeNull();
  expect(amountOf(5n)).toBe('0.05');
  expect(sumOf(['0.10', '0.20'])).toBe('0.30');
  expect(percentOf('1.00', '3.00')).toBe('33.33%');
  expect(['0.1', '0.305', '1', '0', '0.05'].map(percent)).toEqual(['10%', '30.5%', '100%', '0%', '5%']);
  expect(wan('1486230.50')).toBe('148.62');
});
