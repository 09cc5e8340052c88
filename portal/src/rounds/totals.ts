const scale = 1_000_000n;

/** The sum of decimal numbers as typed, exact; what is no number counts as nothing. */
export function totalOf(texts: readonly string[]): string {
  const sum = texts.reduce((total, text) => total + (millionthsOf(text) ?? 0n), 0n);
  const rest = String(sum % scale).padStart(6, '0').replace(/0+$/, '');
  return rest ? `${sum / scale}.${rest}` : String(sum / scale);
}

function millionthsOf(text: string): bigint | null {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim());
  return match ? BigInt(match[1] ?? '0') * scale + BigInt((match[2] ?? '').padEnd(6, '0')) : null;
}
