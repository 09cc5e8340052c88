import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(min-width: 1200px), print');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the menu stands beside the page, and does not fold. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
