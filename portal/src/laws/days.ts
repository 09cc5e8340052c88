/** Days as somebody types them: one a line, or a first and a last day with a word or a dash between. */
export function daysOf(text: string): { days: string[]; wrong: string[] } {
  const days: string[] = [];
  const wrong: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const [first = '', last = first, ...more] = line.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    const rest = line.replace(/\d{4}-\d{2}-\d{2}/g, '').trim();
    const between = [...daysBetween(first, last)];
    if (between.length === 0 || more.length > 0 || rest.length > 3) wrong.push(line);
    else days.push(...between);
  }

  return { days, wrong };
}

const oneDay = 86_400_000;
const longest = 100;

// 30 February is read as 2 March.
const isDay = (text: string, at: number) => !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);

function* daysBetween(first: string, last: string): Generator<string> {
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)];
  if (!isDay(first, from) || !isDay(last, to) || to < from || to - from > longest * oneDay) return;
  for (let at = from; at <= to; at += oneDay) yield new Date(at).toISOString().slice(0, 10);
}

/** Days as they are typed: those that follow each other as one line. */
export function linesOf(days: readonly string[]): string {
  const runs: [first: string, last: string][] = [];
  for (const day of [...days].sort()) {
    const run = runs.at(-1);
    if (run && Date.parse(day) - Date.parse(run[1]) === oneDay) run[1] = day;
    else runs.push([day, day]);
  }

  return runs.map(([first, last]) => (first === last ? first : `${first} – ${last}`)).join('\n');
}
