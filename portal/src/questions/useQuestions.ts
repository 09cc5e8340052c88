import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Question = Schema<'QuestionView'>;

const atOnce = 200;
const lookAgain = 5_000;

/** The questions about a round; looked at again while one waits, for the list follows a moment later. */
export function useQuestions(round: string) {
  const api = useApi();
  return usePages(
    ['questions', round],
    (cursor) => taken(api.GET('/rounds/{round}/questions', { params: { path: { round }, query: { limit: atOnce, cursor } } })),
    true,
    (items) => items.some(waits) && lookAgain,
  );
}

export const waits = ({ answer, dismissal }: Question): boolean => answer === null && dismissal === null;

/** Those that wait first, then the latest; with what was just done here, which the list shows a moment later. */
export function inOrder(items: readonly Question[], recent: readonly Question[]): Question[] {
  const latest = new Map(recent.map((one) => [one.question, one]));
  const all = items.map((one) => (waits(one) ? latest.get(one.question) ?? one : one));
  const added = recent.filter(({ question }) => !items.some((one) => one.question === question));
  return [...all, ...added].sort((one, other) => Number(waits(other)) - Number(waits(one)) || other.askedAt.localeCompare(one.askedAt));
}
