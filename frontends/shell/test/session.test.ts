import { afterEach, expect, jest, test } from '@jest/globals';
import { fetchRegistry } from '../src/modules/registry';
import { doors, DoorRefused } from '../src/session/doors';
import { lookIn } from '../src/session/look-in';

const entry = {
  id: 'cases',
  enabled: true,
  entry: '/mfe/cases/1/mf-manifest.json',
  viewerField: 'casesActions',
} as never;
const viewer = { id: 'v' } as never;
const here = async () => ({ viewer, problem: null });
const nobody = async () => ({ viewer: null, problem: null });

const answers = (answer: () => Promise<Response>) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(answer as never);
const json = (status: number, body: unknown) => async () => new Response(JSON.stringify(body), { status });
afterEach(() => jest.restoreAllMocks());

test('modules and viewer are asked for together', async () => {
  answers(json(200, { modules: [entry] }));
  const asked: string[][] = [];
  expect(await lookIn({ registry: fetchRegistry, viewer: async (fields) => (asked.push(fields), here()) })).toEqual({
    viewer,
    entries: [entry],
  });
  expect(asked).toEqual([['casesActions']]);
});

test.each([
  [
    'is refused',
    json(503, { code: 'SUBGRAPH_UNAVAILABLE', params: { service: 'people' }, message: 'x' }),
    'SUBGRAPH_UNAVAILABLE',
  ],
  ['breaks', json(502, 'bad gateway'), 'INTERNAL'],
  ['is out of reach', () => Promise.reject(new TypeError('fetch failed')), 'NETWORK'],
  ['is too slow', () => Promise.reject(new DOMException('slow', 'TimeoutError')), 'TIMEOUT'],
  ['is no list', async () => new Response('<html>'), 'INTERNAL'],
])('a registry that %s is a problem for who is signed in, and no obstacle to signing in', async (_, answer, code) => {
  answers(answer);
  expect(await lookIn({ registry: fetchRegistry, viewer: here })).toMatchObject({ problem: { code } });
  expect(await lookIn({ registry: fetchRegistry, viewer: nobody })).toEqual({ viewer: null });
});

test('a sign-out that fails is refused, so that nobody is told to be signed out', async () => {
  answers(() => Promise.reject(new TypeError('fetch failed')));
  await expect(doors.signOut()).rejects.toBeInstanceOf(DoorRefused);
  answers(json(503, { code: 'DEPENDENCY_UNAVAILABLE', params: {} }));
  await expect(doors.signOut()).rejects.toMatchObject({ problem: { code: 'DEPENDENCY_UNAVAILABLE' } });
  answers(async () => new Response(null, { status: 204 }));
  await doors.signOut();
});
