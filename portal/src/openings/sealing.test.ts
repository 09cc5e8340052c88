import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, newCopyKey, newHolderKey, shareText, unsealed } from './sealing';

// Sealed by another implementation of the same form (Python's cryptography); the service's test has the same.
const place = 'share|wuchang|R2026|0011223344556677|3';
const wrapped = 'BJp4HKbQVafzDQyf+Hk2xzn2gW719ecrS5RkBLChqDsqwZ+EKUXqK/ZaoWSbKwL/eYVMjV7PzUA4YuipfqZsccFQU0VBMQECAwQF'
  + 'BgdL7buoX4KqyZ3QX+CsaytgRnWdkBcq0WM8J9BGRvKEdTxJ0CIon+vhe6D9I07GMxQ=';
const holder = { kty: 'EC', crv: 'P-256', d: 'bkU4ba6wuG2hrExgkAHR6XP5AxTwtwkXUmSGXELca6c', x: 'yrvrlK-vyLY8_vclGXzoAf5szw1mwzyUZ6DUTlt4BbY', y: '-5G1Zxfaj9-BNdtXKVgcB-09XSOTB3rW2aw_p35zvl4' };
const share = 'PS1.0011223344556677.3.LfIVjXdslFV9agLd03i7iLPx0IQVQS5rO6u2INJk5yA.5c9edb23';

async function pairOf({ d, ...open }: typeof holder): Promise<CryptoKeyPair> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  return {
    privateKey: await crypto.subtle.importKey('jwk', { ...open, d }, curve, false, ['deriveBits']),
    publicKey: await crypto.subtle.importKey('jwk', open, curve, true, []),
  };
}

describe('a share', () => {
  beforeAll(() => { Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }); });

  it('is opened as others sealed it', async () => {
    const pair = await pairOf(holder);
    expect(await shareText(pair, { no: 3, keyId: '0011223344556677', place, wrapped })).toBe(share);
  });

  it('is not opened in another place, by another key, or changed', async () => {
    const pair = await pairOf(holder);
    const bytes = bytesOf(wrapped);
    await expect(unsealed(pair, bytes, `${place}0`)).rejects.toThrow();
    await expect(unsealed((await newHolderKey()).pair, bytes, place)).rejects.toThrow();
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await expect(unsealed(pair, bytes, place)).rejects.toThrow();
  });

  it('is of a key that cannot be taken out, and copies have keys of their own', async () => {
    const { pair, point } = await newHolderKey();
    expect(pair.privateKey.extractable).toBe(false);
    expect(bytesOf(point)).toHaveLength(65);
    expect(newCopyKey()).toMatch(/^[\w-]{43}$/);
    expect(newCopyKey()).not.toBe(newCopyKey());
  });
});
