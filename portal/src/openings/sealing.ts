/** A share as it is collected: wrapped to the holder's key, for one place. */
export interface Collected { no: number; keyId: string; place: string; wrapped: string }

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const pointLength = 65;
const headerLength = 12;
const magicLength = 5;
const text = (value: string) => new TextEncoder().encode(value);

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const urlSafe = (bytes: Uint8Array) => base64Of(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** 32 bytes of chance, as the key of one's own copy. */
export const newCopyKey = (): string => urlSafe(crypto.getRandomValues(new Uint8Array(32)));

/** A key pair whose private half never leaves this browser. */
export async function newHolderKey(): Promise<{ pair: CryptoKeyPair; point: string }> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  return { pair, point: base64Of(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))) };
}

/** Opens what was sealed to the key: ECDH, HKDF-SHA-256 and AES-256-GCM, as the service does it; throws for another key. */
export async function unsealed({ privateKey, publicKey }: CryptoKeyPair, sealed: Uint8Array<ArrayBuffer>, place: string): Promise<Uint8Array> {
  const point = sealed.slice(0, pointLength);
  const header = sealed.slice(pointLength, pointLength + headerLength);
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const sender = await crypto.subtle.importKey('raw', point, curve, false, []);
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256);
  const derived = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array([...point, ...own]), info: text(`procurement.seal.1|${place}`) },
    await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']), { name: 'AES-GCM', length: 256 }, false, ['decrypt'],
  );
  const iv = new Uint8Array([...header.slice(magicLength), 0, 0, 0, 0, 1]);
  const additionalData = new Uint8Array([...header, ...text(place)]);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, derived, sealed.slice(pointLength + headerLength)));
}

/** The share as its holder keeps it, with the checksum at its end. */
export async function shareText(pair: CryptoKeyPair, { no, keyId, place, wrapped }: Collected): Promise<string> {
  const body = `PS1.${keyId}.${no}.${urlSafe(await unsealed(pair, bytesOf(wrapped), place))}`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text(body)));
  return `${body}.${[...digest.slice(0, 4)].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
