import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { createVerifier, TOKEN_ISSUER } from './auth.js';

const VIEWER = {
  kind: 'person',
  accountId: 'a',
  account: 'office1',
  personId: null,
  assignmentId: null,
  postId: null,
  roles: [],
  unitId: null,
  unitPath: null,
  gridId: null,
  lines: [],
  scopes: [],
  standsIn: [],
};
let signing: CryptoKey;
let keyUrl: string;
let asked = 0;
const server = createServer();

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  signing = privateKey;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
  server.on('request', (_, res) => {
    asked += 1;
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  keyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const now = () => Math.floor(Date.now() / 1000);
const token = async (audience: string, issued = now(), expires = issued + 60, claims: object = { viewer: VIEWER }) => {
  const jwt = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'k' }).setIssuer(TOKEN_ISSUER);
  return `Bearer ${await jwt.setAudience([audience]).setIssuedAt(issued).setExpirationTime(expires).sign(signing)}`;
};

test('a token that was found good is the same viewer until it expires', async () => {
  const verify = createVerifier(keyUrl, 'cases');
  const bearer = await token('cases');
  expect((await verify(bearer)).viewer?.account).toBe('office1');
  expect((await verify(bearer)).viewer).toBe((await verify(bearer)).viewer);
  expect(asked).toBe(1);
  jest.useFakeTimers({ now: Date.now() + 90_000, advanceTimers: true });
  try {
    await expect(verify(bearer)).rejects.toThrow('UNAUTHENTICATED');
  } finally {
    jest.useRealTimers();
  }
});

test('nothing else passes, however often it is shown', async () => {
  const verify = createVerifier(keyUrl, 'cases');
  const good = await token('cases');
  const bad = [
    await token('meetings'),
    await token('cases', now() - 120, now() + 60),
    good.slice(0, -4) + 'AAAA',
    'Bearer x',
  ];
  await verify(good);
  for (const bearer of [...bad, ...bad, undefined, '', 'Basic abc'])
    await expect(verify(bearer)).rejects.toThrow('UNAUTHENTICATED');
});

test('a token of the gateway that speaks for nobody passes as nobody', async () => {
  const verify = createVerifier(keyUrl, 'cases');
  expect(await verify(await token('cases', now(), now() + 60, {}))).toMatchObject({ viewer: null, session: null });
  await expect(verify(await token('cases', now(), now() + 60, { viewer: null }))).rejects.toThrow('UNAUTHENTICATED');
});

test('while the keys of the gateway cannot be had, a token is neither good nor bad', async () => {
  const verify = createVerifier('http://127.0.0.1:9', 'cases');
  await expect(verify(await token('cases'))).rejects.toThrow('DEPENDENCY_UNAVAILABLE');
});
