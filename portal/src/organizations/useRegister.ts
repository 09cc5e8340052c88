import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useMe } from '../proposals/reads';
import { useCaller } from '../identity/context';

export type Certificate = Schema<'CertificateView'>;
export type Sanction = Schema<'SanctionView'>;
type Bodies = { standing: Schema<'StandingBody'>; rating: Schema<'RatingBody'>; sanction: Schema<'SanctionBody'>; stage: Schema<'StageBody'> };

/** The code of the caller's organization: of the token, or of a registration that was verified here; empty while there is none. */
export function useOwnCode(): { uscc: string; known: boolean } {
  const { organization } = useCaller();
  const me = useMe();
  return { uscc: organization ?? me.data?.organization ?? '', known: organization !== undefined || me.data !== undefined };
}

/** What an officer enters of an organization; nothing of it is ever erased. */
export function useRegisterEntries(uscc: string, after: () => void) {
  const api = useApi();
  const params = (key: string) => ({ path: { uscc }, header: { 'Idempotency-Key': key } });
  return {
    standing: useCommand((body: Bodies['standing'], key) => taken(api.POST('/organizations/{uscc}/standings', { params: params(key), body })), after),
    rating: useCommand((body: Bodies['rating'], key) => taken(api.POST('/organizations/{uscc}/ratings', { params: params(key), body })), after),
    sanction: useCommand((body: Bodies['sanction'], key) => taken(api.POST('/organizations/{uscc}/sanctions', { params: params(key), body })), after),
    stage: useCommand((body: Bodies['stage'], key) => taken(api.POST('/organizations/{uscc}/stages', { params: params(key), body })), after),
  };
}

export function useLifting(uscc: string, no: number) {
  const api = useApi();
  return useCommand((body: Schema<'LiftingBody'>, key) => taken(api.POST('/organizations/{uscc}/sanctions/{no}/lifting', { params: { path: { uscc, no }, header: { 'Idempotency-Key': key } }, body })));
}

/** The certificates of an organization's social workers. */
export function useCertificates(uscc: string) {
  const api = useApi();
  return useQuery({ queryKey: ['certificates', uscc], queryFn: () => taken(api.GET('/organizations/{uscc}/certificates', { params: { path: { uscc } } })) });
}

export function useEnterCertificate(uscc: string, after: () => void) {
  const api = useApi();
  return useCommand(
    (body: Schema<'EnterCertificateBody'>, key) => taken(api.POST('/organizations/{uscc}/certificates', { params: { path: { uscc }, header: { 'Idempotency-Key': key } }, body })),
    after,
  );
}

export function useCertificate(uscc: string, certificate: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { uscc, certificate }, header: { 'Idempotency-Key': key } });
  return {
    confirm: useCommand((body: Schema<'EvidenceBody'>, key) => taken(api.POST('/organizations/{uscc}/certificates/{certificate}/confirmation', { params: params(key), body }))),
    refuse: useCommand((reason: string, key) => taken(api.POST('/organizations/{uscc}/certificates/{certificate}/refusal', { params: params(key), body: { reason } }))),
    end: useCommand((body: Schema<'CertificateEndBody'>, key) => taken(api.POST('/organizations/{uscc}/certificates/{certificate}/end', { params: params(key), body }))),
  };
}
