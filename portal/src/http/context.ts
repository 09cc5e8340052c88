import { useInfiniteQuery, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useRef } from 'react';
import type { Api } from './client';
import { Refused } from './problems';

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('There is no API above.');
  return api;
}

/**
 * An order to the service. One intent keeps one Idempotency-Key: asking again after a cut network or a failed server does
 * it once; a definite answer ends the intent. What was read before is read again afterwards.
 */
export function useCommand<TInput, TAnswer>(
  send: (input: TInput, key: string) => Promise<TAnswer>,
  after?: (answer: TAnswer, input: TInput) => void | Promise<void>,
) {
  const queries = useQueryClient();
  const intent = useRef<{ key: string; said: string } | null>(null);
  return useMutation<TAnswer, Refused, TInput>({
    networkMode: 'always',
    mutationFn: async (input) => {
      const said = JSON.stringify(input) as string | undefined ?? '';
      if (intent.current?.said !== said) intent.current = { key: crypto.randomUUID(), said };
      try {
        const answer = await send(input, intent.current.key);
        intent.current = null;
        return answer;
      } catch (cause) {
        if (cause instanceof Refused && !cause.mayRepeat && cause.status !== 401) intent.current = null;
        throw cause;
      }
    },
    onSuccess: async (answer, input) => {
      await queries.invalidateQueries();
      await after?.(answer, input);
    },
  });
}

interface Page<T> { items: T[]; next?: string | null }

/** A list that is read page by page: the items so far, and whether there are more; read again where it is about to change by itself. */
export function usePages<T>(key: QueryKey, read: (cursor: string | undefined) => Promise<Page<T>>, enabled = true, lookAgain: (items: T[]) => number | false = () => false) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
    refetchInterval: ({ state }) => lookAgain(state.data?.pages.flatMap((page) => page.items) ?? []),
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, items };
}
