/** The score that an evaluator gave to a proposal, in points of a hundred. */
export interface Score { evaluator: string; title: string; score: number }

/** How an evaluator scores: five numbers of the scores that do not stand out, and those that do. */
export interface Spread {
  evaluator: string;
  count: number;
  low: number; lower: number; median: number; upper: number; high: number;
  outliers: readonly Score[];
  /** How far the own median is from that of all. */
  off: number;
}

/** Where so much of the sorted values lies below; between two values in proportion. */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

const sortedOf = (scores: readonly Score[]) => scores.map(({ score }) => score).sort((one, other) => one - other);

export const medianOf = (scores: readonly Score[]): number => quantile(sortedOf(scores), 0.5);

/** One spread an evaluator; beyond one and a half times the box's length a score stands out. */
export function spreadsOf(scores: readonly Score[]): Spread[] {
  const all = medianOf(scores);
  return [...new Set(scores.map(({ evaluator }) => evaluator))].map((evaluator) => {
    const own = scores.filter((one) => one.evaluator === evaluator);
    const sorted = sortedOf(own);
    const [lower, median, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
    const reach = 1.5 * (upper - lower);
    const inside = sorted.filter((score) => score >= lower - reach && score <= upper + reach);
    return {
      evaluator, count: own.length, low: inside[0] ?? median, lower, median, upper, high: inside.at(-1) ?? median,
      outliers: own.filter(({ score }) => score < lower - reach || score > upper + reach), off: median - all,
    };
  });
}
