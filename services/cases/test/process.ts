import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Runtime } from '@lianxi/service-kit';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
/** A file beyond its limit is then an error, as on a full disk, and not the end of the process. */
const NO_SIGNAL = `data:text/javascript,process.on('SIGXFSZ', () => {})`;

/** The service as a process of its own on the database and files of a story; its log has no reader. */
export async function startProcess(env: Runtime['env']) {
  const child = spawn(process.execPath, ['--import', NO_SIGNAL, MAIN, 'serve'], {
    env: { ...process.env, ...(env as Record<string, string>), PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  while (!/"url":"[^"]+"/.test(said)) said += String((await once(child.stdout!, 'data'))[0]);
  // from now on nobody reads its log
  child.stdout!.destroy();
  return {
    url: /"url":"([^"]+)"/.exec(said)![1]!,
    limitFiles: (bytes: number | 'unlimited') =>
      promisify(execFile)('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
