import { childrenOf, elementAt, fromBase64, identifierOf, numberOf, type Element } from './der';

/** Why a file cannot be signed with. */
export class KeyFileError extends Error {
  constructor(readonly code: 'noCertificate' | 'noKey' | 'password' | 'unsupported') {
    super(code);
    this.name = 'KeyFileError';
  }
}

/** A certificate with the key that stays in this page: the certificates in Base64, the signer's first. */
export interface OwnKey { certificates: string[]; sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer> }

const names = {
  pbes2: '1.2.840.113549.1.5.13', pbkdf2: '1.2.840.113549.1.5.12', rsa: '1.2.840.113549.1.1.1', ec: '1.2.840.10045.2.1', p256: '1.2.840.10045.3.1.7',
};
const hashes: Record<string, string> = { '1.2.840.113549.2.7': 'SHA-1', '1.2.840.113549.2.9': 'SHA-256', '1.2.840.113549.2.11': 'SHA-512' };
const ciphers: Record<string, number> = { '2.16.840.1.101.3.4.1.2': 128, '2.16.840.1.101.3.4.1.22': 192, '2.16.840.1.101.3.4.1.42': 256 };

/** Opens a file of PEM: certificates and one key (PKCS#8), which may be encrypted. Throws {@link KeyFileError}. */
export async function openKeyFile(text: string, password: string): Promise<OwnKey> {
  const certificates = blocksOf(text, 'CERTIFICATE').map((one) => one.replace(/\s/g, ''));
  if (certificates.length === 0) throw new KeyFileError('noCertificate');
  const [open] = blocksOf(text, 'PRIVATE KEY');
  const [encrypted] = blocksOf(text, 'ENCRYPTED PRIVATE KEY');
  const pkcs8 = open !== undefined ? fromBase64(open) : encrypted !== undefined ? await decrypted(fromBase64(encrypted), password) : null;
  if (!pkcs8) throw new KeyFileError('noKey');
  const algorithm = algorithmOf(pkcs8);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm.imports, false, ['sign']);
  return { certificates, sign: (bytes) => crypto.subtle.sign(algorithm.signs, key, bytes) };
}

const blocksOf = (text: string, label: string): string[] =>
  [...text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'))].map((one) => one[1] ?? '');

function algorithmOf(pkcs8: Uint8Array<ArrayBuffer>) {
  try {
    const [, algorithm] = childrenOf(elementAt(pkcs8, 0));
    const [name, curve] = childrenOf(need(algorithm));
    const said = identifierOf(need(name));
    if (said === names.rsa) return { imports: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, signs: 'RSASSA-PKCS1-v1_5' as const };
    if (said === names.ec && identifierOf(need(curve)) === names.p256) return { imports: { name: 'ECDSA', namedCurve: 'P-256' }, signs: { name: 'ECDSA', hash: 'SHA-256' } };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }

  throw new KeyFileError('unsupported');
}

// PBES2 (RFC 8018) with PBKDF2 and AES-CBC, as OpenSSL and .NET write it.
async function decrypted(bytes: Uint8Array<ArrayBuffer>, password: string): Promise<Uint8Array<ArrayBuffer>> {
  const { salt, iterations, hash, bits, iv, data } = parametersOf(bytes);
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', salt, iterations, hash }, secret, { name: 'AES-CBC', length: bits }, false, ['decrypt']);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, data));
  } catch {
    throw new KeyFileError('password');
  }
}

function parametersOf(bytes: Uint8Array<ArrayBuffer>) {
  try {
    const [scheme, data] = childrenOf(elementAt(bytes, 0));
    const [name, parameters] = childrenOf(need(scheme));
    const [derivation, cipher] = childrenOf(need(parameters));
    const [derives, how] = childrenOf(need(derivation));
    const [salt, iterations, ...others] = childrenOf(need(how));
    const [encrypts, iv] = childrenOf(need(cipher));
    const bits = ciphers[identifierOf(need(encrypts))];
    const prf = others.find(({ tag }) => tag === 0x30);
    const hash = hashes[prf ? identifierOf(need(childrenOf(prf)[0])) : '1.2.840.113549.2.7'];
    if (identifierOf(need(name)) === names.pbes2 && identifierOf(need(derives)) === names.pbkdf2 && bits !== undefined && hash !== undefined) {
      return { salt: need(salt).content, iterations: numberOf(need(iterations)), hash, bits, iv: need(iv).content, data: need(data).content };
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }

  throw new KeyFileError('unsupported');
}

function need(element: Element | undefined): Element {
  if (!element) throw new RangeError('DER lacks an element');
  return element;
}
