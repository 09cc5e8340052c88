import type { Schema } from '../http/client';

type Settings = Schema<'RoundBody'>;
type Organization = Schema<'OrganizationView'>;

export type Hindrance = 'notRegistered' | 'purchaser' | 'kind' | 'grade' | 'tooMany' | 'notOpen' | 'closed';

const grades = ['1A', '2A', '3A', '4A', '5A'];

/** Why an organization may not apply in a round; empty when it may. The service decides when it submits. */
export function hindrances(settings: Settings, organization: Organization | null, submitted: number, now: string): Hindrance[] {
  const found: Hindrance[] = [];
  const at = Date.parse(now);
  if (at < Date.parse(settings.opensAt)) found.push('notOpen');
  if (at > Date.parse(settings.closesAt)) found.push('closed');
  if (!organization) return [...found, 'notRegistered'];

  const { kinds, minimumGrade, proposalsPerOrganization } = settings.eligibility;
  if (organization.uscc === settings.purchaser.uscc) found.push('purchaser');
  if (!kinds.includes(organization.kind)) found.push('kind');
  if (minimumGrade && grades.indexOf(organization.grade ?? '') < grades.indexOf(minimumGrade)) found.push('grade');
  if (submitted >= proposalsPerOrganization) found.push('tooMany');
  return found;
}

/** What is left until a moment, by the service's clock; null once it has passed. */
export function timeLeft(now: string, until: string): { days: number; hours: number; minutes: number } | null {
  const left = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000);
  if (left < 0) return null;
  return { days: Math.floor(left / 1440), hours: Math.floor((left % 1440) / 60), minutes: left % 60 };
}
