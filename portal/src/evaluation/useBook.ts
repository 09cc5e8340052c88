import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

export type Sheet = Schema<'SheetView'>;
export type Criterion = Schema<'CriterionBody'>;

const atOnce = 200;

/** The caller's own book of a lot: what there is to score, with the sheets that were sent. */
export function useBook(round: string, lot: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['book', round, lot],
    queryFn: async () => {
      const settled = await taken(api.GET('/rounds/{round}', { params: { path: { round } } }));
      const sheets: Sheet[] = [];
      let cursor: string | undefined;
      do {
        const page = await taken(api.GET('/rounds/{round}/sheets', { params: { path: { round }, query: { lot, limit: atOnce, cursor } } }));
        sheets.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return { round: settled, sheets };
    },
  });
}

export type Book = NonNullable<ReturnType<typeof useBook>['data']>;

export const judgedOf = (book: Book): Criterion[] => book.round.settings.evaluation.criteria.filter(({ method }) => method === 'judged');

export const lotTitle = (book: Book, lot: string): string => book.round.settings.lots.find(({ ref }) => ref === lot)?.title ?? lot;

/** Whether sheets are still taken. */
export const isOpen = (book: Book): boolean => book.round.phase === 'evaluating';
