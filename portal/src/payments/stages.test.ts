import { expect, test } from 'vitest';
import { stageOf, toneOf, type Instalment } from './stages';

const order = (stage: NonNullable<Instalment['order']>['stage']) => ({ stage }) as Instalment['order'];

test('an accepted instalment is as far as its order', () => {
  expect(stageOf({ status: 'accepted', order: null })).toBe('accepted');
  expect(stageOf({ status: 'accepted', order: order('approved') })).toBe('approved');
  expect(stageOf({ status: 'accepted', order: order('batched') })).toBe('batched');
  expect(stageOf({ status: 'paid', order: null })).toBe('paid');
});

test('what waits for the bank waits for nobody of finance', () => {
  expect(toneOf('ordered')).toBe('warn');
  expect(toneOf('batched')).toBeUndefined();
  expect(toneOf('paid')).toBe('good');
});
