import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';

export type Waiting = Schema<'WaitingView'>;

export interface WorkFilters { kind: string; round: string; due: string }

/** What waits for the caller in the present role, page by page, with the counts of all of it. */
export function useWork(filters: WorkFilters) {
  const api = useApi();
  const { account, role } = useCaller();
  const query = useInfiniteQuery({
    queryKey: ['work', account, role, filters],
    queryFn: ({ pageParam }) => taken(api.GET('/work', {
      params: { query: { role, cursor: pageParam, limit: 50, ...given(filters) } },
    })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnWindowFocus: true,
  });
  const first = query.data?.pages[0];
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [], kinds: first?.kinds ?? [], groups: first?.groups ?? [] };
}

const given = (filters: WorkFilters) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
