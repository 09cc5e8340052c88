import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

/** The names of organizations by their codes. */
export function useOrganizationNames(): (uscc: string) => string {
  const api = useApi();
  const names = useQuery({
    queryKey: ['organization-names'],
    queryFn: async () => new Map((await allOf((query) => taken(api.GET('/organizations', { params: { query } })))).map(({ uscc, name }) => [uscc, name])),
    staleTime: 60_000,
  });
  return (uscc) => names.data?.get(uscc) ?? uscc;
}
