import { useQuery } from '@tanstack/react-query';
import { useApi } from './context';
import { taken } from './problems';

/** Today by the clock of the service, which may be another than the browser's. */
export function useToday(): string | undefined {
  const api = useApi();
  return useQuery({ queryKey: ['me'], queryFn: () => taken(api.GET('/me')), staleTime: 60_000 }).data?.today;
}
