import { createContext, useContext } from 'react';
import type { Schema } from '../http/client';
import type { Fault } from './checks';
import type { Attachment } from './upload';
import type { DraftInHand } from './useDraft';

export interface DraftHeld extends DraftInHand {
  view: Schema<'ProposalView'>;
  round: Schema<'RoundView'>;
  settings: Schema<'RoundBody'>;
  now: string;
  faults: readonly Fault[];
  /** The organization's files of the round; null until they are read, or where the round asks for none. */
  files: readonly Attachment[] | null;
  /** The address of the application. */
  home: string;
}

export const DraftContext = createContext<DraftHeld | null>(null);

export function useHeld(): DraftHeld {
  const held = useContext(DraftContext);
  if (!held) throw new Error('There is no draft above.');
  return held;
}
