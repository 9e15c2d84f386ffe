import { expect, test } from '@jest/globals';
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
