import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

/** The names of organizations by their codes; not asked for whoever may not read them. */
export function useOrganizationNames(mayRead = true): (uscc: string) => string {
  const api = useApi();
  const names = useQuery({
    queryKey: ['organization-names'],
    queryFn: async () => new Map((await allOf((query) => taken(api.GET('/organizations', { params: { query } })))).map(({ uscc, name }) => [uscc, name])),
    staleTime: 60_000,
    enabled: mayRead,
  });
  return (uscc) => names.data?.get(uscc) ?? uscc;
}
