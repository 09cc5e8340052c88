import { useQuery } from '@tanstack/react-query';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useOwnCode } from '../organizations/useRegister';

export type Contract = Schema<'ContractView'>;
export type Instalment = Schema<'InstalmentView'>;

/** All contracts of the organization. */
export function useOwnContracts() {
  const api = useApi();
  const { uscc } = useOwnCode();
  return useQuery({
    enabled: uscc !== '',
    queryKey: ['contracts', 'own', uscc],
    queryFn: () => allOf((query) => taken(api.GET('/organizations/{uscc}/contracts', { params: { path: { uscc }, query } }))),
  });
}

/** One contract with the terms of its round, and the instalments that may be claimed now. */
export function useOwnContract(round: string, proposal: string) {
  const api = useApi();
  const path = { round, proposal };
  return useQuery({
    queryKey: ['contract', 'own', round, proposal],
    queryFn: async () => {
      const [contract, of, waiting] = await Promise.all([
        taken(api.GET('/rounds/{round}/contracts/{proposal}', { params: { path } })),
        taken(api.GET('/rounds/{round}', { params: { path: { round } } })),
        allOf((query) => taken(api.GET('/work', { params: { query: { ...query, role: 'applicant', round } } }))),
      ]);
      const claimable = waiting.filter((one) => one.proposal === proposal && (one.kind === 'toClaim' || one.kind === 'returned')).map((one) => one.instalment);
      const mustSign = contract.status === 'awaitingSignatures' && contract.acts.supplierSigned === null;
      return { contract, settings: of.settings, claimable, mustSign };
    },
    // What may be claimed comes from a list that follows a moment later.
    refetchInterval: (query) => (query.state.data?.contract.pendingWork ?? 0) > 0 ? 1_500 : false,
  });
}

export type ContractFile = NonNullable<ReturnType<typeof useOwnContract>['data']>;

/** The orders of a supplier to its contract. */
export function useOrders(round: string, proposal: string) {
  const api = useApi();
  const path = { round, proposal };
  const header = (key: string) => ({ 'Idempotency-Key': key });
  return {
    sign: useCommand((_: null, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/signatures', { params: { path, header: header(key) } }))),
    decline: useCommand((reason: string, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/declination', { params: { path, header: header(key) }, body: { reason: reason || null } }))),
    report: useCommand((spent: string, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/expenditure-reports', { params: { path, header: header(key) }, body: { spent } }))),
    changePayee: useCommand((_: null, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/payee-change', { params: { path, header: header(key) } }))),
    claim: useCommand(({ no, ...body }: { no: number } & Schema<'ClaimBody'>, key) => taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/claim', { params: { path: { ...path, no }, header: header(key) }, body }))),
  };
}

export type Orders = ReturnType<typeof useOrders>;
