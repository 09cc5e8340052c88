import { useQuery } from '@tanstack/react-query';
import type { Api, Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

export type Member = Schema<'PanelMemberBody'>;
export interface Seat { member: Member; books: Schema<'ScoreBookView'>[] }

const lookAgain = 15_000;
const atOnce = 200;

/** Who sits on the committee, and how far each of them is: counts, never scores. */
export function usePanel(round: string, scoring: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['panel', round, scoring],
    queryFn: async (): Promise<Seat[]> => {
      const members = await appointed(api, round);
      if (!scoring) return members.map((member) => ({ member, books: [] }));
      return Promise.all(members.map(async (member) => ({
        member,
        books: (await taken(api.GET('/rounds/{round}/books', { params: { path: { round }, query: { evaluator: member.account, limit: atOnce } } }))).items,
      })));
    },
    refetchInterval: lookAgain,
  });
}

// The trail of the round names the committee that was appointed last.
async function appointed(api: Api, round: string): Promise<Member[]> {
  let [members, cursor]: [Member[], string | undefined] = [[], undefined];
  do {
    const page: Schema<'ListOfTrailEventView'> = await taken(api.GET('/rounds/{round}/trail', { params: { path: { round }, query: { limit: atOnce, cursor } } }));
    for (const { type, data } of page.items) if (type === 'round.panelAppointed') members = (data as unknown as { panel: Member[] }).panel;
    cursor = page.next ?? undefined;
  } while (cursor);
  return members;
}
