import canonicalize from 'canonicalize';
import type { Schema } from '../http/client';

export type TrailEvent = Schema<'TrailEventView'>;

/** What is wrong with an event: its content is not what was hashed, it does not follow the one before, or one is missing before it. */
export interface Flaw { number: number; kind: 'changed' | 'chain' | 'gap' | 'foreign' }

export interface Verdict {
  count: number;
  /** How many events are the ones that their hashes were made of. */
  unchanged: number;
  /** How many follow the one before by its hash. */
  chained: number;
  flaws: readonly Flaw[];
  millis: number;
}

const atOnce = 500;

/** Computes the whole trail again, in this page: docs/trail-hash.md. The events stand oldest first. */
export async function verify(events: readonly TrailEvent[]): Promise<Verdict> {
  const begun = performance.now();
  const flaws: Flaw[] = [];
  for (let from = 0; from < events.length; from += atOnce) {
    const page = events.slice(from, from + atOnce);
    const hashes = await Promise.all(page.map(hashOf));
    page.forEach((event, index) => flaws.push(...flawsOf(event, events[from + index - 1], hashes[index] ?? '', events[0])));
  }

  const countOf = (...kinds: Flaw['kind'][]) => new Set(flaws.filter(({ kind }) => kinds.includes(kind)).map(({ number }) => number)).size;
  return {
    count: events.length,
    unchanged: events.length - countOf('changed'),
    chained: events.length - countOf('chain', 'gap', 'foreign'),
    flaws,
    millis: performance.now() - begun,
  };
}

/** SHA-256 over the canonical form (RFC 8785) of the event without its hash. */
export async function hashOf(event: TrailEvent): Promise<string> {
  const hashed: Partial<TrailEvent> = { ...event };
  delete hashed.hash;
  const bytes = new TextEncoder().encode(canonicalize(hashed) ?? '');
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

function flawsOf(event: TrailEvent, before: TrailEvent | undefined, hash: string, first: TrailEvent | undefined): Flaw[] {
  const { number } = event;
  const kinds: Flaw['kind'][] = [];
  if (hash !== event.hash) kinds.push('changed');
  if (number !== (before?.number ?? 0) + 1) kinds.push('gap');
  else if (event.previous !== (before?.hash ?? '')) kinds.push('chain');
  if (event.aggregate !== first?.aggregate) kinds.push('foreign');
  return kinds.map((kind) => ({ number, kind }));
}
