import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';

/** Seals short secrets for the database and hashes codes, both by a key that is not in it. */
export interface Seal {
  /** `of` is bound to the sealed text: moved to another row, it does not open. */
  close(of: string, secret: string): string;
  open(of: string, sealed: string): string;
  /** Keyed hash: of no use without the key, however short the code. */
  hash(of: string, code: string): string;
}

export function createSeal(key: string): Seal {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, 32));
  const [sealing, hashing] = [derive('second-factor seal'), derive('second-factor hash')];
  return {
    close: (of, secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(CIPHER, sealing, nonce).setAAD(Buffer.from(of));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
    },
    open: (of, sealed) => {
      const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
      const decipher = createDecipheriv(CIPHER, sealing, nonce).setAAD(Buffer.from(of)).setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    hash: (of, code) => createHmac('sha256', hashing).update(`${of}\n${code}`).digest('base64url'),
  };
}
