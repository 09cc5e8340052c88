import { createContext, useContext } from 'react';
import type { Schema } from '../http/client';
import type { Fault } from './checks';
import type { DraftInHand } from './useDraft';

export interface DraftHeld extends DraftInHand {
  view: Schema<'ProposalView'>;
  round: Schema<'RoundView'>;
  settings: Schema<'RoundBody'>;
  now: string;
  faults: readonly Fault[];
  /** The address of the application. */
  home: string;
}

export const DraftContext = createContext<DraftHeld | null>(null);

export function useHeld(): DraftHeld {
  const held = useContext(DraftContext);
  if (!held) throw new Error('There is no draft above.');
  return held;
}
