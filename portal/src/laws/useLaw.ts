import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { Refused, taken } from '../http/problems';
import { useCaller } from '../identity/context';

export type Parameter = Schema<'ParameterView'>;
export type ParameterBody = Schema<'ParameterBody'>;
export type Entry = Schema<'ParameterEntryView'>;
export type Year = Schema<'CalendarYearView'>;
export type YearBody = Schema<'CalendarYearBody'>;

/** The day of the service. */
export function useToday() {
  const api = useApi();
  return useQuery({ queryKey: ['me'], queryFn: () => taken(api.GET('/me')), select: ({ today }) => today });
}

/** What counts in a place on a day; today and in the whole country where nothing is said. */
export function useLawOf(region: string, date: string) {
  const api = useApi();
  const query = { ...(region ? { region } : {}), ...(date ? { date } : {}) };
  return useQuery({ queryKey: ['law', query], queryFn: () => taken(api.GET('/law/parameters', { params: { query } })) });
}

/** What one person entered and a second one has not yet; for those who may see it. */
export function useWaitingLaw() {
  const api = useApi();
  const { role } = useCaller();
  return useQuery({ queryKey: ['law', 'waiting'], queryFn: () => taken(api.GET('/law/waiting')), enabled: role === 'admin' || role === 'supervisor' });
}

/** The days of a year as they count, or null where nobody loaded them. */
export function useYear(year: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['law', 'calendar', year],
    queryFn: async () => {
      try {
        return (await taken(api.GET('/law/calendar/{year}', { params: { path: { year } } }))).loaded;
      } catch (cause) {
        if (cause instanceof Refused && cause.problem.code === 'law.yearNotFound') return null;
        throw cause;
      }
    },
  });
}

export function useEnterParameter(key: string, after: () => void) {
  const api = useApi();
  return useCommand((body: ParameterBody) => taken(api.PUT('/law/parameters/{key}', { params: { path: { key } }, body })), after);
}

export function useEnterYear(year: string, after: () => void) {
  const api = useApi();
  return useCommand((body: YearBody) => taken(api.PUT('/law/calendar/{year}', { params: { path: { year } }, body })), after);
}
