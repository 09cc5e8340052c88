import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import { useApi, useCommand } from '../http/context';
import { taken, takenWithTag } from '../http/problems';
import type { Schema } from '../http/client';

export type FundBody = Schema<'FundBody'>;

/** All funds of the district, of the latest year first. */
export function useFunds() {
  const api = useApi();
  return useQuery({
    queryKey: ['funds'],
    queryFn: async () => {
      const funds = await allOf((query) => taken(api.GET('/funds', { params: { query } })));
      return funds.sort((a, b) => b.year - a.year || a.fund.localeCompare(b.fund));
    },
  });
}

/** One fund and the version that a change has to name. */
export function useFund(fund: string) {
  const api = useApi();
  return useQuery({ queryKey: ['funds', fund], queryFn: () => takenWithTag(api.GET('/funds/{fund}', { params: { path: { fund } } })) });
}

/** Opens a fund, or changes one that nobody changed since it was read. */
export function useSaveFund(fund: string, tag: string | null, after: () => void) {
  const api = useApi();
  return useCommand(
    (body: FundBody) => taken(api.PUT('/funds/{fund}', { params: { path: { fund }, header: tag ? { 'If-Match': tag } : { 'If-None-Match': '*' } }, body })),
    after,
  );
}
