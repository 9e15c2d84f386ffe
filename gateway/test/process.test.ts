import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testSupergraph } from './support/world.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('build the gateway first: npm run build');
  folder = await mkdtemp(join(tmpdir(), 'lianxi-gateway-'));
  const SUPERGRAPH_FILE = join(folder, 'supergraph.graphql');
  await writeFile(SUPERGRAPH_FILE, testSupergraph());
  // Nobody listens at these ports: the gateway starts with every service down.
  env = {
    PATH: process.env['PATH'],
    PORT: '0',
    LIANXI_DATA: join(folder, 'data'),
    WEB_ROOT: folder,
    SUPERGRAPH_FILE,
    PEOPLE_URL: 'http://127.0.0.1:9',
    CASES_URL: 'http://127.0.0.1:9',
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  url: string;
}

async function start(extra: NodeJS.ProcessEnv = {}): Promise<Started> {
  const child = run(extra);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`exited with ${code}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = /"url":"([^"]+)"/.exec(String(chunk));
      if (found) resolve(found[1]!);
    });
  });
  return { child, url };
}

function run(extra: NodeJS.ProcessEnv): ChildProcess {
  const options: ForkOptions = { env: { ...env, ...extra }, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] };
  return fork(MAIN, options);
}

const exit = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

test('starts with every service down, answers its probes, and stops at SIGTERM', async () => {
  const { child, url } = await start();
  expect(await (await fetch(`${url}/live`)).json()).toEqual({ status: 'live' });
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({
    status: 'waiting',
    subgraphs: { people: 'down', cases: 'down' },
  });
  const gone = exit(child);
  child.kill('SIGTERM');
  expect(await gone).toBe(0);
});

test('does not outlive its parent', async () => {
  const { child } = await start();
  const gone = exit(child);
  child.disconnect();
  expect(await gone).toBe(0);
});

test.each<[string, NodeJS.ProcessEnv, RegExp]>([
  ['a service without an address', { CASES_URL: '' }, /^gateway: Environment is not usable: CASES_URL/],
  [
    'a supergraph that is missing',
    { SUPERGRAPH_FILE: '/nowhere' },
    /^gateway: \/nowhere is missing: run "npm run compose/,
  ],
  ['a mode that does not exist', { LIANXI_MODE: 'test' }, /^gateway: Environment is not usable: LIANXI_MODE/],
])('%s is one clear line', async (_name, extra, line) => {
  const child = run(extra);
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += String(chunk)));
  expect(await exit(child)).toBe(1);
  expect(said).toMatch(line);
  expect(said.trim().split('\n')).toHaveLength(1);
});

test('a port that is taken is one clear line', async () => {
  const { child, url } = await start();
  const second = run({ PORT: new URL(url).port });
  let said = '';
  second.stderr!.on('data', (chunk: Buffer) => (said += String(chunk)));
  expect(await exit(second)).toBe(1);
  expect(said).toMatch(/^gateway: The port is taken; choose another with PORT/);
  const gone = exit(child);
  child.kill('SIGTERM');
  await gone;
});
