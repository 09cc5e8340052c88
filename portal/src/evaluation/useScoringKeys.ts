import { useEffect, useRef } from 'react';

interface Moves { next: () => void; before: () => void; swap: () => void }

/** Ctrl+↓ the next proposal, Ctrl+↑ the one before, Ctrl+M between the material and the sheet. */
export function useScoringKeys(moves: Moves): void {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      const move = event.key === 'ArrowDown' ? latest.current.next : event.key === 'ArrowUp' ? latest.current.before : event.key.toLowerCase() === 'm' ? latest.current.swap : null;
      if (!move) return;
      event.preventDefault();
      move();
    }

    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
