import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Config } from './config';
import type { Caller } from './roles';
import type { Session } from './session';

export const SessionContext = createContext<{ session: Session; config: Config } | null>(null);

export function useSession(): { session: Session; config: Config } {
  const held = useContext(SessionContext);
  if (!held) throw new Error('There is no session above.');
  return held;
}

export function useSessionState() {
  const { session } = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** Who is signed in; only below the shell, which shows nothing before somebody is. */
export function useCaller(): Caller {
  const { caller } = useSessionState();
  if (!caller) throw new Error('Nobody is signed in.');
  return caller;
}
