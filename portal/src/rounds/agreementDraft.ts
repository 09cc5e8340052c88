import type { Schema } from '../http/client';
import { percentOfShare, shareOfPercent } from '../words/shares';

type Agreement = Schema<'AgreementBody'>;
type Performance = Schema<'PerformanceBody'>;
type Term = Schema<'AssessmentTermBody'>;

/** What the agreements of a round say, as it is typed: numbers as texts, a long term with its grounds or empty. */
export type AgreementDraft = Omit<Agreement, 'termMonths' | 'longTerm' | 'kpis'> & {
  termMonths: string;
  longTerm: Schema<'LongTermBody'>;
  kpis: (Omit<Schema<'KpiBody'>, 'region'> & { region: string })[];
};

export type TermDraft = Omit<Term, 'dueAfterDays' | 'correctionDays' | 'correctionsMaximum'> & { dueAfterDays: string; correctionDays: string; correctionsMaximum: string };

/** How the performance is watched, as it is typed; shares are in percent. */
export interface PerformanceDraft {
  reports: { ref: string; title: string; dueAfterDays: string }[];
  lineMoveMaximum: string;
  midterm: TermDraft | null;
  final: TermDraft | null;
  survey: { sampleSize: string; responseMinimum: string; groupMinimum: string } | null;
}

const noGrounds: Schema<'LongTermBody'> = { budgetSecured: '', contentStable: '', costStable: '', priceStable: '' };
// What is no number goes as it was typed, so that the service says what is wrong.
const number = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : (text as unknown as number));

export function agreementDraftOf(body: Agreement | null | undefined): AgreementDraft | null {
  return body ? {
    ...body, termMonths: String(body.termMonths), longTerm: body.longTerm ?? noGrounds, kpis: body.kpis.map((one) => ({ ...one, region: one.region ?? '' })),
  } : null;
}

export function agreementOf(draft: AgreementDraft | null): Agreement | null {
  return draft && {
    ...draft,
    termMonths: number(draft.termMonths),
    longTerm: Object.values(draft.longTerm).every((text) => text.trim() === '') ? null : draft.longTerm,
    kpis: draft.kpis.map((one) => ({ ...one, region: one.region.trim() === '' ? null : one.region.trim() })),
  };
}

export function performanceDraftOf(body: Performance | null | undefined): PerformanceDraft | null {
  return body ? {
    reports: (body.reports ?? []).map((one) => ({ ...one, dueAfterDays: String(one.dueAfterDays) })),
    lineMoveMaximum: percentOfShare(body.lineMoveMaximum),
    midterm: termDraftOf(body.midterm), final: termDraftOf(body.final),
    survey: body.survey ? { sampleSize: String(body.survey.sampleSize), responseMinimum: percentOfShare(body.survey.responseMinimum), groupMinimum: String(body.survey.groupMinimum) } : null,
  } : null;
}

export function performanceOf(draft: PerformanceDraft | null): Performance | null {
  return draft && {
    reports: draft.reports.map((one) => ({ ...one, dueAfterDays: number(one.dueAfterDays) })),
    lineMoveMaximum: shareOfPercent(draft.lineMoveMaximum),
    midterm: termOf(draft.midterm), final: termOf(draft.final),
    survey: draft.survey && { sampleSize: number(draft.survey.sampleSize), responseMinimum: shareOfPercent(draft.survey.responseMinimum) ?? '', groupMinimum: number(draft.survey.groupMinimum) },
  };
}

const termDraftOf = (term: Term | null | undefined): TermDraft | null => term ? {
  ...term, assessors: term.assessors.map((one) => ({ ...one, weight: percentOfShare(one.weight) })),
  dueAfterDays: String(term.dueAfterDays), correctionDays: String(term.correctionDays), correctionsMaximum: String(term.correctionsMaximum),
} : null;

const termOf = (term: TermDraft | null): Term | null => term && {
  ...term, assessors: term.assessors.map((one) => ({ ...one, weight: shareOfPercent(one.weight) ?? '' })),
  dueAfterDays: number(term.dueAfterDays), correctionDays: number(term.correctionDays), correctionsMaximum: number(term.correctionsMaximum),
};
