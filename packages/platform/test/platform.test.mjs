import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { watchDatabase } from '../src/outside-database.mjs';
import { scratchDatabase } from '../src/scratch.mjs';
import { end } from '../src/shutdown.mjs';
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
    clone.put('packages/contracts/package.json', { name: '@lianxi/contracts', lianxi: { role: 'contracts' } });
    for (const [number, changed] of [
      'services/cases/migrations/0002.sql',
      'packages/contracts/dist/events/index.js',
    ].entries()) {
      clone.put(changed, 'select 1');
      const next = await runLauncher(clone);
      await next.ready();
      next.kill('SIGINT');
      await next.exited;
      expect(did().filter((line) => line.endsWith(' migrate'))).toHaveLength(8 + 4 * number);
    }
    expect(did().filter((line) => line.endsWith(' seed-demo'))).toHaveLength(4);
  });

  test('that is killed takes its children and the database along, and the next one recovers', async () => {
    const first = await runLauncher(clone);
    await first.ready();
    first.kill('SIGKILL');
    await first.exited;
    expect(await goneWithin(clone, 20_000)).toEqual([]);
    // a stale file whose number is in use by now
    writeFileSync(pidFile(), `${process.pid}\n${join(clone.data, 'postgres')}\n`);
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
      if (
        await fetch(`${PEOPLE_URL}/ready`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        break;
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

describe('a database that dies', () => {
  const kill = () => process.kill(Number(readFileSync(pidFile(), 'utf8').split('\n')[0]), 'SIGKILL');

  test('is started again where it was, and after the third time the platform ends with one line', async () => {
    const run = await runLauncher(clone);
    await run.ready();
    const { PEOPLE_URL } = await (await fetch(`http://127.0.0.1:${run.port}/`)).json();
    const { DATABASE_URL } = await (await fetch(PEOPLE_URL)).json();
    for (const time of [1, 2, 3]) {
      kill();
      await run.says(`The database stopped (signal SIGKILL); starting it again (${time} of 3).`);
      while (run.output().split('The database answers again.').length <= time) await pause(50);
      const client = new pg.Client({ connectionString: DATABASE_URL });
      await client.connect();
      await client.end();
    }
    kill();
    expect(await run.exited).toBe(1);
    const last = run.output().trim().split('\n').at(-1);
    expect(last).toMatch(/^The database stopped 4 times \(signal SIGKILL\)\. Its last lines are above\. Make room /);
    expect(last).toMatch(/ start again: .*postgres\.log\.$/);
  });

  test('and is not ours is said once when it is lost and once when it is back', async () => {
    const target = new URL(await scratchDatabase());
    const inner = Number(target.port);
    const sockets = new Set();
    const door = createTcpServer((socket) => {
      const onward = connect(inner, '127.0.0.1');
      for (const one of [socket, onward]) sockets.add(one.on('error', () => {}));
      socket.pipe(onward).pipe(socket);
    });
    const open = (port) => new Promise((resolve) => door.listen(port, '127.0.0.1', () => resolve(door.address().port)));
    const port = await open(0);
    target.port = String(port);
    const told = [];
    let over = false;
    const watching = watchDatabase(target.toString(), {
      every: 50,
      tell: (line) => told.push(line),
      until: () => over,
    });
    const close = () =>
      new Promise((resolve) => {
        door.close(resolve);
        for (const socket of sockets) socket.destroy();
      });
    const lines = async (count) => {
      for (const deadline = Date.now() + 15_000; told.length < count && Date.now() < deadline;) await pause(50);
      await pause(200);
      return told;
    };
    try {
      expect(await lines(0)).toEqual([]);
      await close();
      expect(await lines(1)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^The database postgres://postgres@127\\.0\\.0\\.1:${port}/postgres cannot be used: .*start that server again`,
          ),
        ),
      ]);
      await open(port);
      expect((await lines(2)).slice(1)).toEqual(['The database answers again; the platform goes on.']);
    } finally {
      over = true;
      await watching;
      await close();
      await end();
    }
  });
});

test('a new platform in production says how its administrators are made, and that command reaches its database', async () => {
  const env = { LIANXI_MODE: 'production' };
  const early = await runLauncher(clone, env, ['administrators']);
  expect(await early.exited).toBe(1);
  expect(early.output()).toMatch(/^No platform runs on .*data\. Start it \(npm start\)/);
  const platform = await runLauncher(clone, env);
  await platform.ready();
  await platform.says(`LIANXI_MODE=production LIANXI_DATA=${clone.data} npm run administrators`);
  const made = await runLauncher(clone, env, ['administrators']);
  expect(await made.exited).toBe(0);
  expect(did().at(-1)).toBe('people create-administrators');
  const client = new pg.Client({ connectionString: made.output().trim() });
  await client.connect();
  expect((await client.query('select current_user, current_database()')).rows).toEqual([
    { current_user: 'lianxi_people', current_database: 'lianxi' },
  ]);
  await client.end();
  platform.kill('SIGINT');
  await platform.exited;
});

test('a public address reaches the services, and one that is none is refused', async () => {
  const run = await runLauncher(clone, { LIANXI_PUBLIC_URL: 'https://lianxi.example.cn/' });
  await run.ready();
  expect(run.output()).toContain('Address   https://lianxi.example.cn\n');
  const { PEOPLE_URL } = await (await fetch(`http://127.0.0.1:${run.port}/`)).json();
  expect((await (await fetch(PEOPLE_URL)).json()).LIANXI_PUBLIC_URL).toBe('https://lianxi.example.cn');
  run.kill('SIGINT');
  await run.exited;
  expect(await refusal({ LIANXI_PUBLIC_URL: 'lianxi.example.cn' })).toMatch(
    /^LIANXI_PUBLIC_URL=lianxi\.example\.cn is not an address\./,
  );
});

test.each(['SIGINT', 'SIGTERM'])('%s to stage one alone reaches stage two', async (signal) => {
  clone.put(
    'second.mjs',
    "process.on('SIGINT', () => process.exit(5)).on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('second is here');",
  );
  clone.put(
    'first.mjs',
    `import { handOver } from '${new URL('../src/hand-over.mjs', import.meta.url)}';\nprocess.exit(await handOver(process.execPath, process.argv[2], []));`,
  );
  const first = spawn(process.execPath, [join(clone.root, 'first.mjs'), join(clone.root, 'second.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => first.stdout.once('data', resolve));
  first.kill(signal);
  expect(await new Promise((resolve) => first.once('exit', resolve))).toBe(5);
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
    expect(await refusal({ PORT: String(port) })).toMatch(
      new RegExp(`^Port ${port} is taken by another program\\. Stop that program, or choose another port`),
    );
    other.close();
  });

  test('a platform that already runs on the same data', async () => {
    const run = await runLauncher(clone);
    await run.ready();
    expect(await refusal()).toMatch(
      /^The platform already runs on .* \(process \d+, http:\/\/localhost:\d+\)\. Use that one or stop it first/,
    );
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
    expect(run.output().trim().split('\n').at(-1)).toMatch(
      /^cases stopped \(exit code 1\)\. Its last lines are above; the whole log is .*cases\.log\.$/,
    );
  });

  test('a migration that fails; the next start tries it again', async () => {
    expect(await refusal({ STAND_IN_FAILS: 'meetings migrate' })).toMatch(
      /^meetings: migrate failed \(exit code 7\)\./,
    );
    const run = await runLauncher(clone);
    await run.ready();
    expect(did().filter((line) => line === 'meetings migrate')).toHaveLength(2);
    run.kill('SIGINT');
    await run.exited;
  });
});
