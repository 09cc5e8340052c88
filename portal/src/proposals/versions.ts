import { same, sendable, type Content } from './draft';
import { merge, resolve, type Side } from './merge';

/** A draft in the hands of somebody: what is stored, what is typed, and what somebody else stored that does not fit. */
export interface Versions {
  base: Content;
  tag: string;
  mine: Content;
  theirs: { content: Content; tag: string } | null;
}

export const begun = (content: Content, tag: string): Versions => ({ base: content, tag, mine: content, theirs: null });

/** Whether there is something to store. */
export const isDirty = ({ base, mine }: Versions): boolean => !same(sendable(mine, base), base);

/** Another version than the one that was begun with was read: merged where both fit, else kept beside. */
export function arrived(versions: Versions, content: Content, tag: string): { versions: Versions; merged: string[] } {
  if (tag === versions.tag || Number(tag.replace(/\D/g, '')) < Number(versions.tag.replace(/\D/g, ''))) return { versions, merged: [] };
  const result = merge(versions.base, versions.mine, content);
  return result.conflicts.length === 0
    ? { versions: { base: content, tag, mine: result.content, theirs: null }, merged: result.taken }
    : { versions: { ...versions, theirs: { content, tag } }, merged: [] };
}

/** After both versions were put together by somebody. */
export function decided(versions: Versions, choices: Readonly<Record<string, Side>>): Versions {
  const { base, mine, theirs } = versions;
  if (!theirs) return versions;
  return { base: theirs.content, tag: theirs.tag, mine: resolve(merge(base, mine, theirs.content), choices, mine, theirs.content), theirs: null };
}
