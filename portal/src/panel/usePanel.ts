import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

export type Seat = Schema<'PanelMemberView'>;

const lookAgain = 15_000;
const atOnce = 100;

/** Who sits on the committee, and how far each of them is: counts, never scores. */
export function usePanel(round: string, scoring: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['panel', round],
    queryFn: async () => {
      const seats: Seat[] = [];
      let cursor: string | undefined;
      do {
        const page = await taken(api.GET('/rounds/{round}/panel', { params: { path: { round }, query: { limit: atOnce, cursor } } }));
        seats.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return seats;
    },
    refetchInterval: scoring ? lookAgain : false,
  });
}
