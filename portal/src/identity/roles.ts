/** The roles of a token, in the order in which menus offer them. */
export const roles = ['applicant', 'evaluator', 'officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Who is signed in, and in which of the own roles. */
export interface Caller {
  account: string;
  name: string;
  tenant: string;
  /** The 统一社会信用代码 of the applicant's organization. */
  organization?: string;
  roles: readonly Role[];
  role: Role;
}

/** The roles among what a token says; the rest is not ours. */
export function rolesOf(claim: unknown): Role[] {
  const said: unknown[] = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(' ') : [];
  return roles.filter((role) => said.includes(role));
}
