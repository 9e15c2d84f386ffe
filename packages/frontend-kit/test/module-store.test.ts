import { describe, expect, test } from '@jest/globals';
import type { RegistryEntry } from '@lianxi/contracts/registry';
import { defineModule, type ModuleDefinition } from '../src/define-module.js';
import { ModuleStore } from '../src/module-store.js';
import { sdkAccepts } from '../src/sdk.js';

const entry = (id: string, sdk = '^1.0'): RegistryEntry => ({
  id,
  sdk,
  version: '1.0.0',
  entry: `/mfe/${id}/1.0.0/mf-manifest.json`,
  title: { 'zh-CN': id, en: id },
  enabled: true,
  nav: [],
  slots: [],
  routes: [`/${id}`],
  owner: { unit: '', contact: '' },
});
const definition = (id: string): ModuleDefinition =>
  defineModule({
    id,
    sdk: '^1.0',
    routes: [],
    slots: {},
    messages: { 'zh-CN': async () => ({ default: {} }), en: async () => ({ default: {} }) },
  });
const settled = async (store: ModuleStore, id: string) => {
  while (['idle', 'loading'].includes(store.get(id)!.status)) await new Promise((done) => setTimeout(done, 1));
  return store.get(id)!;
};

test('a module that fails once is tried again with another attempt number', async () => {
  const attempts: number[] = [];
  const store = new ModuleStore([entry('cases')], {
    loader: async ({ id }, attempt) => {
      attempts.push(attempt);
      if (attempt === 0) throw new Error('404');
      return definition(id);
    },
  });
  store.load('cases');
  store.load('cases');
  expect((await settled(store, 'cases')).status).toBe('ready');
  expect(attempts).toEqual([0, 1]);
});

test('a module that stays down fails after two attempts, and the retry button goes on counting', async () => {
  const attempts: number[] = [];
  const store = new ModuleStore([entry('cases'), entry('people')], {
    loader: async ({ id }, attempt) => {
      if (id === 'people') return definition(id);
      attempts.push(attempt);
      throw new Error('down');
    },
  });
  store.load('cases');
  store.load('people');
  expect((await settled(store, 'cases')).failure).toBe('down');
  expect((await settled(store, 'people')).status).toBe('ready');
  store.retry('cases');
  await settled(store, 'cases');
  expect(attempts).toEqual([0, 1, 2, 3]);
});

test('a slow module is given up at the time limit without a second wait', async () => {
  let asked = 0;
  const store = new ModuleStore([entry('cases')], { timeLimitMs: 10, loader: () => (asked++, new Promise(() => {})) });
  store.load('cases');
  expect(await settled(store, 'cases')).toMatchObject({ status: 'failed', failure: 'TIMEOUT' });
  expect(asked).toBe(1);
});

test('words that hang are given up like code that does: the card comes, not an empty page', async () => {
  const store = new ModuleStore([entry('cases')], {
    timeLimitMs: 10,
    loader: async ({ id }) => definition(id),
    onReady: () => new Promise(() => {}),
  });
  store.load('cases');
  expect(await settled(store, 'cases')).toMatchObject({ status: 'failed', failure: 'TIMEOUT', definition: null });
});

test('a module without its words is not ready, and a retry fetches them', async () => {
  let asked = 0;
  const store = new ModuleStore([entry('cases')], {
    loader: async ({ id }) => definition(id),
    onReady: async () => {
      asked += 1;
      if (asked < 3) throw new Error('404');
    },
  });
  store.load('cases');
  expect(await settled(store, 'cases')).toMatchObject({ status: 'failed', failure: '404' });
  store.retry('cases');
  expect((await settled(store, 'cases')).status).toBe('ready');
});

describe('a release', () => {
  const moved = (version: string, sdk = '^1.0') => ({
    ...entry('cases', sdk),
    version,
    entry: `/mfe/cases/${version}/mf-manifest.json`,
  });
  /** A platform on which only the files of `there` lie, and whose registry says `now`. */
  const platform = (first: string) => {
    const world = { there: first, now: moved(first), asked: [] as string[], registry: 0 };
    const store = new ModuleStore([moved(first)], {
      loader: async ({ id, version }) => {
        world.asked.push(version);
        if (version !== world.there) throw new Error('404');
        return definition(id);
      },
      registry: async () => {
        world.registry += 1;
        return [world.now];
      },
    });
    return { world, store };
  };

  test('that came before the module was needed: the second attempt takes the new version', async () => {
    const { world, store } = platform('1.0.0');
    Object.assign(world, { there: '1.1.0', now: moved('1.1.0') });
    store.load('cases');
    expect(await settled(store, 'cases')).toMatchObject({
      status: 'ready',
      renewed: true,
      entry: { version: '1.1.0' },
    });
    expect(world.asked).toEqual(['1.0.0', '1.1.0']);
  });

  test('that takes away a part: the registry is asked and the module loaded anew', async () => {
    const { world, store } = platform('1.0.0');
    store.load('cases');
    await settled(store, 'cases');
    expect([await store.renew('cases'), store.get('cases')!.entry.version]).toEqual([false, '1.0.0']);
    Object.assign(world, { there: '1.1.0', now: moved('1.1.0') });
    expect(await store.renew('cases')).toBe(true);
    expect(await settled(store, 'cases')).toMatchObject({ status: 'ready', entry: { version: '1.1.0' } });
  });

  test('whose files are not there yet: the retry asks the registry again and never the old files', async () => {
    const { world, store } = platform('1.0.0');
    Object.assign(world, { there: '1.2.0', now: moved('1.1.0') });
    store.load('cases');
    expect(await settled(store, 'cases')).toMatchObject({ status: 'failed', renewed: true });
    world.now = moved('1.2.0');
    store.retry('cases');
    expect((await settled(store, 'cases')).status).toBe('ready');
    expect(world.asked).toEqual(['1.0.0', '1.1.0', '1.2.0']);
  });

  test('that needs a newer platform is refused with its card', async () => {
    const { world, store } = platform('1.0.0');
    Object.assign(world, { there: '2.0.0', now: moved('2.0.0', '^2.0') });
    store.load('cases');
    expect((await settled(store, 'cases')).status).toBe('tooNew');
  });

  test('of which the registry cannot tell leaves the module as it is', async () => {
    const store = new ModuleStore([moved('1.0.0')], {
      loader: async ({ id }) => definition(id),
      registry: () => Promise.reject(new Error('offline')),
    });
    store.load('cases');
    await settled(store, 'cases');
    expect(await store.renew('cases')).toBe(false);
    expect(store.get('cases')!.status).toBe('ready');
  });
});

test('a module that needs a newer platform is never loaded', () => {
  let asked = 0;
  const store = new ModuleStore([entry('cases', '^2.0')], { loader: async () => (asked++, definition('cases')) });
  store.load('cases');
  expect(store.get('cases')!.status).toBe('tooNew');
  expect(asked).toBe(0);
});

test('code that says it is another module is refused', async () => {
  const store = new ModuleStore([entry('cases')], { loader: async () => definition('people') });
  store.load('cases');
  expect((await settled(store, 'cases')).status).toBe('failed');
});

test('the caret range: same major, not older', () => {
  expect(sdkAccepts('^1.2', '1.2.0')).toBe(true);
  expect(sdkAccepts('^1.2', '1.10.3')).toBe(true);
  expect(sdkAccepts('^1.2.3', '1.2.2')).toBe(false);
  expect(sdkAccepts('^1', '2.0.0')).toBe(false);
  expect(sdkAccepts('>=1', '1.0.0')).toBe(false);
});

test('routes and pieces carry the id of their module', () => {
  const base = definition('cases');
  expect(() =>
    defineModule({ ...base, routes: [{ path: '/people', page: async () => ({ default: () => null }) }] }),
  ).toThrow('/cases');
  expect(() => defineModule({ ...base, slots: { 'people.card': async () => ({ default: () => null }) } })).toThrow(
    'cases.',
  );
});
