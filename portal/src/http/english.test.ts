import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from './english.json';

test('every code of docs/problems.md is said in English', () => {
  const codes = [...readFileSync('../docs/problems.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
  expect(codes.length).toBeGreaterThan(150);
  expect(codes.filter((code) => !(code in english))).toEqual([]);
});
