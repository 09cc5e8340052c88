import type { Schema } from '../http/client';
import { fenOf } from '../words/money';

export type Contract = Schema<'ContractView'>;

/** Where a contract stands, as the people who lead it on say it. */
export type Stage = 'awaitingSignatures' | 'toAccept' | 'toAcceptExpenditure' | 'toPay' | 'underWay' | 'toRecover' | 'toClose' | 'declined' | 'expired' | 'closed';

export const stages: readonly Stage[] = ['awaitingSignatures', 'toAccept', 'toAcceptExpenditure', 'toPay', 'underWay', 'toRecover', 'toClose', 'closed', 'declined', 'expired'];

/** What the supplier still has to give back. */
export const outstandingOf = ({ recoverable, recovered, writtenOff }: Pick<Contract, 'recoverable' | 'recovered' | 'writtenOff'>): bigint => {
  const left = (fenOf(recoverable) ?? 0n) - (fenOf(recovered) ?? 0n) - (fenOf(writtenOff) ?? 0n);
  return left > 0n ? left : 0n;
};

export function stageOf(contract: Contract): Stage {
  const { status, instalments, reported, finalGrade } = contract;
  if (status === 'awaitingSignatures' || status === 'declined' || status === 'expired' || status === 'closed') return status;
  if (instalments.some((one) => one.status === 'claimed')) return 'toAccept';
  if (instalments.some((one) => one.status === 'accepted')) return 'toPay';
  if (reported !== null) return 'toAcceptExpenditure';
  if (outstandingOf(contract) > 0n) return 'toRecover';
  const settled = instalments.every((one) => one.status === 'paid' || one.status === 'cancelled' || one.payable === '0.00');
  return status === 'terminated' || (finalGrade !== null && settled) ? 'toClose' : 'underWay';
}

/** The instalment that something is to be done about, or the next one to be claimed. */
export const currentOf = ({ instalments }: Contract) => instalments.find((one) => one.status !== 'paid' && one.status !== 'cancelled');

/** Only what waits for somebody has a tint. */
export function toneOf(stage: Stage): 'good' | 'warn' | 'bad' | undefined {
  if (stage === 'toRecover') return 'bad';
  if (stage === 'closed') return 'good';
  return stage === 'underWay' || stage === 'declined' || stage === 'expired' ? undefined : 'warn';
}
