import { expect, test } from 'vitest';
import { faultOf, mostOf, standing, written } from './points';

const criteria = [{ ref: 'need', points: '20' }, { ref: 'plan', points: '20' }, { ref: 'effect', points: '15' }];

test('the running total counts what is scored, and says how many are left', () => {
  expect(standing(criteria, { need: '17.5', plan: '16' })).toEqual({ total: '33.5', scored: '40.0', left: 1 });
  expect(mostOf(criteria)).toBe('55');
});

test('an empty box is not scored, and zero is a score', () => {
  expect(standing(criteria, { need: '', plan: ' ' })).toEqual({ total: '0.0', scored: '0.0', left: 3 });
  expect(standing(criteria, { need: '0' })).toEqual({ total: '0.0', scored: '20.0', left: 2 });
});

test('decimals are added exactly', () => {
  expect(standing(criteria, { need: '0.1', plan: '0.2' }).total).toBe('0.3');
});

test.each([
  ['', null], ['0', null], ['20', null], ['20.01', 'tooMany'], ['-1', 'number'], ['ten', 'number'], ['1.234', 'decimals'], ['１７，５', null],
])('%s out of 20 is %s', (text, fault) => expect(faultOf(text, '20')).toBe(fault));

test('what is wrong does not count', () => {
  expect(standing(criteria, { need: '21', plan: 'x' })).toEqual({ total: '0.0', scored: '0.0', left: 3 });
});

test('points go to the service as it takes them', () => {
  expect(['017.50', '１８', ' 3 '].map(written)).toEqual(['17.50', '18', '3']);
});
