/* eslint-disable no-restricted-syntax -- the characters are the rule: amounts in words are Chinese in every language */
import { fenOf } from './money';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];
const [currency, unit, whole, jiao, fen, zero] = ['人民币', '元', '整', '角', '分', '零'];

function groupInWords(group: number): string {
  let words = '';
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit > 0) words += `${digits[digit] ?? ''}${places[place] ?? ''}`;
    else if (words !== '' && !words.endsWith(zero)) words += zero;
  }

  return words.endsWith(zero) ? words.slice(0, -1) : words;
}

/** An amount in words (大写) while it is typed; what binds is what the service writes. Empty for what is no amount. */
export function amountInWords(amount: string): string {
  const all = fenOf(amount);
  if (all === null || all < 0n) return '';
  const yuan = all / 100n;
  const [tenths, hundredths] = [Number((all / 10n) % 10n), Number(all % 10n)];
  let words = '';
  for (let group = 3; group >= 0; group--) {
    const value = Number((yuan / 10000n ** BigInt(group)) % 10000n);
    if (value === 0) continue;
    const needsZero = words !== '' && (value < 1000 || (yuan / 10000n ** BigInt(group + 1)) % 10000n === 0n);
    words += `${needsZero ? zero : ''}${groupInWords(value)}${groups[group] ?? ''}`;
  }

  const yuanWords = yuan > 0n ? `${words}${unit}` : '';
  if (tenths === 0 && hundredths === 0) return `${currency}${yuan > 0n ? yuanWords : `${zero}${unit}`}${whole}`;
  const jiaoWords = tenths > 0 ? `${digits[tenths] ?? ''}${jiao}` : yuan > 0n ? zero : '';
  const fenWords = hundredths > 0 ? `${digits[hundredths] ?? ''}${fen}` : whole;
  return `${currency}${yuanWords}${jiaoWords}${fenWords}`;
}
