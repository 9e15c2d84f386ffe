import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const LOG = fileURLToPath(new URL('../dist/log.js', import.meta.url));
/** Logs through the kit, tells its parent how far it came, and does what it is told in between. */
const SCRIPT = `const { openLog } = await import(${JSON.stringify(LOG)});
  const log = openLog({ base: undefined });
  process.on('SIGXFSZ', () => {});
  process.on('message', (n) => { for (let i = 0; i < n; i += 1) log.info({ i, pad: 'x'.repeat(1000) }, 'line'); process.send(n); });
  process.send('ready');`;

async function logger(stdout: string) {
  const fd = openSync(stdout, 'w');
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    stdio: ['ignore', fd, 'inherit', 'ipc'],
  });
  closeSync(fd);
  await once(child, 'message');
  return {
    child,
    say: async (lines: number) => {
      child.send(lines);
      await once(child, 'message');
    },
    limit: (bytes: string) =>
      once(spawn('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]), 'exit'),
    end: async () => {
      child.disconnect();
      return (await once(child, 'exit'))[0] as number;
    },
  };
}

test('a log that takes nothing ends nobody', async () => {
  const { say, end } = await logger('/dev/full');
  await say(3);
  await say(3);
  expect(await end()).toBe(0);
});

test('when there is room again the log goes on with what waited, and says how many lines were lost', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxi-log-'));
  try {
    const file = path.join(folder, 'service.log');
    const { say, limit, end } = await logger(file);
    await say(1);
    await limit('1500');
    await say(2_000);
    await limit('unlimited');
    await say(1);
    expect(await end()).toBe(0);
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string; lines?: number });
    const lost = lines.find(({ msg }) => msg === 'lines of the log were lost')!;
    expect(lines.filter(({ msg }) => msg === 'line')).toHaveLength(2_002 - lost.lines!);
    expect(lost.lines).toBeGreaterThan(500);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
