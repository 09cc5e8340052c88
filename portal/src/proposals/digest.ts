import type { Schema } from '../http/client';

// Keys in their order, so that whoever has the same content gets the same text.
const ordered = (value: unknown): unknown => Array.isArray(value) ? value.map(ordered)
  : value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)])) : value;

/** The SHA-256 of what the service holds of a submitted application: its numbers, the time, and every word and amount. */
export async function digestOf({ proposal, round, organization, submittedAt, content }: Schema<'ProposalView'>): Promise<string> {
  const text = JSON.stringify(ordered({ proposal, round, organization, submittedAt, content }));
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/(.{4})(?=.)/g, '$1 ');
}
