import { generateKeyPairSync, verify, webcrypto } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { fromBase64 } from './der';
import { openKeyFile } from './keyFile';

vi.stubGlobal('crypto', webcrypto);

const certificate = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n';
const said = new TextEncoder().encode('attributes');

function fileOf(key: ReturnType<typeof keys>['privateKey'], passphrase?: string): string {
  const pem = passphrase === undefined
    ? key.export({ type: 'pkcs8', format: 'pem' })
    : key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  return certificate + pem.toString();
}

const keys = (curve = 'P-256') => generateKeyPairSync('ec', { namedCurve: curve });

test('signs with an encrypted key of P-256, r and s side by side', async () => {
  const { privateKey, publicKey } = keys();
  const own = await openKeyFile(fileOf(privateKey, '口令 1'), '口令 1');
  const signature = await own.sign(said);
  expect(own.certificates).toEqual(['MAA=']);
  expect(signature.byteLength).toBe(64);
  expect(verify('sha256', said, { key: publicKey, dsaEncoding: 'ieee-p1363' }, new Uint8Array(signature))).toBe(true);
});

test('signs with a key that is not encrypted, and with RSA', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signature = await (await openKeyFile(certificate + privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), '')).sign(said);
  expect(verify('sha256', said, publicKey, new Uint8Array(signature))).toBe(true);
  await openKeyFile(fileOf(keys().privateKey), '');
});

test('says what is wrong with a file', async () => {
  const { privateKey } = keys();
  await expect(openKeyFile(fileOf(privateKey, 'right'), 'wrong')).rejects.toMatchObject({ code: 'password' });
  await expect(openKeyFile(certificate, '')).rejects.toMatchObject({ code: 'noKey' });
  await expect(openKeyFile('no file of keys', '')).rejects.toMatchObject({ code: 'noCertificate' });
  await expect(openKeyFile(fileOf(keys('P-384').privateKey), '')).rejects.toMatchObject({ code: 'unsupported' });
  const broken = fileOf(privateKey, 'right').replace(/(ENCRYPTED PRIVATE KEY-----\n)[A-Za-z0-9+/=]+/, '$1MAMC');
  await expect(openKeyFile(broken, 'right')).rejects.toMatchObject({ code: 'unsupported' });
});

test('reads Base64 with line breaks', () => {
  expect([...fromBase64('AA\nEC')]).toEqual([0, 1, 2]);
});
