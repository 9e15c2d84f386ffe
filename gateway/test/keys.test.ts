import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { Keys } from '../src/identity/keys.js';
import type { Principal } from '../src/identity/principal.js';
import { Tokens } from '../src/identity/tokens.js';
import { CLAIMS } from './support/people.js';

let folder: string;
let other: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxi-keys-'));
  other = await mkdtemp(join(tmpdir(), 'lianxi-keys-'));
});
afterAll(() => Promise.all([folder, other].map((path) => rm(path, { recursive: true, force: true }))));

const PRINCIPAL: Principal = { key: 'k', sessionId: 's', claims: CLAIMS, via: 'session', notAfter: null };
const token = async (keys: Keys) => (await new Tokens(keys).bearer(PRINCIPAL, 'cases')).slice('Bearer '.length);

test('a key survives a restart', async () => {
  const [first, again] = [await Keys.open(folder), await Keys.open(folder)];
  expect(again.kid).toBe(first.kid);
  await expect(jwtVerify(await token(first), createLocalJWKSet(again.published))).resolves.toBeDefined();
});

test('a newer key signs while the older one is still published; without its file it is not', async () => {
  const old = await Keys.open(folder);
  const before = await token(old);
  await Keys.open(other);
  const [name] = await readdir(other);
  const added = {
    ...(JSON.parse(await readFile(join(other, name!), 'utf8')) as object),
    createdAt: '2999-01-01T00:00:00.000Z',
  };
  await writeFile(join(folder, name!), JSON.stringify(added));
  const rotated = await Keys.open(folder);
  const after = await token(rotated);
  expect(rotated.kid).not.toBe(old.kid);
  expect(decodeProtectedHeader(after).kid).toBe(rotated.kid);
  for (const each of [before, after])
    await expect(jwtVerify(each, createLocalJWKSet(rotated.published))).resolves.toBeDefined();
  await rm(join(folder, `${old.kid}.json`));
  const retired = await Keys.open(folder);
  await expect(jwtVerify(before, createLocalJWKSet(retired.published))).rejects.toThrow();
  expect(await new Tokens(retired).recognise(before)).toBeUndefined();
});

test('a token past its time, or made for no one here, is nobody', async () => {
  const keys = await Keys.open(folder);
  const late = await new Tokens(keys).bearer({ ...PRINCIPAL, notAfter: Math.floor(Date.now() / 1000) - 1 }, 'cases');
  expect(await new Tokens(keys).recognise(late.slice('Bearer '.length))).toBeNull();
  expect(await new Tokens(keys).recognise('not-a-token')).toBeUndefined();
});
