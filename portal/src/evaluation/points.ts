/** Points as the API has them ("17.5"), added exactly. */
const places = 6;
const scale = 10n ** BigInt(places);
/** How many decimals an evaluator may type. */
const typedPlaces = 2;

/** Points in millionths; null for what is no number. A comma of another keyboard is let pass as a point. */
export function millionths(text: string): bigint | null {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(plain(text));
  return match ? BigInt(match[1] ?? '0') * scale + BigInt((match[2] ?? '').padEnd(places, '0')) : null;
}

/** How points are shown: at least one decimal, no more than there are. */
export function shown(value: bigint): string {
  const decimals = String(value % scale).padStart(places, '0').replace(/0+$/, '');
  return `${value / scale}.${decimals || '0'}`;
}

/** As the API takes it: no blanks, no zeros in front. */
export function written(text: string): string {
  const [whole = '', decimals] = plain(text).split('.');
  return `${BigInt(whole)}${decimals ? `.${decimals}` : ''}`;
}

export type PointsFault = 'number' | 'decimals' | 'tooMany';

/** What is wrong with typed points; nothing is wrong with an empty box, it is not scored yet. */
export function faultOf(text: string, most: string): PointsFault | null {
  if (text.trim() === '') return null;
  const value = millionths(text);
  if (value === null) return 'number';
  if ((plain(text).split('.')[1] ?? '').length > typedPlaces) return 'decimals';
  return value > (millionths(most) ?? 0n) ? 'tooMany' : null;
}

export interface Judged { ref: string; points: string }

/** Where a sheet stands: the running total, out of what was scored so far, and how many criteria are left. */
export function standing(criteria: readonly Judged[], points: Readonly<Record<string, string>>) {
  let [total, scored, left] = [0n, 0n, 0];
  for (const { ref, points: most } of criteria) {
    const text = points[ref] ?? '';
    const value = text.trim() === '' || faultOf(text, most) ? null : millionths(text);
    if (value === null) left++;
    else {
      total += value;
      scored += millionths(most) ?? 0n;
    }
  }

  return { total: shown(total), scored: shown(scored), left };
}

export const mostOf = (criteria: readonly Judged[]): string => short(criteria.reduce((sum, { points }) => sum + (millionths(points) ?? 0n), 0n));

/** 100 rather than 100.0: the most that can be given. */
export const short = (value: bigint): string => shown(value).replace(/\.0$/, '');

const plain = (text: string) => text.trim().replace(/[,，。]/, '.').replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
