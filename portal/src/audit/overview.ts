import type { Schema } from '../http/client';
import { amountOf, fenOf } from '../words/money';

type Fund = Schema<'FundView'>;
type Contract = Schema<'ContractView'>;
type Waiting = Schema<'WaitingView'>;

/** How far the money of a fund has come, in yuan. */
export interface FundStages { fund: string; title: string; appropriation: string; stages: Record<Stage, string> }

/** From what is gone to what nobody has promised. */
export const moneyStages = ['paid', 'accepted', 'signed', 'awarded', 'free'] as const;
export type Stage = (typeof moneyStages)[number];

const fen = (amount: string): bigint => fenOf(amount) ?? 0n;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

export function stagesOf(funds: readonly Fund[], contracts: readonly Contract[]): FundStages[] {
  return funds.map(({ fund, title, appropriation, available }) => {
    const own = contracts.filter((one) => one.fund === fund);
    const inForce = own.filter(({ status }) => status === 'inForce').flatMap(({ instalments }) => instalments);
    const due = (...states: string[]) => amountOf(sum(inForce.filter(({ status }) => states.includes(status)).map(({ payable }) => fen(payable))));
    return {
      fund, title, appropriation,
      stages: {
        paid: amountOf(sum(own.map(({ paid, recovered }) => fen(paid) - fen(recovered)))),
        accepted: due('accepted'),
        signed: due('planned', 'claimed'),
        awarded: amountOf(sum(own.filter(({ status }) => status === 'awaitingSignatures').map(({ amount }) => fen(amount)))),
        free: available,
      },
    };
  });
}

/** What an organization was awarded by contract, and its share in thousandths of all. */
export interface Awarded { organization: string; amount: string; share: number; contracts: number }

/** The organizations by what they were awarded, largest first. */
export function concentrationOf(contracts: readonly Contract[]): Awarded[] {
  const counted = contracts.filter(({ status }) => status !== 'declined' && status !== 'expired');
  const total = sum(counted.map(({ amount }) => fen(amount)));
  const by = new Map<string, Contract[]>();
  for (const one of counted) by.set(one.organization, [...by.get(one.organization) ?? [], one]);
  return [...by].map(([organization, own]) => {
    const all = sum(own.map(({ amount }) => fen(amount)));
    return { organization, amount: amountOf(all), share: total === 0n ? 0 : Number((all * 1000n + total / 2n) / total), contracts: own.length };
  }).sort((one, other) => Number(fen(other.amount) - fen(one.amount)));
}

/** How many things of a kind wait, by when they are due. */
export interface Lateness { kind: Waiting['kind']; overdue: number; soon: number; later: number; worst: number }

/** What waits, the kinds with most overdue first; a payment that is late is counted where it waits. */
export function latenessOf(waiting: readonly Waiting[]): Lateness[] {
  const by = new Map<Waiting['kind'], Lateness>();
  for (const { kind, group, workingDaysLeft } of waiting.filter((one) => one.kind !== 'overdue')) {
    const row = by.get(kind) ?? { kind, overdue: 0, soon: 0, later: 0, worst: 0 };
    if (group === 'overdue') row.overdue++;
    else if (group === 'today' || group === 'soon') row.soon++;
    else row.later++;
    row.worst = Math.max(row.worst, -(workingDaysLeft ?? 0));
    by.set(kind, row);
  }
  return [...by.values()].sort((one, other) => other.overdue - one.overdue || other.soon - one.soon);
}

/** Of all payments that were made: how many cost interest, and how much. */
export function latePaid(contracts: readonly Contract[]): { paid: number; late: number; interest: string } {
  const paid = contracts.flatMap(({ instalments }) => instalments).filter(({ status }) => status === 'paid');
  const late = paid.filter(({ lateInterest }) => fen(lateInterest) > 0n);
  return { paid: paid.length, late: late.length, interest: amountOf(sum(late.map(({ lateInterest }) => fen(lateInterest)))) };
}
