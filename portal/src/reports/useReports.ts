import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { saveFile } from '../shared/saveFile';
import { fileName, type Format, type Report } from './reports';

export type Arrear = Schema<'ArrearView'>;
export type ArrearsList = Schema<'ArrearsListView'>;

export interface Wanted { report: Report; title: string; format: Format; year: string; today: string }

/** Fetches a report and gives it to the browser to save. */
export function useReport() {
  const api = useApi();
  return useMutation({
    mutationFn: async ({ report, title, format, year, today }: Wanted) => {
      const query = { format, year: report.byYear && year ? year : undefined };
      const file = await taken<Blob>(api.GET(`/finance-reports/${report.name}`, { params: { query }, parseAs: 'blob' }));
      saveFile(fileName(title, query.year ?? '', today, format), file);
    },
  });
}

/** All that is late today. */
export function useArrears() {
  const api = useApi();
  return useQuery({ queryKey: ['arrears'], queryFn: () => allOf((query) => taken(api.GET('/arrears', { params: { query } }))) });
}

/** The list of arrears of a year, and the two steps that lead to the public. */
export function useArrearsList(year: string) {
  const api = useApi();
  const known = useQueryClient();
  const path = { year };
  const after = (list: ArrearsList) => { known.setQueryData(['arrears-lists', year], list); };
  const params = (key: string) => ({ path, header: { 'Idempotency-Key': key } });
  return {
    list: useQuery({ queryKey: ['arrears-lists', year], queryFn: () => taken(api.GET('/arrears-lists/{year}', { params: { path } })) }),
    draw: useCommand((_: null, key) => taken(api.POST('/arrears-lists/{year}', { params: params(key) })), after),
    publish: useCommand((digest: string, key) => taken(api.POST('/arrears-lists/{year}/publication', { params: params(key), body: { digest } })), after),
  };
}
