import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Archive = Schema<'ArchiveView'>;
export type Hold = Archive['holds'][number];
export type Pack = Schema<'PackView'>;
export interface Place { round: string; proposal: string }

const base = '/rounds/{round}/contracts/{proposal}';

/** What holds the records of a contract, and how long they are kept. */
export function useArchive(path: Place) {
  const api = useApi();
  return useQuery({
    queryKey: ['archive', path.round, path.proposal],
    queryFn: () => taken(api.GET(`${base}/archive`, { params: { path } })),
  });
}

/** The packs that were made, the first first. */
export function usePacks(path: Place) {
  const api = useApi();
  return usePages(['packs', path.round, path.proposal], (cursor) => taken(api.GET(`${base}/evidence-packs`, { params: { path, query: { cursor } } })));
}

/** The contracts of the district that are or were held. */
export function useHolds() {
  const api = useApi();
  return usePages(['holds'], (cursor) => taken(api.GET('/archive-holds', { params: { query: { cursor } } })));
}

/** What can be ordered; each is done once. */
export function useArchiveOrders(path: Place) {
  const api = useApi();
  const params = (key: string) => ({ path, header: { 'Idempotency-Key': key } });
  const ofHold = (archiveHold: string, key: string) => ({ path: { ...path, archiveHold }, header: { 'Idempotency-Key': key } });
  return {
    pack: useCommand((_: 'pack', key) => taken<Blob>(api.POST(`${base}/evidence-pack`, { params: params(key), parseAs: 'blob' }))),
    hold: useCommand((reason: string, key) => taken(api.POST(`${base}/archive/holds`, { params: params(key), body: { reason } }))),
    propose: useCommand(({ hold, reason }: { hold: string; reason: string }, key) => taken(api.POST(`${base}/archive/holds/{archiveHold}/lift`, { params: ofHold(hold, key), body: { reason } }))),
    approve: useCommand((hold: string, key) => taken(api.POST(`${base}/archive/holds/{archiveHold}/lift-approval`, { params: ofHold(hold, key) }))),
    refuse: useCommand(({ hold, reason }: { hold: string; reason: string }, key) => taken(api.POST(`${base}/archive/holds/{archiveHold}/lift-refusal`, { params: ofHold(hold, key), body: { reason } }))),
  };
}

export type ArchiveOrders = ReturnType<typeof useArchiveOrders>;
