import type { Schema } from '../http/client';

export type Questions = Schema<'SurveyQuestionsView'>;

export interface Answer { readonly scores: readonly number[]; readonly text: string | null }

/** Why something was not done: the code of the service, or null where it could not be asked. */
export class Refused extends Error {
  constructor(readonly code: string | null) {
    super(code ?? 'unreachable');
  }
}

/** What is asked under a link; the link goes in the body, so that no log of addresses holds it. */
export const open = (link: string): Promise<Questions> => post<Questions>('public/surveys', { link });

/** Sends the answers. */
export const send = (link: string, answer: Answer): Promise<unknown> => post('public/survey-answers', { link, ...answer });

/** Sends something without a name; nothing of who sends goes with it. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await reached(path, body);
  if (answer.ok) return (await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { code?: string };
  throw new Refused(problem.code ?? null);
}

async function reached(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(`${await api()}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key() },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw new Refused(null);
  }
}

async function api(): Promise<string> {
  const config = (await (await fetch('/config.json')).json()) as { api: string };
  return config.api;
}

// Not randomUUID, which old browsers and addresses without TLS do not have.
const key = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join('');
