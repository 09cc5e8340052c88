import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import type { Score } from './spread';

/** All scores of a round whose books are sealed, as points of a hundred of what evaluators judge. */
export function useScores(round: string) {
  const api = useApi();
  const path = { round };
  return useQuery({
    queryKey: ['scores', round],
    enabled: round !== '',
    queryFn: async () => {
      const [{ settings }, members] = await Promise.all([
        taken(api.GET('/rounds/{round}', { params: { path } })),
        allOf((query) => taken(api.GET('/rounds/{round}/panel', { params: { path, query } }))),
      ]);
      const judged = settings.evaluation.criteria.filter(({ method }) => method !== 'lowestPrice');
      const most = judged.reduce((all, { points }) => all + Number(points), 0);
      const books = members.flatMap(({ account, name, books: own }) => own.filter(({ sealed }) => sealed).map(({ lot }) => ({ account, name, lot })));
      const sheets = await Promise.all(books.map(async ({ account, name, lot }) =>
        (await allOf((query) => taken(api.GET('/rounds/{round}/sheets', { params: { path, query: { ...query, evaluator: account, lot } } }))))
          .flatMap(({ title, points }): Score[] => points === null ? [] : [{ evaluator: name, title, score: 100 * judged.reduce((all, { ref }) => all + valueOf(points[ref] ?? '0'), 0) / (most || 1) }])));
      return sheets.flat();
    },
  });
}

// Points are exact: 12, 12.5 or 25/2.
function valueOf(text: string): number {
  const [above = '0', below = '1'] = text.split('/');
  return Number(above) / Number(below);
}
