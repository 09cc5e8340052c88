import { useCallback, useEffect, useRef, useState } from 'react';
import { useCaller } from '../identity/context';

/**
 * A form's value that survives a reload, a session that ends and a cut network: kept in this tab under the account until
 * it is given up or saved. Signing out forgets all of it. A change may be made of the value as it is by then, and `now`
 * tells it to whoever began when it was another.
 */
export function useKept<T>(key: string, initial: T): { value: T; set: (value: T | ((before: T) => T)) => void; now: () => T; forget: () => void; wasKept: boolean } {
  const place = `kept:${useCaller().account}:${key}`;
  const [held, setHeld] = useState(() => {
    const before = window.sessionStorage.getItem(place);
    return before === null ? { value: initial, kept: false } : { value: JSON.parse(before) as T, kept: true };
  });
  const latest = useRef(held.value);
  const set = useCallback((value: T | ((before: T) => T)) => {
    const change = typeof value === 'function' ? value as (before: T) => T : () => value;
    const next = change(latest.current);
    latest.current = next;
    window.sessionStorage.setItem(place, JSON.stringify(next));
    setHeld((before) => ({ ...before, value: next }));
  }, [place]);
  const now = useCallback(() => latest.current, []);
  const forget = useCallback(() => window.sessionStorage.removeItem(place), [place]);
  return { value: held.value, set, now, forget, wasKept: held.kept };
}

/** Warns before a tab is closed on something that is neither saved nor kept on the server. */
export function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
