import { faultOf, standing } from './points';
import type { Criterion, Sheet } from './useBook';
import type { Points } from './useKeptSheets';

export type SheetState = 'recused' | 'sent' | 'changed' | 'ready' | 'wrong' | 'begun' | 'unscored';

/** Where one proposal of the book stands, with what is only in this browser. */
export function stateOf(sheet: Sheet, kept: Points | undefined, criteria: readonly Criterion[]): SheetState {
  if (sheet.recusal !== null || sheet.conflict) return 'recused';
  if (!kept) return sheet.scoredAt ? 'sent' : 'unscored';
  if (criteria.some(({ ref, points }) => faultOf(kept[ref] ?? '', points))) return 'wrong';
  const { left } = standing(criteria, kept);
  if (left === criteria.length && !sheet.scoredAt) return 'unscored';
  if (left > 0) return 'begun';
  return sheet.scoredAt ? 'changed' : 'ready';
}

/** The points to show: what is being typed, else what was sent. */
export const pointsOf = (sheet: Sheet, kept: Points | undefined): Points => kept ?? sheet.points ?? {};

/** Whether an evaluator has to begin by saying with whom they have to do: nothing was scored or recused from yet. */
export const isUntouched = (sheets: readonly Sheet[]): boolean => sheets.every(({ scoredAt, recusal }) => scoredAt === null && recusal === null);

/** The first proposal, from 0, that is not sent; -1 when all are. */
export const nextOf = (sheets: readonly Sheet[]): number => sheets.findIndex(({ scoredAt, recusal, conflict }) => scoredAt === null && recusal === null && !conflict);
