import type { Organization } from './useOrganizations';

/** What somebody looks for: a part of a name or of a code, one kind, and whether another account waits. */
export interface Wanted { text: string; kind: string; waits: string }

export function matching(all: readonly Organization[], { text, kind, waits }: Wanted): Organization[] {
  const words = text.trim().toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  return all.filter((one) => {
    const said = `${one.name} ${one.uscc}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word)) && (kind === '' || one.kind === kind) && (waits === '' || one.accountProposed !== null);
  });
}
