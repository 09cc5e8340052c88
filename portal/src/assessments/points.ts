/** Points as they are typed, in hundredths; null where they are none. At most two decimals, as the service takes them. */
export function hundredthsOf(text: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** The sum of points as it is shown; those that are none count nothing yet. */
export function totalOf(points: readonly string[]): string {
  const sum = points.reduce((all, one) => all + (hundredthsOf(one) ?? 0), 0);
  const decimals = String(sum % 100).padStart(2, '0').replace(/0+$/, '');
  return `${Math.floor(sum / 100)}${decimals && `.${decimals}`}`;
}
