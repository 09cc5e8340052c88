import type { ContractActs } from './acts';

export type Step = 'prepare' | 'approve';

/** Somebody who acted on the contract, and whether he or she may do the step; the service decides all the same. */
export interface Duty { account: string; did: { act: 'claimed' | 'accepted' | 'prepared' | 'bounced' | 'signed' | 'supplier' | 'nothing'; at?: string }; hinders: boolean }

/** docs/duties.md, for one instalment: everybody who acted, and the caller. */
export function dutiesOf(acts: ContractActs, no: number, step: Step, caller: string, signerMayApprove: boolean): Duty[] {
  const own = acts.instalments.get(no) ?? {};
  const all: Duty[] = [];
  const add = (act: Duty['did']['act'], who: { by: string; at?: string } | undefined, hinders: boolean) => {
    if (who) all.push({ account: who.by, did: { act, at: who.at }, hinders });
  };
  add('prepared', own.prepared, step === 'approve');
  add('bounced', own.bounced, step === 'prepare');
  add('accepted', own.accepted, true);
  add('signed', acts.purchaserSigned, step === 'approve' && !signerMayApprove);
  add('claimed', own.claimed, true);
  for (const account of new Set(acts.supplier)) add('supplier', { by: account }, true);
  all.push({ account: caller, did: { act: 'nothing' }, hinders: false });
  return peopleOf(all);
}

// One line a person: what hinders most says it.
function peopleOf(duties: readonly Duty[]): Duty[] {
  const people = new Map<string, Duty>();
  for (const duty of duties) {
    const before = people.get(duty.account);
    if (!before || (!before.hinders && duty.hinders)) people.set(duty.account, duty);
  }
  return [...people.values()];
}
