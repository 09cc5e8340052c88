/** An amount of the API ("43750.00", yuan) as offices write it: 43,750.00. */
export function yuan(amount: string | null | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '—';
  const [whole = '', cents = '00'] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** Only in overviews: 万元 with two decimals, rounded half up. */
export function wan(amount: string): string {
  const fen = fenOf(amount) ?? 0n;
  const hundredths = (fen + (fen < 0n ? -5000n : 5000n)) / 10000n;
  return yuan(amountOf(hundredths));
}

/** Whole fen of an amount as it is typed or read; null where it is none. Commas and spaces are let pass. */
export function fenOf(text: string): bigint | null {
  const plain = text.replace(/[,，\s]/g, '');
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const fen = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -fen : fen;
}

/** The amount of so many fen as the API takes it. */
export function amountOf(fen: bigint): string {
  const positive = fen < 0n ? -fen : fen;
  return `${fen < 0n ? '-' : ''}${positive / 100n}.${String(positive % 100n).padStart(2, '0')}`;
}

export const sumOf = (amounts: readonly string[]): string => amountOf(amounts.reduce((sum, one) => sum + (fenOf(one) ?? 0n), 0n));

/** A share as a percentage with two decimals, cut off: of two amounts. */
export function percentOf(part: string, whole: string): string {
  const [a, b] = [fenOf(part) ?? 0n, fenOf(whole) ?? 0n];
  if (b === 0n) return '—';
  const hundredths = (a * 10000n) / b;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`;
}

/** A share of the API ("0.305") as a percentage: 30.5%. */
export function percent(share: string): string {
  const [whole = '0', decimals = ''] = share.split('.');
  const digits = whole + decimals.padEnd(2, '0').slice(0, 2);
  const rest = decimals.slice(2).replace(/0+$/, '');
  return `${digits.replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}%`;
}
