import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holder, tryLock, withLock } from '../src/lock.mjs';

let folder;
let path;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one holder at a time, who says what it does', () => {
  const release = tryLock(path, 'build');
  expect(holder(path)).toMatchObject({ pid: process.pid, note: 'build' });
  expect(tryLock(path)).toBeUndefined();
  release();
  expect(readdirSync(folder)).toEqual([]);
  tryLock(path)();
});

test('a lock of a dead process, of a reused process number, or without sense is taken over', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  for (const text of [
    JSON.stringify({ pid: child.pid, began: '1' }),
    JSON.stringify({ pid: process.pid, began: '1' }),
    'half writ',
  ]) {
    writeFileSync(path, text);
    expect(holder(path)).toBeUndefined();
    const release = tryLock(path);
    expect(release).toBeInstanceOf(Function);
    release();
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever waits is told once for whom, and then gets it; a failure frees it', async () => {
  const release = tryLock(path, 'install');
  const waits = [];
  const second = withLock(
    path,
    'build',
    async () => 'done',
    (held) => waits.push(held.note),
  );
  setTimeout(release, 600);
  expect(await second).toBe('done');
  expect(waits).toEqual(['install']);
  await expect(withLock(path, 'build', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(holder(path)).toBeUndefined();
});
