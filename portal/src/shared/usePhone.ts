import { useSyncExternalStore } from 'react';

// `screen`: an A4 page is narrower than a phone's breakpoint and must print the table.
const query = window.matchMedia('screen and (max-width: 767px)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the page is a phone's: cards instead of tables, 44 px controls. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
