import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { openKeyRing } from './key-ring.js';
import { isSealed, keyOfBytes, SealBroken, seal, sealBytes, searchHash, unseal, unsealBytes } from './seal.js';

const folder = () => path.join(mkdtempSync(path.join(tmpdir(), 'lianxi-keys-')), 'fields');
const place = { table: 'resident', column: 'name', id: '019aa000-0000-7000-8000-000000000001' };

test.each(['王小明', '买买提·吐尔逊', 'ᠪᠠᠲᠤ', '𠮷田', '', 'a'.repeat(5_000)])(
  'what is sealed opens again: %s',
  (plain) => {
    const ring = openKeyRing(folder());
    const stored = seal(ring, place, plain);
    expect(isSealed(stored)).toBe(true);
    if (plain) expect(stored).not.toContain(plain);
    expect(unseal(ring, place, stored)).toBe(plain);
    expect(seal(ring, place, plain)).not.toBe(stored);
  },
);

test('a value that was altered, or moved to another row, column or table, does not open, and the error names no value', () => {
  const ring = openKeyRing(folder());
  const stored = seal(ring, place, '王小明');
  const [form, key, body] = stored.split('.') as [string, string, string];
  const flipped = Buffer.from(body, 'base64url');
  flipped[flipped.length - 1]! ^= 1;
  for (const broken of [[form, key, flipped.toString('base64url')].join('.'), [form, key, 'AAAA'].join('.'), '王小明'])
    expect(() => unseal(ring, place, broken)).toThrow(SealBroken);
  for (const other of [
    { ...place, id: '019aa000-0000-7000-8000-000000000002' },
    { ...place, column: 'phone' },
    { ...place, table: 'household' },
  ])
    expect(() => unseal(ring, other, stored)).toThrow(/content/);
  expect(() => unseal(ring, place, `${form}.k0099.${body}`)).toThrow(/key/);
  try {
    unseal(ring, { ...place, column: 'phone' }, stored);
  } catch (error) {
    expect(String(error)).not.toContain('王');
  }
});

test('keys are files of mode 0600; two that start at once agree; a new key is found by a ring that runs, old values stay readable', () => {
  const at = folder();
  const [one, two] = [openKeyRing(at), openKeyRing(at)];
  const stored = seal(one, place, '王小明');
  expect(unseal(two, place, stored)).toBe('王小明');
  expect(searchHash(one, 'phone', '13800000000')).toBe(searchHash(two, 'phone', '13800000000'));
  expect(searchHash(one, 'phone', '1')).not.toBe(searchHash(one, 'idNumber', '1'));
  expect(two.add().id).toBe('k0002');
  const later = seal(two, place, '李雷');
  expect(later.startsWith('v1.k0002.')).toBe(true);
  expect([unseal(one, place, later), unseal(two, place, stored)]).toEqual(['李雷', '王小明']);
  const files = readdirSync(at);
  expect(files.sort()).toEqual(['k0001.key', 'k0002.key', 'search.key']);
  expect(files.map((file) => statSync(path.join(at, file)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
});

test('bytes are sealed like values, with the key in their header; plain bytes name none', () => {
  const ring = openKeyRing(folder());
  const plain = Buffer.from('PK\u0003\u0004 王小明 110105194912310021');
  const stored = sealBytes(ring, place, plain);
  expect([
    keyOfBytes(stored),
    keyOfBytes(plain),
    keyOfBytes(Buffer.alloc(0)),
    stored.includes('王小明'),
    unsealBytes(ring, place, stored).equals(plain),
  ]).toEqual(['k0001', null, null, false, true]);
  ring.add();
  expect([
    unsealBytes(ring, place, stored).equals(plain),
    keyOfBytes(sealBytes(ring, place, plain)),
    unsealBytes(ring, place, sealBytes(ring, place, Buffer.alloc(0))).length,
  ]).toEqual([true, 'k0002', 0]);
  for (const broken of [plain, stored.subarray(0, 20), Buffer.concat([stored, Buffer.from([0])])])
    expect(() => unsealBytes(ring, place, broken)).toThrow(SealBroken);
  expect(() => unsealBytes(ring, { ...place, id: 'another' }, stored)).toThrow(/content/);
});
