import { expect, test } from 'vitest';
import { matching } from './search';
import type { Organization } from './useOrganizations';

const one = (uscc: string, name: string, kind: Organization['kind'], waits = false): Organization => ({
  uscc, name, kind, grade: null, account: { bank: 'B', number: '62000000', holder: null }, priceDeduction: '0.00', kindReason: null,
  accountProposed: waits ? { account: { bank: 'B', number: '62000001', holder: null }, proposedBy: 'x', at: '2026-03-02T09:00:00+08:00' } : null, accountChanged: null,
  register: { standings: [], ratings: [], sanctions: [], stages: [], certificates: 0, certificatesWaiting: 0 },
});
const all = [one('52A', '青禾中心', 'serviceInstitution'), one('51B', '绿径协会', 'association', true), one('52C', 'Blue 中心', 'serviceInstitution', true)];
const found = (wanted: Partial<Parameters<typeof matching>[1]>) => matching(all, { text: '', kind: '', waits: '', ...wanted }).map(({ uscc }) => uscc);

test('a part of a name or of a code finds it, however it is written', () => {
  expect(found({ text: '中心' })).toEqual(['52A', '52C']);
  expect(found({ text: ' blue 52c ' })).toEqual(['52C']);
  expect(found({ text: '中心 51' })).toEqual([]);
});

test('kinds and waiting accounts narrow it down', () => {
  expect(found({ kind: 'association' })).toEqual(['51B']);
  expect(found({ waits: 'yes', text: '中心' })).toEqual(['52C']);
});
