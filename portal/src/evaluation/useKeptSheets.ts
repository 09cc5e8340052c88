import { useCallback } from 'react';
import { useKept, useUnsavedWarning } from '../shared/useKept';

export type Points = Record<string, string>;
type KeptSheets = Record<string, Points>;

/** Sheets that were begun and not sent yet: kept in this tab until the service has them. */
export function useKeptSheets(round: string, lot: string) {
  const { value: sheets, set } = useKept<KeptSheets>(`sheets:${round}:${lot}`, {});
  const write = useCallback(
    (proposal: string, criterion: string, points: string, given: Points) => set((before) => ({
      ...before, [proposal]: { ...(before[proposal] ?? given), [criterion]: points },
    })),
    [set],
  );
  /** Gives a sheet up that was sent as it stood; what was typed since stays. */
  const drop = useCallback(
    (proposal: string, sent: Points) => set((before) => {
      const { [proposal]: now, ...others } = before;
      return now && JSON.stringify(now) !== JSON.stringify(sent) ? before : others;
    }),
    [set],
  );
  useUnsavedWarning(Object.values(sheets).some((points) => Object.values(points).some((text) => text.trim() !== '')));
  return { sheets, write, drop };
}

export type KeptBook = ReturnType<typeof useKeptSheets>;
