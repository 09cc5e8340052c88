import { afterAll, beforeAll, describe, test } from 'vitest';
import { found } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser } from './harness/visitor';
import { apply } from './stages/apply';
import { design, publish } from './stages/design';
import { score } from './stages/evaluation';
import { convene, examine } from './stages/examination';
import { finalize, publishNotice } from './stages/notice';
import { registerObjection, resolveObjections } from './stages/objections';

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
  test('is applied to on a phone', () => apply(town, 0, 'phone'));
  test('is applied to at desks', async () => {
    await apply(town, 1);
    await apply(town, 2);
    await town.moveTo('2026-04-01T09:00:00+08:00');
  });
  test('is examined', () => examine(town));
  test('gets its committee', () => convene(town));
  test('is scored', () => score(town));
  test('is concluded and published', async () => {
    await publishNotice(town);
    await town.moveTo('2026-04-02T10:00:00+08:00');
  });
  test('is objected to', () => registerObjection(town));
  test('gets its answer', async () => {
    await resolveObjections(town);
    await town.moveTo('2026-04-13T09:00:00+08:00');
  });
  test('is awarded', () => finalize(town));
});
