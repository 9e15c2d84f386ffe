import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RegistryEntry } from '@lianxi/contracts';
import { World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await put('web/shell/dist/index.html', '<!doctype html><title>shell</title>');
  await put('web/shell/dist/assets/index.3f2a91bc.js', 'x'.repeat(5_000));
  await put('web/shell/dist/favicon.svg', '<svg/>');
  await put('web/cases/dist/registry-entry.json', JSON.stringify(entry('cases')));
  await put('web/cases/dist/1.0.0/mf-manifest.json', '{}');
  await put('web/cases/dist/1.0.0/assets/module.3f2a91bc.js', 'module');
  await put('web/people/dist/registry-entry.json', JSON.stringify(entry('people')));
  await put('web/broken/dist/registry-entry.json', JSON.stringify({ id: 'broken', title: 1 }));
  await put('data/mfe/extra/2.0.0/mf-manifest.json', '{"from":"data"}');
});
afterAll(() => world.stop());

async function put(name: string, content: string): Promise<void> {
  const path = join(world.folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const text = { 'zh-CN': '事项', en: 'Cases' };
const VERB: Record<string, string> = { cases: 'raiseCase', people: 'createUnit', hidden: 'raiseCase' };

function entry(id: string, changes: Partial<RegistryEntry> = {}): RegistryEntry {
  const nav = [
    { key: 'list', path: `/${id}`, label: text, icon: 'list', order: 1, group: 'g', action: VERB[id] },
    { key: 'secret', path: `/${id}/secret`, label: text, icon: 'lock', order: 2, group: 'g', action: 'neverOffered' },
  ];
  const owner = { unit: 'office', contact: '' };
  return {
    id,
    version: '1.0.0',
    entry: `/mfe/${id}/1.0.0/mf-manifest.json`,
    sdk: '^1',
    title: text,
    enabled: true,
    viewerField: `${id}Actions`,
    nav,
    slots: [],
    routes: [`/${id}`],
    owner,
    ...changes,
  };
}

const html = { accept: 'text/html,application/xhtml+xml' };

describe('the shell', () => {
  test.each(['/', '/cases/123', '/people/units?filter=1'])(
    'its page answers at %s, is not kept, and allows no foreign script',
    async (path) => {
      const response = await world.fetch(path, { headers: html });
      expect(await response.text()).toContain('shell');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toMatch(
        /default-src 'self'; script-src 'self'; .*frame-ancestors 'none'/,
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test('hashed files are kept for ever and sent compressed; others are asked for again', async () => {
    const hashed = await world.fetch('/assets/index.3f2a91bc.js', { headers: { 'accept-encoding': 'gzip' } });
    expect([hashed.headers.get('cache-control'), hashed.headers.get('content-encoding')]).toEqual([
      'public, max-age=31536000, immutable',
      'gzip',
    ]);
    const icon = await world.fetch('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    expect(
      (
        await world.fetch('/favicon.svg', {
          headers: { 'if-none-match': icon.headers.get('etag')!, 'cache-control': 'max-age=0' },
        })
      ).status,
    ).toBe(304);
  });

  test.each<[string, Record<string, string>]>([
    ['/assets/missing.js', { accept: '*/*' }],
    ['/missing.png', html],
    ['/some/api', { accept: 'application/json' }],
    ['/internal/session', { accept: 'application/json' }],
  ])('%s is 404 with JSON, not the page', async (path, headers) => {
    const response = await world.fetch(path, { headers });
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
  });
});

describe('modules', () => {
  test('their manifest is asked for again, their hashed files are kept for ever', async () => {
    expect((await world.fetch('/mfe/cases/1.0.0/mf-manifest.json')).headers.get('cache-control')).toBe('no-cache');
    const file = await world.fetch('/mfe/cases/1.0.0/assets/module.3f2a91bc.js');
    expect([await file.text(), file.headers.get('cache-control')]).toEqual([
      'module',
      'public, max-age=31536000, immutable',
    ]);
  });

  test('may lie in the data folder', async () => {
    expect(await (await world.fetch('/mfe/extra/2.0.0/mf-manifest.json')).json()).toEqual({ from: 'data' });
  });

  test.each([
    '/mfe/cases/1.0.0/missing.js',
    '/mfe/cases/9.9.9/mf-manifest.json',
    '/mfe/nobody/1.0.0/mf-manifest.json',
    '/mfe/cases/..%2f..%2fshell/dist/index.html',
    '/mfe/cases/1.0.0/..%2fregistry-entry.json',
    '/mfe/',
  ])('what is missing is 404 with JSON even for a browser: %s', async (path) => {
    const response = await world.fetch(path, { headers: html });
    expect({
      status: response.status,
      cache: response.headers.get('cache-control'),
      body: await response.json(),
    }).toMatchObject({ status: 404, cache: 'no-store', body: { code: 'NOT_FOUND' } });
  });
});

describe('the registry', () => {
  const modules = async (cookie?: string) => {
    const response = await world.fetch('/mfe/registry.json', cookie ? { headers: { cookie } } : {});
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    return ((await response.json()) as { modules: RegistryEntry[] }).modules;
  };
  const changed = () => new Promise((resolve) => setTimeout(resolve, 1_100));

  test('is empty for an anonymous visitor', async () => {
    expect(await modules()).toEqual([]);
    expect(await modules('lianxi.session_token=unknown')).toEqual([]);
  });

  test('shows the entries whose verb the graph offers the viewer', async () => {
    const seen = await modules('lianxi.session_token=office1');
    expect(seen.map(({ id, nav }) => [id, nav.map(({ key }) => key)])).toEqual([
      ['cases', ['list']],
      ['people', ['list']],
    ]);
  });

  test('keeps the modules of a service that is down', async () => {
    await world.cases.close();
    expect((await modules('lianxi.session_token=office1')).map(({ id, nav }) => [id, nav.length])).toEqual([
      ['cases', 2],
      ['people', 1],
    ]);
    await world.cases.listen();
  });

  test('follows its file: adds, replaces and switches off; tells what it left out', async () => {
    const extra = entry('extra', {
      version: '2.0.0',
      entry: '/mfe/extra/2.0.0/mf-manifest.json',
      viewerField: undefined,
      nav: [],
    });
    const hidden = entry('hidden', { viewerField: 'unknownActions' });
    const foreign = entry('foreign', { entry: '/mfe/cases/1.0.0/mf-manifest.json' });
    await put(
      'data/registry.json',
      JSON.stringify({
        modules: [
          extra,
          { id: 'people', enabled: false },
          { id: 'cases', title: { 'zh-CN': '改', en: 'Changed' } },
          hidden,
          foreign,
          { nothing: 1 },
        ],
      }),
    );
    await changed();
    expect((await modules('lianxi.session_token=office1')).map(({ id, title }) => [id, title.en])).toEqual([
      ['cases', 'Changed'],
      ['extra', 'Cases'],
    ]);
    const { problems } = (await (await world.fetch('/ready')).json()) as { problems: string[] };
    expect(problems).toEqual([
      expect.stringContaining('registry.json: 1 without id'),
      expect.stringMatching(/^broken: /),
      expect.stringMatching(/^foreign: /),
    ]);
  });

  test('stays as it was while its file is broken, and returns to the built modules without it', async () => {
    await put('data/registry.json', '{"modules": [');
    await changed();
    expect((await modules('lianxi.session_token=office1')).map(({ id }) => id)).toEqual(['cases', 'extra']);
    await rm(join(world.folder, 'data/registry.json'));
    await changed();
    expect((await modules('lianxi.session_token=office1')).map(({ id }) => id)).toEqual(['cases', 'people']);
  });
});
