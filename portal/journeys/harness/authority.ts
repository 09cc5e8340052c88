import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// As much of DER (X.690) and X.509 (RFC 5280) as a certificate of this file needs.
const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};

function identifier(text: string): Buffer {
  const [first = 0, second = 0, ...others] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...others].flatMap((value) => {
    const groups = [value & 0x7f];
    for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(bytes));
}

const text = (value: string) => der(0x0c, Buffer.from(value, 'utf8'));
const part = (type: string, value: string) => der(0x31, der(0x30, identifier(type), text(value)));
const time = (year: number) => der(0x18, Buffer.from(`${year}0101000000Z`));
const extension = (type: string, value: Buffer) => der(0x30, identifier(type), der(0x01, Buffer.from([0xff])), der(0x04, value));
const ecdsaWithSha256 = der(0x30, identifier('1.2.840.10045.4.3.2'));

const rootName = der(0x30, part('2.5.4.3', 'Journeys'));

export interface Holder { code: string; organization: string; account: string; person: string }

const nameOf = ({ code, organization, account, person }: Holder) =>
  der(0x30, part('2.5.4.10', organization), part('2.5.4.97', `NTRCN-${code}`), part('0.9.2342.19200300.100.1.1', account), part('2.5.4.3', person));

/** An authority for one journey, which the service is told to trust. */
export class Authority {
  private readonly key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly folder = mkdtempSync(join(tmpdir(), 'authority-'));

  /** The root as PEM. */
  readonly root = this.certificate(rootName, this.key.publicKey, true);

  /** The path of a file with a certificate and its key, which a password opens. */
  issue(holder: Holder, passphrase: string): string {
    const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const secret = own.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
    const file = join(this.folder, `${holder.account}.pem`);
    writeFileSync(file, this.certificate(nameOf(holder), own.publicKey, false) + secret.toString(), { mode: 0o600 });
    return file;
  }

  private certificate(subject: Buffer, publicKey: KeyObject, isRoot: boolean): string {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const constraints = extension('2.5.29.19', der(0x30, ...(isRoot ? [der(0x01, Buffer.from([0xff]))] : [])));
    const usage = extension('2.5.29.15', der(0x03, Buffer.from(isRoot ? [0x01, 0x06] : [0x06, 0xc0])));
    const keyId = der(0x30, identifier('2.5.29.14'), der(0x04, der(0x04, createHash('sha1').update(spki).digest())));
    const body = der(
      0x30, der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.concat([Buffer.from([0x40]), randomBytes(15)])), ecdsaWithSha256, rootName,
      der(0x30, time(2026), time(2036)), subject, spki, der(0xa3, der(0x30, constraints, usage, keyId)),
    );
    const signature = createSign('sha256').update(body).sign(this.key.privateKey);
    const whole = der(0x30, body, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
    return `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  }
}
