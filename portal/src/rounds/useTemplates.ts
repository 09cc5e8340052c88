import { useQuery } from '@tanstack/react-query';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

/** The templates of today, and what places asked of rounds of their own. */
export function useTemplates() {
  const api = useApi();
  return useQuery({ queryKey: ['round-templates'], queryFn: () => taken(api.GET('/public/round-templates')), staleTime: Infinity });
}

/** The words of a dictionary that are in force where a purchaser is: characters 3 to 8 of its code. */
export function useDictionary(name: string, uscc = '') {
  const api = useApi();
  const region = /^[0-9A-Z]{2}\d{6}/.test(uscc) ? uscc.slice(2, 8) : undefined;
  return useQuery({
    queryKey: ['dictionaries', region],
    queryFn: () => taken(api.GET('/public/dictionaries', { params: { query: region ? { region } : {} } })),
    select: ({ dictionaries }) => dictionaries.find((one) => one.name === name),
    staleTime: Infinity,
  });
}
