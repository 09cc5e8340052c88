import type { Schema } from '../http/client';
import type { Performance, Plan } from './reads';

type PlanBody = Schema<'PlanBody'>;

/** A plan while it is typed: the same time on some weekdays, without some days. */
export interface PlanDraft { title: string; kind: PlanBody['kind']; site: string; from: string; through: string; weekdays: number[]; begins: string; ends: string; except: string; quantity: string; replaces: string }

export const draftOf = (performance: Performance, again: Plan | undefined): PlanDraft => ({
  title: again?.title ?? '', kind: again?.kind ?? 'visits', site: again?.site ?? performance.sites[0]?.ref ?? '', from: again?.from ?? performance.today, through: again?.through ?? performance.through ?? '',
  weekdays: again?.weekly.map(({ weekday }) => weekday) ?? [], begins: again?.weekly[0]?.from ?? '09:00', ends: again?.weekly[0]?.until ?? '11:00',
  except: again?.except.join('、') ?? '', quantity: String(again?.quantity ?? 1), replaces: again?.replaces ?? '',
});

/** What is sent. */
export const planOf = (draft: PlanDraft, unit: Performance['unit'], plan: string | null): PlanBody => ({
  title: draft.title.trim(), kind: draft.kind, unit, site: draft.site.trim(), from: draft.from, through: draft.through, quantity: Number(draft.quantity) || 0,
  weekly: [...draft.weekdays].sort((one, other) => one - other).map((weekday) => ({ weekday, from: draft.begins.trim(), until: draft.ends.trim() })),
  dates: null, except: draft.except.split(/[、,，\s]+/).filter((day) => day !== ''), plan, replaces: draft.replaces || null,
});
