/** What an organization may be, and how it was graded. */
export const kinds = ['association', 'serviceInstitution', 'foundation', 'enterprise', 'committee'] as const;
export const grades = ['1A', '2A', '3A', '4A', '5A'] as const;

const byCode = new Map<string, (typeof kinds)[number]>([
  ['51', 'association'], ['52', 'serviceInstitution'], ['53', 'foundation'], ['91', 'enterprise'], ['92', 'enterprise'], ['93', 'enterprise'],
]);

/** The kind that a code says; others need a paper that says so. */
export const kindOfCode = (uscc: string) => byCode.get(uscc.slice(0, 2)) ?? null;
