import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { orNull } from '../proposals/reads';

export type Enrolment = Schema<'EnrolmentView'>;
export type EnrolmentBody = Schema<'EnrolmentBody'>;

/** What the account itself sent, or null. */
export function useOwnEnrolment() {
  const api = useApi();
  return useQuery({ queryKey: ['enrolment', 'own'], queryFn: () => orNull(['enrolment.notFound'], taken(api.GET('/me/enrolment'))) });
}

export function useSendEnrolment(after: () => void) {
  const api = useApi();
  return useCommand((body: EnrolmentBody, key) => taken(api.POST('/me/enrolment', { params: { header: { 'Idempotency-Key': key } }, body })), after);
}

const order = ['waiting', 'refused', 'verified', 'ended'];

/** All registrations of the district: those that wait first, the oldest of them first. */
export function useEnrolments() {
  const api = useApi();
  return useQuery({
    queryKey: ['enrolments'],
    queryFn: async () => {
      const all = await allOf((query) => taken(api.GET('/enrolments', { params: { query } })));
      return all.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || Date.parse(a.sentAt) - Date.parse(b.sentAt));
    },
  });
}

export function useEnrolment(account: string) {
  const api = useApi();
  return useQuery({ queryKey: ['enrolments', account], queryFn: () => taken(api.GET('/enrolments/{account}', { params: { path: { account } } })) });
}

/** The three steps of an officer: verified by evidence, refused or ended with a reason. */
export function useEnrolmentSteps(account: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { account }, header: { 'Idempotency-Key': key } });
  return {
    verify: useCommand((body: Schema<'VerificationBody'>, key) => taken(api.POST('/enrolments/{account}/verification', { params: params(key), body }))),
    refuse: useCommand((reason: string, key) => taken(api.POST('/enrolments/{account}/refusal', { params: params(key), body: { reason } }))),
    end: useCommand((reason: string, key) => taken(api.POST('/enrolments/{account}/end', { params: params(key), body: { reason } }))),
  };
}
