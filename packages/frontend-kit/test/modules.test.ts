import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const frontends = readdirSync(join(root, 'frontends')).filter((name) =>
  existsSync(join(root, 'frontends', name, 'src')),
);
const modules = frontends.filter((name) => name !== 'shell');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'gql' ? [] : sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

test.each(modules)('%s: its manifest and its module name the same pieces and claim the same routes', async (id) => {
  const { default: manifest } = (await import(join(root, 'frontends', id, 'manifest.ts'))) as {
    default: { id: string; slots: { key: string }[]; routes: string[]; nav: { key: string; path: string }[] };
  };
  const code = readFileSync(join(root, 'frontends', id, 'src/module.tsx'), 'utf8');
  expect(manifest.id).toBe(id);
  for (const { key } of manifest.slots)
    expect({ key, inModule: code.includes(`'${key}'`) }).toEqual({ key, inModule: true });
  for (const { key, path } of manifest.nav) {
    expect(key.startsWith(`${id}.`)).toBe(true);
    expect(manifest.routes.some((route) => path === route || path.startsWith(`${route}/`))).toBe(true);
  }
});

test.each(modules)('%s: imports no other department, no shell and nothing that the shell does not share', (id) => {
  for (const file of sources(join(root, 'frontends', id, 'src'))) {
    const imports = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^'.][^']*)'/g)].map(
      (match) => match[1]!,
    );
    const foreign = imports.filter(
      (name) => name.startsWith('@lianxi/') && !/^@lianxi\/(ui|frontend-kit|contracts)(\/|$)/.test(name),
    );
    const deep = imports.filter((name) => /^antd\/|^@ant-design\/pro|^@lianxi\/(ui|frontend-kit)\//.test(name));
    expect({ file, foreign, deep }).toEqual({ file, foreign: [], deep: [] });
  }
});
