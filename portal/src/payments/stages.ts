import type { Schema } from '../http/client';

export type Instalment = Schema<'InstalmentView'>;
type OrderStage = NonNullable<Instalment['order']>['stage'];
export type Stage = Instalment['status'] | Exclude<OrderStage, 'settled' | 'rejected' | 'returned' | 'withdrawn'>;

/** How far an instalment is: while it is accepted, its order tells. */
export function stageOf({ status, order }: Pick<Instalment, 'status' | 'order'>): Stage {
  return status === 'accepted' && order ? order.stage as Stage : status;
}

/** Only what waits for somebody of finance has a tint. */
export function toneOf(stage: Stage): 'good' | 'warn' | undefined {
  if (stage === 'paid') return 'good';
  return ['accepted', 'prepared', 'approved', 'ordered'].includes(stage) ? 'warn' : undefined;
}
