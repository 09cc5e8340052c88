/** One element of DER: its tag, its content, and where the next one begins. */
export interface Element { tag: number; content: Uint8Array<ArrayBuffer>; whole: Uint8Array<ArrayBuffer>; next: number }

/** Reads the element at a place; bytes that are none throw. */
export function elementAt(bytes: Uint8Array<ArrayBuffer>, at: number): Element {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) throw new RangeError('DER ends early');
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (extra > 4) throw new RangeError('DER is too long');
  let length = extra === 0 ? first : 0;
  for (let i = 0; i < extra; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const from = at + 2 + extra;
  if (from + length > bytes.length) throw new RangeError('DER ends early');
  return { tag, content: bytes.slice(from, from + length), whole: bytes.slice(at, from + length), next: from + length };
}

/** The elements inside of one. */
export function childrenOf({ content }: { content: Uint8Array<ArrayBuffer> }): Element[] {
  const all: Element[] = [];
  for (let at = 0; at < content.length;) {
    const one = elementAt(content, at);
    all.push(one);
    at = one.next;
  }

  return all;
}

/** The numbers of an object identifier, as they are written. */
export function identifierOf({ content }: { content: Uint8Array<ArrayBuffer> }): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }

  const [first = 0, ...others] = numbers;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...others].join('.');
}

/** A whole number that fits. */
export const numberOf = ({ content }: { content: Uint8Array<ArrayBuffer> }): number => content.reduce((sum, byte) => sum * 256 + byte, 0);

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replace(/\s/g, '')), (one) => one.charCodeAt(0));

export function toBase64(bytes: ArrayBuffer | Uint8Array): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
}
