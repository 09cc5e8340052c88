import type { Schema } from '../http/client';
import { percentOfShare } from '../words/shares';
import { draftOf, unnamed, type Draft } from './draft';

export type Template = Schema<'RoundTemplateView'>;
export type Local = Schema<'LocalParametersView'>;

/** A draft that begins as a template; what a place asked of its rounds stands over it where it says something. */
export function fromTemplate(fresh: Draft, template: Template, local?: Local): Draft {
  const { lot, eligibility, costRules, evaluation, publicity, contract, instalments, finalPayout, payWithinDays, funding, agreement, performance } = template.settings;
  const draft = draftOf({
    eligibility, costRules, evaluation, publicity, contract, instalments, finalPayout, payWithinDays, funding, title: '', kind: template.kind, purchaser: fresh.purchaser, fund: '', categories: fresh.categories,
    opensAt: '2000-01-01T00:00:00+08:00', closesAt: '2000-01-01T00:00:00+08:00',
    lots: [{ ref: 'L1', title: fresh.lots[0]?.title ?? '', budget: '', ceiling: lot.ceiling, maximumAwards: lot.maximumAwards, unit: lot.unit, sites: [] }],
    deviations: [], contact: null, requiredDocuments: null, sealing: null, template: { name: template.name, from: template.from }, agreement, performance,
  });
  // Procurement is sealed; who opens it no template can know.
  const sealing = template.kind === 'ventureGrant' ? null : unnamed;
  return withLocal({ ...draft, sealing, opensAt: '', closesAt: '' }, local?.values);
}

function withLocal(draft: Draft, values?: Local['values']): Draft {
  if (!values) return draft;
  const percent = (share: string | null, before: string) => (share === null ? before : percentOfShare(share));
  const number = (value: number | null, before: string) => (value === null ? before : String(value));
  return {
    ...draft,
    lots: draft.lots.map((lot) => ({ ...lot, ceiling: values.ceiling ?? lot.ceiling, maximumAwards: number(values.maximumAwards, lot.maximumAwards) })),
    eligibility: {
      ...draft.eligibility, certifiedLead: values.certifiedLead ?? draft.eligibility.certifiedLead,
      proposalsPerOrganization: number(values.proposalsPerOrganization, draft.eligibility.proposalsPerOrganization),
    },
    costRules: {
      ...draft.costRules, ownShareMinimum: percent(values.ownShareMinimum, draft.costRules.ownShareMinimum),
      personnelShareMaximum: percent(values.personnelShareMaximum, draft.costRules.personnelShareMaximum),
    },
    publicity: { workingDays: number(values.publicityWorkingDays, draft.publicity.workingDays) },
  };
}
