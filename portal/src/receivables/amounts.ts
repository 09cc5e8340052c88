import { fenOf } from '../words/money';

/** Whether an amount of the service is nothing. */
export const isZero = (amount: string): boolean => (fenOf(amount) ?? 0n) === 0n;
