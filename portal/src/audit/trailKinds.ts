import type { Role } from '../identity/roles';

/** What has a trail, where it is in the portal, and who may read it. */
export const trailKinds = {
  round: { path: 'rounds/:round', roles: ['officer', 'supervisor'] },
  lot: { path: 'rounds/:round/lots/:lot', roles: ['officer', 'supervisor'] },
  proposal: { path: 'rounds/:round/proposals/:proposal', roles: ['supervisor'] },
  book: { path: 'rounds/:round/books/:evaluator/:lot', roles: ['supervisor'] },
  objection: { path: 'rounds/:round/objections/:objection', roles: ['officer', 'supervisor'] },
  contract: { path: 'rounds/:round/contracts/:proposal', roles: ['officer', 'finance', 'finance-approver', 'supervisor'] },
  performance: { path: 'rounds/:round/contracts/:proposal/performance', roles: ['officer', 'finance', 'finance-approver', 'supervisor'] },
  archive: { path: 'rounds/:round/contracts/:proposal/archive', roles: ['officer', 'supervisor'] },
  fund: { path: 'funds/:fund', roles: ['officer', 'supervisor'] },
  organization: { path: 'organizations/:uscc', roles: ['officer', 'finance', 'finance-approver', 'supervisor'] },
  law: { path: 'law', roles: ['admin', 'supervisor'] },
  work: { path: 'stuck-work/:work', roles: ['admin', 'supervisor'] },
} as const satisfies Record<string, { path: string; roles: readonly Role[] }>;

export type TrailKind = keyof typeof trailKinds;

export const kinds = Object.keys(trailKinds) as TrailKind[];

export const kindsOf = (role: Role): TrailKind[] => kinds.filter((kind) => (trailKinds[kind].roles as readonly Role[]).includes(role));

/** What names a thing of the kind, in the order in which it is chosen. */
export const partsOf = (kind: TrailKind): string[] => [...trailKinds[kind].path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

/** The address of a trail. */
export const trailOf = (kind: TrailKind, names: Record<string, string>): string =>
  `/trail/${trailKinds[kind].path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(names[part] ?? ''))}`;
