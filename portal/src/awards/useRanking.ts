import { useQuery } from '@tanstack/react-query';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import type { Entry } from './course';

const atOnce = 200;

/** The whole ranking of a round; there is none before its notice. */
export function useRanking(round: string, published: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['ranking', round],
    queryFn: async () => {
      const entries: Entry[] = [];
      let cursor: string | undefined;
      do {
        const page = await taken(api.GET('/rounds/{round}/ranking', { params: { path: { round }, query: { limit: atOnce, cursor } } }));
        entries.push(...page.ranking);
        cursor = page.next ?? undefined;
      } while (cursor);
      return entries;
    },
    enabled: published,
  });
}
