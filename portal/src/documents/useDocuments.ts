import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { fromBase64, toBase64 } from './der';
import type { OwnKey } from './keyFile';

export type Documents = Schema<'ContractDocumentsView'>;
export type ContractDocument = Schema<'ContractDocumentView'>;
export type Gate = Schema<'GateView'>;
export type Notice = Schema<'NoticeDueView'>;
export interface Of { round: string; proposal: string }

const base = '/rounds/{round}/contracts/{proposal}';

/** The documents of a contract with gates and notices; looked for again while the agreement is being drawn. */
export function useDocuments({ round, proposal }: Of, awaited: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['documents', round, proposal],
    queryFn: () => taken(api.GET(`${base}/documents`, { params: { path: { round, proposal } } })),
    refetchInterval: (query) => awaited && query.state.data?.documents.length === 0 ? 2_000 : false,
  });
}

/** What the check of a document finds now. */
export function useVerification({ round, proposal }: Of, document: number, digest: string, wanted: boolean) {
  const api = useApi();
  return useQuery({
    enabled: wanted,
    queryKey: ['verification', round, proposal, document, digest],
    queryFn: () => taken(api.GET(`${base}/documents/{document}/verification`, { params: { path: { round, proposal, document } } })),
  });
}

/** Reading, signing and uploading a document. */
export function useDocumentOrders({ round, proposal }: Of) {
  const api = useApi();
  // A signature is another each time it is made: what is sent again is another order, and the second finds it signed.
  const paramsOf = (document: number) => ({ path: { round, proposal, document }, header: { 'Idempotency-Key': crypto.randomUUID() } });
  return {
    read: useCommand((document: number) => taken<Blob>(api.GET(`${base}/documents/{document}/file`, { params: { path: { round, proposal, document } }, parseAs: 'blob' }))),
    sign: useCommand(async ({ document, own }: { document: number; own: OwnKey }) => {
      const prepared = await taken(api.POST(`${base}/documents/{document}/preparations`, { params: paramsOf(document), body: { certificates: own.certificates, custody: 'signer' } }));
      const signature = toBase64(await own.sign(fromBase64(prepared.signedAttributes)));
      return taken(api.POST(`${base}/documents/{document}/signatures`, { params: paramsOf(document), body: { preparation: prepared.preparation, signature, cms: null } }));
    }),
    upload: useCommand(async ({ document, file }: { document: number; file: File }) =>
      taken(api.POST(`${base}/documents/{document}/uploads`, { params: paramsOf(document), body: { file: toBase64(await file.arrayBuffer()) } }))),
  };
}

/** What an officer records: gates before signing, notices after it. */
export function useRecording({ round, proposal }: Of) {
  const api = useApi();
  const header = (key: string) => ({ 'Idempotency-Key': key });
  return {
    pass: useCommand(({ gate, ...body }: { gate: Gate['gate']; reviewer: string; reference: string }, key) =>
      taken(api.POST(`${base}/gates/{gate}`, { params: { path: { round, proposal, gate }, header: header(key) }, body }))),
    give: useCommand(({ notice, ...body }: { notice: Notice['kind']; reference: string | null; document: number }, key) =>
      taken(api.POST(`${base}/notices/{notice}`, { params: { path: { round, proposal, notice }, header: header(key) }, body }))),
  };
}
