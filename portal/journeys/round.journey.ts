import { afterAll, beforeAll, describe, test } from 'vitest';
import { found } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';
import { design, publish } from './stages/design';
import { apply } from './stages/proposals';

// One round from the designer to the last instalment, each role at its own screen; each stage finds what the one before
// left.
describe('a round', { concurrent: false }, () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  test('is designed by an officer', () => design(town));
  test('is published by an approver', () => publish(town));
  test('is applied in by three organizations, one of them on a phone', async () => {
    await apply(town, 0);
    await apply(town, 1, 'phone');
    await apply(town, 2);
  }, 240_000);
});
