// The way from stage one to stage two: a second process on Node 24. It runs on a bare Node 20, like all of stage one.
import { spawn } from 'node:child_process';
import { npmWatch } from './parent.mjs';
import { fail } from './say.mjs';

/**
 * Runs a script on another Node and resolves to its exit code. Every signal is passed on: a terminal tells the second
 * process itself too, which takes the two for one. The channel between the two tells it when this process is gone.
 */
export function handOver(node, script, args) {
  const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const gone = npmWatch(); // npm that was killed cannot pass a signal on
    setInterval(() => gone() && child.kill('SIGTERM'), 1000).unref();
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(fail(error)));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
