import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

const FORM = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** A sealed value: form, key id, then initialisation vector, tag and ciphertext. */
const SEALED = /^v1\.(k\d{4,})\.([A-Za-z0-9_-]+)$/;
/** Begin of sealed bytes: form and key id. */
const SEALED_BYTES = /^v1\.(k\d{4,})\./;
const HEAD_BYTES = 24;

/**
 * Where a value belongs. It is authenticated with the value, so that a value copied to another row or column does not
 * open.
 */
export interface Place {
  table: string;
  column: string;
  id: string;
}

/**
 * A stored value that does not open: altered, moved from another row, or of a key that is not there. Says which place,
 * never a value.
 */
export class SealBroken extends Error {
  constructor(
    readonly reason: 'form' | 'key' | 'content',
    { table, column, id }: Place,
  ) {
    super(`A sealed value does not open (${reason}): ${table}.${column} of ${id}`);
    this.name = 'SealBroken';
  }
}

const contextOf = ({ table, column, id }: Place) => Buffer.from(`${FORM}:${table}:${column}:${id}`, 'utf8');

export const isSealed = (stored: string): boolean => SEALED.test(stored);

/** Begin of every value that a key has sealed. */
export const prefixOf = (keyId: string): string => `${FORM}.${keyId}.`;

/** Vector, tag and ciphertext of bytes that belong to a place. */
function encrypt(key: Buffer, place: Place, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(contextOf(place));
  const content = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), content]);
}

/** The reverse of `encrypt`, with the key of this id. */
function decrypt(ring: KeyRing, keyId: string, place: Place, bytes: Buffer): Buffer {
  const key = ring.byId(keyId);
  if (!key) throw new SealBroken('key', place);
  if (bytes.length < IV_BYTES + TAG_BYTES) throw new SealBroken('form', place);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
      .setAAD(contextOf(place))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken('content', place);
  }
}

/** Encrypts a value for its place with the current key (AES-256-GCM). */
export function seal(ring: KeyRing, place: Place, plain: string): string {
  const { id, bytes } = ring.current();
  return prefixOf(id) + encrypt(bytes, place, Buffer.from(plain, 'utf8')).toString('base64url');
}

/** The plain value of a place; throws `SealBroken` where it cannot be had. */
export function unseal(ring: KeyRing, place: Place, stored: string): string {
  const [, keyId, body] = SEALED.exec(stored) ?? [];
  if (!keyId || !body) throw new SealBroken('form', place);
  return decrypt(ring, keyId, place, Buffer.from(body, 'base64url')).toString('utf8');
}

/** Key that sealed these bytes, null for plain ones. */
export const keyOfBytes = (stored: Buffer): string | null =>
  SEALED_BYTES.exec(stored.toString('latin1', 0, HEAD_BYTES))?.[1] ?? null;

/** The same for the bytes of a file: the header names form and key like that of a value, what follows is not text. */
export function sealBytes(ring: KeyRing, place: Place, plain: Buffer): Buffer {
  const { id, bytes } = ring.current();
  return Buffer.concat([Buffer.from(prefixOf(id), 'latin1'), encrypt(bytes, place, plain)]);
}

/** The plain bytes; throws `SealBroken` where they cannot be had. */
export function unsealBytes(ring: KeyRing, place: Place, stored: Buffer): Buffer {
  const keyId = keyOfBytes(stored);
  if (!keyId) throw new SealBroken('form', place);
  return decrypt(ring, keyId, place, stored.subarray(prefixOf(keyId).length));
}

/**
 * Keyed hash (HMAC-SHA-256) of a whole value, by which it is found without being read. `kind` keeps equal values of
 * different kinds apart.
 */
export const searchHash = (ring: KeyRing, kind: string, value: string): string =>
  createHmac('sha256', ring.search()).update(`${kind}\u0000${value}`, 'utf8').digest('base64url');
