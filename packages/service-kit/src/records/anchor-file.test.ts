import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anchor } from './anchor-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lianxi-anchor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a head that a full disk does not take waits, and the last one is anchored when there is room', async () => {
  const file = path.join(folder, 'cases.log');
  await symlink('/dev/full', file);
  for (const seq of ['2', '3'])
    await expect(anchor(file, { seq, hash: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'ENOSPC' });
  await rm(file);
  await writeFile(file, 'before\n');
  await anchor(file);
  await anchor(file);
  expect(await readFile(file, 'utf8')).toMatch(/^before\n3 b{64} \S+\n$/);
});
