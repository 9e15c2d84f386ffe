import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedIn, followLogs, withFaults } from '../src/checks/faults.mjs';

let data;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'lianxi-faults-'));
  mkdirSync(join(data, 'logs'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const put = (name, ...lines) =>
  appendFileSync(
    join(data, 'logs', `${name}.log`),
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );
const failed = { level: 40, event: 'decision.recorded', err: { error: 'DriverException' }, msg: 'will be tried again' };

test('errors, failed handlers and failures of the database are found once, each at its journey', () => {
  put('cases', { level: 50, msg: 'before' });
  const wentWrong = followLogs(data);
  wentWrong();
  put('cases', { level: 30, msg: 'ready' }, { level: 40, msg: 'ask failed' }, { level: 50, msg: 'unexpected error' });
  put('cases', 'no JSON', failed);
  put(
    'postgres',
    'FATAL:  the database system is starting up',
    'LOG:  checkpoint starting',
    '2026-03-01 UTC [7] FATAL:  terminating connection',
  );
  expect(wentWrong().map((line) => line.slice(0, 30))).toEqual([
    'cases: {"level":50,"msg":"unex',
    'cases: {"level":40,"event":"de',
    'postgres: 2026-03-01 UTC [7] F',
  ]);
  expect(wentWrong()).toEqual([]);
  // a service that was started again has a new file
  writeFileSync(join(data, 'logs/cases.log'), '{"level":60}\n');
  expect(wentWrong()).toEqual(['cases: {"level":60}']);
});

test('what went wrong is a failure, unless the journey says that it expects it, and then it must happen', () => {
  const result = { name: 'e2e/x', passed: 3, failed: 0, output: 'green', why: '' };
  const source = "import x from 'y';\n// expects in the log: audit rows could not be sealed\n";
  expect(expectedIn(source)).toEqual(['audit rows could not be sealed']);
  expect(withFaults(result, [], [])).toBe(result);
  expect(withFaults(result, ['cases: audit rows could not be sealed'], expectedIn(source))).toBe(result);
  expect(withFaults(result, ['cases: unexpected error'], [])).toMatchObject({
    passed: 3,
    failed: 1,
    output: 'green\nwent wrong: cases: unexpected error',
    why: 'something went wrong that no journey expects',
  });
  expect(withFaults(result, [], expectedIn(source))).toMatchObject({ passed: 3, failed: 1 });
});
