import type { Problem } from './problems';

type English = Record<string, readonly [title: string, advice: string] | undefined>;

/** What the service says in Chinese, in English by its codes; the table is fetched only by who reads English. */
export async function inEnglish(problem: Problem): Promise<Problem> {
  const english = (await import('./english.json')).default as unknown as English;
  const advice = problem.codes.map((code) => english[code]?.[1]).filter((text) => text !== undefined);
  return {
    ...problem,
    title: english[problem.code]?.[0] ?? problem.code,
    detail: [...new Set(advice)].join(' '),
    errors: problem.errors.map((one) => ({ ...one, message: english[one.code]?.join('. ') ?? one.code })),
  };
}
