import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeClone } from './kit/clone.mjs';
import { goneWithin, runLauncher } from './kit/launcher.mjs';

let clone;
beforeEach(() => (clone = makeClone()));
afterEach(async () => {
  expect(await goneWithin(clone, 10_000)).toEqual([]);
  clone.remove();
});

const did = () => readFileSync(join(clone.data, 'did.txt'), 'utf8').trim().split('\n');
const pidFile = () => join(clone.data, 'postgres/postmaster.pid');

describe('a start', () => {
  test('makes everything at first, is quick and repeats nothing later, and Ctrl-C leaves nothing behind', async () => {
    const first = await runLauncher(clone);
    await first.ready();
    expect(did().slice(0, 1)).toEqual(['people migrate']);
    expect(did()).toHaveLength(8);
    expect(did()[4]).toBe('people seed-demo');
    const { demo } = JSON.parse(readFileSync(join(clone.data, 'secrets.json'), 'utf8'));
    expect(statSync(join(clone.data, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(first.output()).toContain(`http://localhost:${first.port}`);
    expect(first.output()).toContain(demo);
    expect(first.output()).toContain(clone.data);

    const seen = await (await fetch(`http://127.0.0.1:${first.port}/`)).json();
    expect(seen.PEOPLE_URL).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(seen.DATABASE_URL).toBeUndefined(); // the gateway has no database
    const people = await (await fetch(`${seen.PEOPLE_URL}/`)).json();
    expect(people.DATABASE_URL).toContain('//lianxi_people:');
    expect(people.OWNER_DATABASE_URL).toBeUndefined(); // only `migrate` may change tables
    expect(existsSync(pidFile())).toBe(true);

    first.kill('SIGINT');
    expect(await first.exited).toBe(0);
    expect(first.leftovers()).toEqual([]);
    expect(existsSync(pidFile())).toBe(false);
    expect(existsSync(join(clone.data, 'lianxi.lock'))).toBe(false);

    const began = Date.now();
    const second = await runLauncher(clone);
    await second.ready();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(did()).toHaveLength(8);
    second.kill('SIGTERM');
    expect(await second.exited).toBe(0);
    expect(existsSync(join(clone.data, 'logs/people.log.1'))).toBe(true);
  });

  test('after a changed migration migrates again, and does not seed again', async () => {
    const first = await runLauncher(clone);
    await first.ready();
    first.kill('SIGINT');
    await first.exited;
    clone.put('services/cases/migrations/0002.sql', 'select 1');
    const second = await runLauncher(clone);
    await second.ready();
    second.kill('SIGINT');
    await second.exited;
    expect(did().filter((line) => line.endsWith(' migrate'))).toHaveLength(8);
    expect(did().filter((line) => line.endsWith(' seed-demo'))).toHaveLength(4);
  });

  test('that is killed takes its children and the database along, and the next one recovers', async () => {
    const first = await runLauncher(clone);
    await first.ready();
    first.kill('SIGKILL');
    await first.exited;
    expect(await goneWithin(clone, 20_000)).toEqual([]);
    writeFileSync(pidFile(), `${process.pid}\n${join(clone.data, 'postgres')}\n`); // a stale file whose number is in use by now
    const second = await runLauncher(clone);
    await second.ready();
    second.kill('SIGINT');
    expect(await second.exited).toBe(0);
  });

  test('starts a service again that died, and gives up with its last lines when it keeps dying', async () => {
    const run = await runLauncher(clone);
    await run.ready();
    const { PEOPLE_URL } = await (await fetch(`http://127.0.0.1:${run.port}/`)).json();
    await fetch(`${PEOPLE_URL}/die`).catch(() => {});
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(100)) {
      if (await fetch(`${PEOPLE_URL}/ready`).then((answer) => answer.ok, () => false)) break;
    }
    expect(run.output()).toContain('people stopped (exit code 3); starting it again (1 of 3).');
    let ended = false;
    run.exited.then(() => (ended = true));
    while (!ended) {
      await fetch(`${PEOPLE_URL}/die`).catch(() => {});
      await pause(100);
    }
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('people is ready');
    expect(run.output()).toMatch(/people stopped 4 times \(exit code 3\)\. Its last lines are above/);
  });
});

/** Runs a start that has to fail; the last line says why, and there is no stack. */
async function refusal(env) {
  const run = await runLauncher(clone, env);
  expect(await run.exited).toBe(1);
  expect(run.output()).not.toMatch(/^\s+at .*\.m?js/m);
  return run.output().trim().split('\n').at(-1);
}

describe('one clear line for', () => {
  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address();
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`^Port ${port} is taken by another program\\. Stop that program, or choose another port`));
    other.close();
  });

  test('a platform that already runs on the same data', async () => {
    const run = await runLauncher(clone);
    await run.ready();
    expect(await refusal()).toMatch(/^The platform already runs on .* \(process \d+, http:\/\/localhost:\d+\)\. Use that one or stop it first/);
    run.kill('SIGINT');
    await run.exited;
  });

  test('a dead database and a wrong address', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/postgres' })).toBe(
      'The database postgres://someone@127.0.0.1:1/postgres cannot be used: nothing listens there. Correct DATABASE_URL or start that server; without DATABASE_URL the platform brings its own.',
    );
    expect(await refusal({ DATABASE_URL: 'not an address' })).toMatch(/^DATABASE_URL is not an address\./);
  });

  test('a database folder of another PostgreSQL', async () => {
    mkdirSync(join(clone.data, 'postgres'), { recursive: true });
    writeFileSync(join(clone.data, 'postgres/PG_VERSION'), '15\n');
    writeFileSync(join(clone.data, 'platform.json'), JSON.stringify({ format: 1, version: '0.1.0' }));
    expect(await refusal()).toMatch(/was made by PostgreSQL 15; this version brings 18\. Dump it/);
  });

  test('a service that does not start, after its own last lines', async () => {
    const run = await runLauncher(clone, { STAND_IN_FAILS: 'cases' });
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('this stand-in was told to fail');
    expect(run.output().trim().split('\n').at(-1)).toMatch(/^cases stopped \(exit code 1\)\. Its last lines are above; the whole log is .*cases\.log\.$/);
  });

  test('a migration that fails; the next start tries it again', async () => {
    expect(await refusal({ STAND_IN_FAILS: 'meetings migrate' })).toMatch(/^meetings: migrate failed \(exit code 7\)\./);
    const run = await runLauncher(clone);
    await run.ready();
    expect(did().filter((line) => line === 'meetings migrate')).toHaveLength(2);
    run.kill('SIGINT');
    await run.exited;
  });
});
