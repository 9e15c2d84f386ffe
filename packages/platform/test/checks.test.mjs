import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from '../src/checks/index.mjs';
import { countTests } from '../src/checks/jest.mjs';
import { treeMatchesLock } from '../src/install.mjs';
import { ROOT, readJson } from '../src/layout.mjs';
import { completeLock, missingOptionals } from '../src/lockfile.mjs';
import { makeClone } from './kit/clone.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lianxi-checks-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function count(numbers, code = 0) {
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 0,
      ...numbers,
    }),
  );
  return countTests(path, code);
}

test('single tests are counted, and nothing passes for want of tests', () => {
  expect(count({ numPassedTests: 7 })).toMatchObject({ passed: 7, failed: 0 });
  expect(count({ numPassedTests: 7, numFailedTests: 2 }, 1)).toMatchObject({ passed: 7, failed: 2 });
  expect(count({})).toMatchObject({ passed: 0, failed: 1, why: 'no test was found' });
  expect(countTests(join(folder, 'absent.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('a skipped test, a file that does not load and a bad exit code are failures', () => {
  expect(count({ numPassedTests: 1, numPendingTests: 1 })).toMatchObject({
    passed: 1,
    failed: 1,
    why: '1 skipped, which counts as failed',
  });
  expect(count({ numPassedTests: 1, numRuntimeErrorTestSuites: 1 }, 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(count({ numPassedTests: 1 }, 1)).toMatchObject({ passed: 1, failed: 1, why: 'jest ended with exit code 1' });
});

test('the steps of npm test are all there', () => {
  expect(CHECKS.map((check) => check.name)).toEqual([
    'lint',
    'types',
    'schemas',
    'words',
    'house',
    'unit',
    'service',
    'e2e',
  ]);
});

test('an installed tree counts as current only when it equals the lockfile', () => {
  const clone = makeClone();
  const lock = {
    packages: {
      '': {},
      'services/people': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  const tree = (packages) => clone.put('node_modules/.package-lock.json', { packages });
  clone.put('package-lock.json', lock);
  expect(treeMatchesLock(clone.root)).toBe(false);
  tree({ 'node_modules/a': { version: '1.0.0' } });
  expect(treeMatchesLock(clone.root)).toBe(true);
  tree({ 'node_modules/a': { version: '1.0.1' } });
  expect(treeMatchesLock(clone.root)).toBe(false);
  tree({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } });
  expect(treeMatchesLock(clone.root)).toBe(false);
  clone.remove();
});

test('the lockfile names the packages of other systems too, or npm 11 refuses it (bin/complete-lock.mjs adds them)', () => {
  expect(missingOptionals(readJson(join(ROOT, 'package-lock.json')))).toEqual([]);
});

test('a lockfile is completed with what the names of the packages tell', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/windows-64': '1.0.0', present: '^1.0.0' },
      },
      'node_modules/present': { version: '1.2.0' },
    },
  };
  const done = completeLock(lock);
  expect(missingOptionals(done)).toEqual([]);
  expect(done.packages['node_modules/@tool/linux-x64-musl']).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    libc: ['musl'],
    dev: true,
    optional: true,
    os: ['linux'],
  });
  expect(done.packages['node_modules/@tool/windows-64']).toMatchObject({ cpu: ['x64'], os: ['win32'] });
});
