/** A share of the API ("0.15") in percent ("15"); empty for none. */
export function percentOfShare(share: string | null | undefined): string {
  if (!share) return '';
  const [whole = '0', rest = ''] = share.split('.');
  const digits = `${whole}${rest.padEnd(2, '0')}`;
  const cut = whole.length + 2;
  const [left, right] = [digits.slice(0, cut).replace(/^0+(?=\d)/, ''), digits.slice(cut).replace(/0+$/, '')];
  return right ? `${left}.${right}` : left;
}

/** Percent as typed, as the API's share; null for none, what is no number as it is. */
export function shareOfPercent(percent: string): string | null {
  const text = percent.trim();
  if (text === '') return null;
  const match = /^(\d{1,5})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) return text;
  const digits = `${(match[1] ?? '').padStart(3, '0')}${match[2] ?? ''}`;
  const cut = digits.length - (match[2]?.length ?? 0) - 2;
  const rest = digits.slice(cut).replace(/0+$/, '');
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/, '');
  return rest ? `${left}.${rest}` : left;
}
