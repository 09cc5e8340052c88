import { languageNow } from '../words/i18n';
import type { Schema } from './client';
import { inEnglish } from './inEnglish';

/** What the service says is wrong (RFC 9457), with every field that is. */
export type Problem = Schema<'ProblemBody'>;

/** An answer that was no success; a cut network has status 0. */
export class Refused extends Error {
  constructor(readonly problem: Problem, readonly status: number) {
    super(problem.detail);
    this.name = 'Refused';
  }

  /** Whether the same request may be sent again as it is. */
  get mayRepeat(): boolean {
    return this.status === 0 || this.status === 503 || this.status === 429 || this.status >= 500;
  }
}

const nothing: Problem = { type: 'about:blank', title: '', detail: '', status: 0, code: 'network', codes: ['network'], errors: [] };

interface Result<T> { data?: T; error?: unknown; response: Response }

/** The data of an answer and its version (ETag); throws {@link Refused}. */
export async function takenWithTag<T>(sent: Promise<Result<T>>): Promise<{ data: T; tag: string | null }> {
  let result: Result<T>;
  try {
    result = await sent;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Refused(nothing, 0);
  }

  const { data, error, response } = result;
  if (response.ok) return { data: data as T, tag: response.headers.get('ETag') };
  const problem = isProblem(error) ? error : { ...nothing, code: `http.${response.status}`, status: response.status };
  throw new Refused(languageNow() === 'en' ? await inEnglish(problem) : problem, response.status);
}

/** The data of an answer; throws {@link Refused}. */
export const taken = async <T>(sent: Promise<Result<T>>): Promise<T> => (await takenWithTag(sent)).data;

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
