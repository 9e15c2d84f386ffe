import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dependentsOf, watchTree } from '../src/watch.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lianxi-watch-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a saved file is seen every time: written over, replaced by renaming, in a new folder, in a folder made again', async () => {
  const seen = [];
  const file = join(folder, 'case.ts');
  writeFileSync(file, '1');
  mkdirSync(join(folder, 'dist'));
  watchTree(folder, (path) => seen.push(path.slice(folder.length + 1)));
  const after = async (work) => {
    seen.length = 0;
    work();
    await pause(120);
    return [...new Set(seen)];
  };
  const replace = () => {
    writeFileSync(`${file}.new`, '2');
    renameSync(`${file}.new`, file);
  };
  expect(await after(() => writeFileSync(file, '2'))).toContain('case.ts');
  expect(await after(replace)).toContain('case.ts');
  expect(await after(() => writeFileSync(file, '3'))).toContain('case.ts');
  for (const round of [1, 2]) {
    expect([round, await after(() => mkdirSync(join(folder, 'noun')))]).toEqual([round, ['noun']]);
    expect(await after(() => writeFileSync(join(folder, 'noun/a.ts'), '1'))).toContain('noun/a.ts');
    expect(await after(() => rmSync(join(folder, 'noun'), { recursive: true }))).toContain('noun');
  }
  expect(await after(() => writeFileSync(join(folder, 'dist/case.js'), '1'))).toEqual([]);
});

test('a change of a kit reaches all that use it', () => {
  const one = (name, ...uses) => ({
    name,
    manifest: { dependencies: Object.fromEntries(uses.map((used) => [used, '*'])) },
  });
  const all = [one('contracts'), one('kit', 'contracts'), one('cases', 'kit'), one('ui')];
  expect(dependentsOf('contracts', all).map((each) => each.name)).toEqual(['contracts', 'kit', 'cases']);
  expect(dependentsOf('cases', all).map((each) => each.name)).toEqual(['cases']);
});
