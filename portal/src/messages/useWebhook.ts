import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { Refused, taken, takenWithTag } from '../http/problems';

export type Webhook = Schema<'WebhookView'>;

/** Where another system of the district is called: not offered here, not set, or as it was set. */
export interface WebhookState { offered: boolean; webhook: Webhook | null; tag: string | null }

export function useWebhook() {
  const api = useApi();
  return useQuery<WebhookState>({
    queryKey: ['webhook'],
    queryFn: async () => {
      try {
        const { data, tag } = await takenWithTag(api.GET('/webhook', {}));
        return { offered: true, webhook: data, tag };
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        if (cause.problem.code === 'webhook.notSet') return { offered: true, webhook: null, tag: null };
        if (cause.problem.code === 'webhook.notOffered') return { offered: false, webhook: null, tag: null };
        throw cause;
      }
    },
  });
}

/** Sets the address, turns it off, or asks for another secret; nobody changes what somebody else has just changed. */
export function useSetWebhook(tag: string | null, after?: () => void) {
  const api = useApi();
  return useCommand(
    (body: { url: string | null; newSecret: boolean }) => taken(api.PUT('/webhook', { params: { header: tag === null ? { 'If-None-Match': '*' } : { 'If-Match': tag } }, body })),
    after,
  );
}
