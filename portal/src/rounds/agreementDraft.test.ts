import { expect, test } from 'vitest';
import { agreementDraftOf, agreementOf, performanceDraftOf, performanceOf } from './agreementDraft';

test('an agreement is sent as it was read', () => {
  const body = {
    clauses: [{ subject: 'content' as const, heading: 'h', text: '{project}' }], kpis: [{ ref: 'k', title: 't', unit: '%', direction: 'atMost' as const, threshold: '3', region: null }],
    supplierDuties: ['a'], purchaserDuties: ['b'], termMonths: 12, basis: 'agreed' as const, longTerm: null, bansFees: true, allowsSubcontracting: false,
  };
  expect(agreementOf(agreementDraftOf(body))).toEqual(body);
  expect(agreementOf({ ...agreementDraftOf(body), termMonths: 'ten' } as never)?.termMonths).toBe('ten');
  expect(agreementOf(null)).toBeNull();
});

test('performance is typed in percent and sent in shares', () => {
  const term = { assessors: [{ assessor: 'purchaser' as const, weight: '0.4' }, { assessor: 'residents' as const, weight: '0.6' }], passMark: '60', dueAfterDays: 185, correctionDays: 30, correctionsMaximum: 1, lateFails: true };
  const body = { reports: [{ ref: 'final', title: 't', dueAfterDays: 360 }], lineMoveMaximum: '0.1', midterm: term, final: null, survey: { sampleSize: 60, responseMinimum: '0.5', groupMinimum: 5 } };
  const draft = performanceDraftOf(body);
  expect(draft?.midterm?.assessors.map(({ weight }) => weight)).toEqual(['40', '60']);
  expect(performanceOf(draft)).toEqual(body);
});
