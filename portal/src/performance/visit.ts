import type { Schema } from '../http/client';
import type { Performance } from './reads';

type VisitBody = Schema<'VisitBody'>;

export const verifications = ['signature', 'callBack', 'device', 'photo'] as const;

/** A visit while it is typed; the workers in one line, divided by commas. */
export interface VisitDraft { day: string; time: string; from: string; until: string; site: string; workers: string; client: string; quantity: string; verification: (typeof verifications)[number]; note: string; files: readonly string[] }

export const emptyVisit = (performance: Performance): VisitDraft => ({
  day: performance.today, time: '', from: '', until: '', site: performance.sites[0]?.ref ?? '', workers: '', client: '', quantity: '1', verification: 'signature', note: '', files: [],
});

/** A time of an agreed plan on a day. */
export interface TimeOnDay { key: string; plan: string; title: string; site: string; from: string; until: string }

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** What the agreed plans plan on a day. */
export function timesOn(performance: Performance, day: string): TimeOnDay[] {
  const plans = performance.plans.filter((one) => one.status === 'agreed' && day >= one.from && day <= (one.endedThrough ?? one.through) && !one.except.includes(day));
  return plans.flatMap((plan) => [
    ...plan.weekly.filter(({ weekday }) => weekday === weekdayOf(day)), ...plan.dates.filter((one) => one.day === day),
  ].map(({ from, until }) => ({ key: `${plan.plan} ${from}`, plan: plan.plan, title: plan.title, site: plan.site, from, until })));
}

/** Names as people write them: 周静、李敏, or with commas; a certificate in brackets behind its holder. */
export const workersOf = (text: string): VisitBody['workers'] => text.split(/[、,，;；]/).map((one) => one.trim()).filter((one) => one !== '').map((one) => {
  const [, name = one, certificate = null] = /^(.+?)[（(]([A-Za-z0-9_.-]+)[)）]$/.exec(one) ?? [];
  return { name: name.trim(), certificate };
});

/** What is sent. */
export function visitOf(draft: VisitDraft, times: readonly TimeOnDay[]): VisitBody {
  const time = times.find(({ key }) => key === draft.time);
  return {
    day: draft.day, from: draft.from.trim(), until: draft.until.trim(), site: draft.site.trim(), workers: workersOf(draft.workers), quantity: Number(draft.quantity) || 0,
    verification: draft.verification, client: draft.client.trim() || null, plan: time?.plan ?? null, planned: time?.from ?? null, note: draft.note.trim() || null, files: [...draft.files], corrects: null, reason: null,
  };
}
