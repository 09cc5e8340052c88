import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { Refused, taken, takenWithTag } from '../http/problems';

export type Organization = Schema<'OrganizationView'>;
export type OrganizationBody = Schema<'OrganizationBody'>;
export type Account = Schema<'AccountBody'>;

/** Everybody in the registry of the district, by name. */
export function useOrganizations() {
  const api = useApi();
  return useQuery({
    queryKey: ['organizations'],
    queryFn: async () => {
      const all = await allOf((query) => taken(api.GET('/organizations', { params: { query } })));
      return all.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
    },
  });
}

/** One organization and the version that a change has to name; nothing for a code that nobody registered. */
export function useOrganization(uscc: string) {
  const api = useApi();
  return useQuery<{ data: Organization | null; tag: string | null }>({
    queryKey: ['organizations', uscc, 'registered'],
    queryFn: async () => {
      try {
        return await takenWithTag(api.GET('/organizations/{uscc}', { params: { path: { uscc } } }));
      } catch (cause) {
        if (cause instanceof Refused && cause.problem.code === 'organization.notFound') return { data: null, tag: null };
        throw cause;
      }
    },
  });
}

/** Registers an organization, or corrects one that nobody changed since it was read. */
export function useRegister(uscc: string, tag: string | null, after: () => void) {
  const api = useApi();
  return useCommand(
    (body: OrganizationBody) => taken(api.PUT('/organizations/{uscc}', { params: { path: { uscc }, header: tag ? { 'If-Match': tag } : { 'If-None-Match': '*' } }, body })),
    after,
  );
}

/** The three steps of another account: proposed, confirmed from the paper by somebody else, or rejected. */
export function useAccountChange(uscc: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { uscc }, header: { 'Idempotency-Key': key } });
  return {
    propose: useCommand((body: Account, key) => taken(api.POST('/organizations/{uscc}/account-change', { params: params(key), body }))),
    confirm: useCommand((number: string, key) => taken(api.POST('/organizations/{uscc}/account-change-confirmation', { params: params(key), body: { number } }))),
    reject: useCommand((reason: string, key) => taken(api.POST('/organizations/{uscc}/account-change-rejection', { params: params(key), body: { reason } }))),
  };
}
