import type { Schema } from '../http/client';

export interface Act { by: string; at: string }

/** Who led an instalment how far; what was given back does not count any more. */
export interface InstalmentActs { claimed?: Act; accepted?: Act; prepared?: Act; approved?: readonly Act[]; paid?: Act; bounced?: Act }

/** Who did what under a contract, as its trail tells. */
export interface ContractActs {
  supplierSigned?: Act;
  purchaserSigned?: Act;
  midterm?: Act & { grade: string };
  final?: Act & { grade: string; score: string };
  /** Everybody who acted for the supplier. */
  supplier: readonly string[];
  /** The daily rate of interest on late payments that was agreed, as an exact fraction. */
  lateInterestDaily: string | null;
  instalments: ReadonlyMap<number, InstalmentActs>;
}

interface Data { no?: number; grade?: string; score?: string; terms?: { applicants?: string[]; law?: { lateInterestDaily?: string | null } }; by?: string }

const ofSupplier = ['contract.supplierSigned', 'contract.declined', 'contract.instalmentClaimed', 'contract.expenditureReported'];

export function actsOf(events: readonly Schema<'TrailEventView'>[]): ContractActs {
  const acts: ContractActs & { supplier: string[]; instalments: Map<number, InstalmentActs> } = { supplier: [], lateInterestDaily: null, instalments: new Map() };
  for (const { type, by, at, data } of events) {
    const said = data as Data;
    const act = { by, at };
    if (ofSupplier.includes(type) || (type === 'contract.payeeChangeProposed' && said.by === 'supplier')) acts.supplier.push(by);
    if (type === 'contract.offered') {
      acts.supplier.push(...said.terms?.applicants ?? []);
      acts.lateInterestDaily = said.terms?.law?.lateInterestDaily ?? null;
    }
    if (type === 'contract.supplierSigned') acts.supplierSigned = act;
    if (type === 'contract.purchaserSigned') acts.purchaserSigned = act;
    if (type === 'contract.midtermGraded') acts.midterm = { ...act, grade: said.grade ?? '' };
    if (type === 'contract.finalGraded') acts.final = { ...act, grade: said.grade ?? '', score: said.score ?? '' };
    if (said.no !== undefined) acts.instalments.set(said.no, led(acts.instalments.get(said.no) ?? {}, type, act));
  }
  return acts;
}

function led(before: InstalmentActs, type: string, act: Act): InstalmentActs {
  switch (type) {
    case 'contract.instalmentClaimed': return { ...before, claimed: act };
    case 'contract.claimAccepted': return { ...before, accepted: act };
    case 'contract.claimReturned': return {};
    case 'contract.paymentPrepared': return { ...before, prepared: act };
    case 'contract.paymentApproved': return { ...before, approved: [...before.approved ?? [], act] };
    case 'contract.preparationReturned':
    case 'contract.paymentOrderWithdrawn':
    case 'contract.paymentRejected': return { ...before, prepared: undefined, approved: undefined };
    case 'contract.instalmentPaid': return { ...before, paid: act };
    case 'contract.paymentBounced': return { ...before, prepared: undefined, approved: undefined, paid: undefined, bounced: act };
    case 'contract.bankReturnDecided': return { ...before, accepted: act };
    default: return before;
  }
}
