import type { Schema } from '../http/client';
import { fromLocalInput, localInput } from '../words/dates';
import { percentOfShare, shareOfPercent } from '../words/shares';
import { agreementDraftOf, agreementOf, performanceDraftOf, performanceOf, type AgreementDraft, type PerformanceDraft } from './agreementDraft';

export type RoundBody = Schema<'RoundBody'>;
type Lot = Schema<'LotBody'>;
type Criterion = Schema<'CriterionBody'>;
export type Site = Schema<'SiteBody'>;
export type ClassShare = Schema<'ClassShareBody'>;
export type RequiredDocument = Omit<Schema<'RequiredDocumentBody'>, 'megabytesMax' | 'types'> & { megabytesMax: string; types: string[] };

/**
 * The settings of a round as they are typed: the shape of the API, so that its faults find their fields, with every number
 * a text, shares in percent and times as an input takes them.
 */
export type Draft = Omit<RoundBody, 'eligibility' | 'lots' | 'evaluation' | 'publicity' | 'contract' | 'payWithinDays' | 'costRules' | 'deviations' | 'contact' | 'template' | 'funding' | 'requiredDocuments' | 'sealing' | 'agreement' | 'performance'> & {
  eligibility: Omit<RoundBody['eligibility'], 'proposalsPerOrganization'> & { proposalsPerOrganization: string };
  lots: (Omit<Lot, 'maximumAwards' | 'ceiling' | 'unit' | 'sites'> & { maximumAwards: string; ceiling: string; unit: string | null; sites: Site[] })[];
  evaluation: Omit<RoundBody['evaluation'], 'reserve' | 'minimumBidders' | 'trim' | 'ties' | 'criteria' | 'committee'> & {
    reserve: string; minimumBidders: string; ties: string[]; criteria: (Omit<Criterion, 'method'> & { method: NonNullable<Criterion['method']> })[];
    trim: { highest: string; lowest: string; from: string };
    committee: { members: string; experts: string };
  };
  publicity: { workingDays: string };
  contract: { signWithinDays: string; signerMayApprovePayment: boolean };
  payWithinDays: string;
  costRules: { ownShareMinimum: string; personnelShareMaximum: string; administrationShareMaximum: string; classShares: ClassShare[] };
  template: Schema<'TemplateRefBody'> | null;
  funding: { evidence: boolean; mix: Schema<'FundingShareBody'>[] };
  deviations: { rule: string; reason: string }[];
  contact: { office: string; phone: string; address: string };
  requiredDocuments: RequiredDocument[];
  sealing: { officers: string[]; threshold: string; recovery: string } | null;
  agreement: AgreementDraft | null;
  performance: PerformanceDraft | null;
};

/** A round that is sealed, as long as nobody is named. */
export const unnamed: NonNullable<Draft['sealing']> = { officers: [], threshold: '2', recovery: '' };

/** What a file may be where a round says nothing else. */
export const usualTypes = ['pdf', 'jpeg', 'png', 'docx', 'xlsx'] as const;

const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent: whatever is no number goes as it was typed, so that the service says what is wrong. */
export function bodyOf(draft: Draft): RoundBody {
  const { trim } = draft.evaluation;
  const untrimmed = trim.highest === '' && trim.lowest === '' && trim.from === '';
  const number = (text: string) => (Number.isNaN(whole(text)) ? (text as unknown as number) : whole(text));
  const { costRules: rules, contact, funding, sealing } = draft;
  const { committee } = draft.evaluation;
  return {
    ...draft,
    opensAt: fromLocalInput(draft.opensAt),
    closesAt: fromLocalInput(draft.closesAt),
    eligibility: { ...draft.eligibility, proposalsPerOrganization: number(draft.eligibility.proposalsPerOrganization) },
    lots: draft.lots.map((lot) => ({ ...lot, maximumAwards: number(lot.maximumAwards), ceiling: orNull(lot.ceiling) })),
    evaluation: {
      ...draft.evaluation,
      reserve: number(draft.evaluation.reserve),
      minimumBidders: number(draft.evaluation.minimumBidders),
      trim: untrimmed ? null : { highest: number(trim.highest), lowest: number(trim.lowest), from: number(trim.from) },
      committee: committee.members === '' && committee.experts === '' ? null : { members: number(committee.members), experts: number(committee.experts) },
    },
    publicity: { workingDays: number(draft.publicity.workingDays) },
    contract: { ...draft.contract, signWithinDays: number(draft.contract.signWithinDays) },
    payWithinDays: number(draft.payWithinDays),
    costRules: {
      ownShareMinimum: shareOfPercent(rules.ownShareMinimum),
      personnelShareMaximum: shareOfPercent(rules.personnelShareMaximum),
      administrationShareMaximum: shareOfPercent(rules.administrationShareMaximum),
      classShares: rules.classShares.map(({ line, share }) => ({ line, share: shareOfPercent(share) ?? '' })),
    },
    funding: funding.mix.length === 0 && !funding.evidence ? null : { evidence: funding.evidence, mix: funding.mix.map(({ source, share }) => ({ source, share: shareOfPercent(share) ?? '' })) },
    contact: contact.office === '' && contact.phone === '' && contact.address === '' ? null : contact,
    requiredDocuments: draft.requiredDocuments.map((one) => ({ ...one, types: one.types as Schema<'RequiredDocumentBody'>['types'], megabytesMax: one.megabytesMax.trim() === '' ? null : number(one.megabytesMax) })),
    agreement: agreementOf(draft.agreement),
    performance: performanceOf(draft.performance),
    sealing: sealing && { officers: sealing.officers.map((one) => one.trim()).filter(Boolean), threshold: number(sealing.threshold), recovery: sealing.recovery.trim() },
  };
}

/** Settings that were read, as they are typed. */
export function draftOf(body: RoundBody): Draft {
  const { trim } = body.evaluation;
  const { costRules: rules, contact, funding, sealing } = body;
  return {
    ...body,
    opensAt: localInput(body.opensAt),
    closesAt: localInput(body.closesAt),
    eligibility: { ...body.eligibility, stages: body.eligibility.stages ?? [], proposalsPerOrganization: String(body.eligibility.proposalsPerOrganization) },
    lots: body.lots.map((lot) => ({ ...lot, maximumAwards: String(lot.maximumAwards), ceiling: lot.ceiling ?? '', unit: lot.unit ?? null, sites: lot.sites ?? [] })),
    evaluation: {
      ...body.evaluation,
      criteria: body.evaluation.criteria,
      ties: body.evaluation.ties ?? [],
      reserve: String(body.evaluation.reserve),
      minimumBidders: String(body.evaluation.minimumBidders),
      committee: { members: body.evaluation.committee ? String(body.evaluation.committee.members) : '', experts: body.evaluation.committee ? String(body.evaluation.committee.experts) : '' },
      trim: { highest: trim ? String(trim.highest) : '', lowest: trim ? String(trim.lowest) : '', from: trim ? String(trim.from) : '' },
    },
    publicity: { workingDays: String(body.publicity.workingDays) },
    contract: { signWithinDays: String(body.contract.signWithinDays), signerMayApprovePayment: body.contract.signerMayApprovePayment },
    payWithinDays: String(body.payWithinDays),
    costRules: {
      ownShareMinimum: percentOfShare(rules?.ownShareMinimum),
      personnelShareMaximum: percentOfShare(rules?.personnelShareMaximum),
      administrationShareMaximum: percentOfShare(rules?.administrationShareMaximum),
      classShares: (rules?.classShares ?? []).map(({ line, share }) => ({ line, share: percentOfShare(share) })),
    },
    template: body.template ?? null,
    funding: { evidence: funding?.evidence ?? false, mix: (funding?.mix ?? []).map(({ source, share }) => ({ source, share: percentOfShare(share) })) },
    deviations: body.deviations ?? [],
    contact: contact ?? { office: '', phone: '', address: '' },
    requiredDocuments: (body.requiredDocuments ?? []).map((one) => ({ ...one, types: one.types ?? [...usualTypes], megabytesMax: one.megabytesMax ? String(one.megabytesMax) : '' })),
    agreement: agreementDraftOf(body.agreement),
    performance: performanceDraftOf(body.performance),
    sealing: sealing ? { ...sealing, threshold: String(sealing.threshold) } : null,
  };
}
