import { afterEach, expect, test } from '@jest/globals';
import { ROOT } from '../src/layout.mjs';
import { ALLOWED, checkArrows } from '../src/rules/arrows.mjs';
import { makeClone } from './kit/clone.mjs';

let clone;
afterEach(() => clone?.remove());

test('the dependency rule holds in every workspace, and there was something to read', () => {
  const { modules, problems } = checkArrows(ROOT);
  expect(problems).toEqual([]);
  expect(modules).toBeGreaterThan(50);
});

test('no role may reach a service, a department or the shell', () => {
  for (const allowed of Object.values(ALLOWED))
    expect(
      allowed.filter((role) => ['service', 'frontend', 'shell', 'gateway', 'platform', 'e2e'].includes(role)),
    ).toEqual([]);
});

test('each kind of offence is found', () => {
  clone = makeClone({ services: ['people', 'cases'] });
  clone.put('package.json', { version: '0.1.0', workspaces: ['services/*', 'packages/*', 'gateway'] });
  clone.put('packages/service-kit/package.json', {
    name: '@lianxi/service-kit',
    lianxi: { role: 'service-kit' },
    dependencies: { '@lianxi/service-people': '*' },
  });
  clone.put('packages/plain/package.json', { name: '@lianxi/plain' });
  const [house, design] = ['@lianxi', '@ant-design']; // put together here, so that this file itself is no offence
  clone.put(
    'services/cases/src/main.ts',
    `
    // import '${house}/service-people/comment';
    import { a } from '${house}/service-people';
    export { b } from '../../people/src/b.js';
    const c = await import('${house}/service-kit/c');
    import '${design}/pro-components';
    await em.createQueryBuilder(Case);
    const d = process.env.SECRET, e = 'https://example.org/';`,
  );
  clone.put('services/cases/src/env.ts', 'export const f = process.env.PORT;');
  const { modules, problems } = checkArrows(clone.root);
  expect(modules).toBe(2);
  expect(new Set(problems)).toEqual(
    new Set([
      'services/cases/src/main.ts: service @lianxi/service-cases imports service @lianxi/service-people',
      'services/cases/src/main.ts: imports ../../people/src/b.js out of its own package',
      'services/cases/src/main.ts: imports @lianxi/service-kit, which services/cases/package.json does not name',
      'services/cases/src/main.ts: imports @ant-design/pro-components, which only packages of role ui may',
      'services/cases/src/main.ts: reads process.env; only env.ts, tests, tool configuration, packages/platform and packages/config do',
      "services/cases/src/main.ts: builds a query; only packages/service-kit/src/read.ts does, because it applies the viewer's rows",
      `packages/plain/package.json: lianxi.role is missing; known roles: ${Object.keys(ALLOWED).join(', ')}`,
      'packages/service-kit/package.json: service-kit @lianxi/service-kit depends on service @lianxi/service-people',
    ]),
  );
});
