// @vitest-environment node
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { hashOf, verify, type TrailEvent } from './verify';

interface Vector { event: Omit<TrailEvent, 'hash'>; canonical: string; sha256: string }

const vectors = JSON.parse(readFileSync('../docs/trail-hash-vectors.json', 'utf8')) as Vector[];

test.each(vectors)('$event.type has the canonical form and the hash of the vector', async ({ event, canonical, sha256 }) => {
  expect(canonicalize(event)).toBe(canonical);
  expect(await hashOf({ ...event, hash: '' })).toBe(sha256);
});

async function chainOf(...amounts: number[]): Promise<TrailEvent[]> {
  const events: TrailEvent[] = [];
  for (const amountFen of amounts) {
    const event: TrailEvent = {
      aggregate: 'district|F2026', number: events.length + 1, type: 'fund.moneyPaid', typeVersion: 1, data: { contract: 'R|P', amountFen } as never,
      by: 'system', at: '2026-03-02T01:00:00.0000000+00:00', command: 'c', digest: 'd', previous: events.at(-1)?.hash ?? '', hash: '',
    };
    events.push({ ...event, hash: await hashOf(event) });
  }
  return events;
}

test('a whole trail is complete and chained', async () => {
  const verdict = await verify(await chainOf(1, 2, 3));
  expect(verdict).toMatchObject({ count: 3, unchanged: 3, chained: 3, flaws: [] });
});

test('a changed amount is found', async () => {
  const [one, two, three] = await chainOf(1, 2, 3) as [TrailEvent, TrailEvent, TrailEvent];
  const changed = { ...two, data: { contract: 'R|P', amountFen: 200 } as never };
  expect((await verify([one, changed, three])).flaws).toEqual([{ number: 2, kind: 'changed' }]);
});

test('whoever changes an event and its hash breaks the chain after it', async () => {
  const [one, two, three] = await chainOf(1, 2, 3) as [TrailEvent, TrailEvent, TrailEvent];
  const forged = { ...two, by: 'somebody' };
  expect((await verify([one, { ...forged, hash: await hashOf(forged) }, three])).flaws).toEqual([{ number: 3, kind: 'chain' }]);
});

test('a missing event, a missing beginning, two exchanged and one of another thing are found', async () => {
  const [one, two, three] = await chainOf(1, 2, 3) as [TrailEvent, TrailEvent, TrailEvent];
  expect((await verify([one, three])).flaws).toEqual([{ number: 3, kind: 'gap' }]);
  expect((await verify([two, three])).flaws).toEqual([{ number: 2, kind: 'gap' }]);
  expect((await verify([one, three, two])).flaws.map(({ number }) => number)).toEqual([3, 2]);
  const other = { ...two, aggregate: 'district|F2027' };
  expect((await verify([one, { ...other, hash: await hashOf(other) }])).flaws).toEqual([{ number: 2, kind: 'foreign' }]);
});
