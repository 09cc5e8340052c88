import createClient, { type Client } from 'openapi-fetch';
import type { Session } from '../identity/session';
import type { components, paths } from './schema';

export type Api = Client<paths>;

/** A record of the API by its name in the document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The typed client: sends the session's token, and tells the session when the service does not take it any more. */
export function createApi(base: string, session: Session, language: () => string): Api {
  const api = createClient<paths>({ baseUrl: base });
  api.use({
    onRequest({ request }) {
      if (session.token) request.headers.set('Authorization', `Bearer ${session.token}`);
      request.headers.set('Accept-Language', language());
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401) session.end();
    },
  });
  return api;
}
