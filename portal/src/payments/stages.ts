import type { Schema } from '../http/client';

export type Instalment = Schema<'InstalmentView'>;
export type Stage = Instalment['status'] | 'prepared';

/** Only what waits for somebody of finance has a tint. */
export function toneOf(stage: Stage): 'good' | 'warn' | undefined {
  if (stage === 'paid') return 'good';
  return stage === 'accepted' || stage === 'prepared' ? 'warn' : undefined;
}
