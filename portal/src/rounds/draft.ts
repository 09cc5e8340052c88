import type { Schema } from '../http/client';
import { fromLocalInput, localInput } from '../words/dates';
import { percentOfShare, shareOfPercent } from '../words/shares';

export type RoundBody = Schema<'RoundBody'>;
type Lot = Schema<'LotBody'>;
type Criterion = Schema<'CriterionBody'>;

/**
 * The settings of a round as they are typed: the shape of the API, so that its faults find their fields, with every number
 * a text, shares in percent and times as an input takes them.
 */
export type Draft = Omit<RoundBody, 'eligibility' | 'lots' | 'evaluation' | 'publicity' | 'contract' | 'payWithinDays' | 'costRules' | 'deviations' | 'contact'> & {
  eligibility: Omit<RoundBody['eligibility'], 'proposalsPerOrganization'> & { proposalsPerOrganization: string };
  lots: (Omit<Lot, 'maximumAwards' | 'ceiling'> & { maximumAwards: string; ceiling: string })[];
  evaluation: Omit<RoundBody['evaluation'], 'reserve' | 'minimumBidders' | 'trim' | 'ties' | 'criteria'> & {
    reserve: string; minimumBidders: string; ties: string[]; criteria: (Omit<Criterion, 'method'> & { method: NonNullable<Criterion['method']> })[];
    trim: { highest: string; lowest: string; from: string };
  };
  publicity: { workingDays: string };
  contract: { signWithinDays: string; signerMayApprovePayment: boolean };
  payWithinDays: string;
  costRules: { ownShareMinimum: string; personnelShareMaximum: string; administrationShareMaximum: string };
  deviations: { rule: string; reason: string }[];
  contact: { office: string; phone: string; address: string };
};

const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent: whatever is no number goes as it was typed, so that the service says what is wrong. */
export function bodyOf(draft: Draft): RoundBody {
  const { trim } = draft.evaluation;
  const untrimmed = trim.highest === '' && trim.lowest === '' && trim.from === '';
  const number = (text: string) => (Number.isNaN(whole(text)) ? (text as unknown as number) : whole(text));
  const { costRules: rules, contact } = draft;
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
    },
    publicity: { workingDays: number(draft.publicity.workingDays) },
    contract: { ...draft.contract, signWithinDays: number(draft.contract.signWithinDays) },
    payWithinDays: number(draft.payWithinDays),
    costRules: {
      ownShareMinimum: shareOfPercent(rules.ownShareMinimum),
      personnelShareMaximum: shareOfPercent(rules.personnelShareMaximum),
      administrationShareMaximum: shareOfPercent(rules.administrationShareMaximum),
    },
    contact: contact.office === '' && contact.phone === '' && contact.address === '' ? null : contact,
  };
}

/** Settings that were read, as they are typed. */
export function draftOf(body: RoundBody): Draft {
  const { trim } = body.evaluation;
  const { costRules: rules, contact } = body;
  return {
    ...body,
    opensAt: localInput(body.opensAt),
    closesAt: localInput(body.closesAt),
    eligibility: { ...body.eligibility, proposalsPerOrganization: String(body.eligibility.proposalsPerOrganization) },
    lots: body.lots.map((lot) => ({ ...lot, maximumAwards: String(lot.maximumAwards), ceiling: lot.ceiling ?? '' })),
    evaluation: {
      ...body.evaluation,
      criteria: body.evaluation.criteria,
      ties: body.evaluation.ties ?? [],
      reserve: String(body.evaluation.reserve),
      minimumBidders: String(body.evaluation.minimumBidders),
      trim: { highest: trim ? String(trim.highest) : '', lowest: trim ? String(trim.lowest) : '', from: trim ? String(trim.from) : '' },
    },
    publicity: { workingDays: String(body.publicity.workingDays) },
    contract: { signWithinDays: String(body.contract.signWithinDays), signerMayApprovePayment: body.contract.signerMayApprovePayment },
    payWithinDays: String(body.payWithinDays),
    costRules: {
      ownShareMinimum: percentOfShare(rules?.ownShareMinimum),
      personnelShareMaximum: percentOfShare(rules?.personnelShareMaximum),
      administrationShareMaximum: percentOfShare(rules?.administrationShareMaximum),
    },
    deviations: body.deviations ?? [],
    contact: contact ?? { office: '', phone: '', address: '' },
  };
}
