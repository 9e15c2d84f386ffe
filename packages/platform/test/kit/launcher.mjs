// Runs the launcher on a clone in small as a process of its own, as a person at a terminal would.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/ports.mjs';

const SCRIPT = fileURLToPath(new URL('./run-platform.mjs', import.meta.url));

/** Starts it; resolves to `{ port, output(), says(text), exited, kill(signal), ready(), leftovers() }`. */
export async function runLauncher(clone, env = {}, args = []) {
  const port = Number(env.PORT ?? (await freePort()));
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [SCRIPT, clone.root, ...args], {
    env: { ...inherited, LIANXI_DATA: clone.data, PORT: String(port), STAND_IN_CLONE: clone.root, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part));
  const exited = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  let over = false;
  exited.then(() => (over = true));
  const ready = async () => {
    while (!output.includes('is ready after') && !over) await pause(50);
    if (over) throw new Error(`the launcher ended:\n${output}`);
  };
  /** Waits until this has been said. */
  const says = async (text) => {
    while (!output.includes(text) && !over) await pause(50);
    if (!output.includes(text)) throw new Error(`the launcher ended without "${text}":\n${output}`);
  };
  return {
    says,
    port,
    output: () => output,
    exited,
    kill: (signal) => child.kill(signal),
    ready,
    leftovers: () => processesOf(clone),
  };
}

/** Processes that belong to a clone: they name it in their command line or carry its mark in their environment. */
export function processesOf(clone) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(clone.root) ||
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`STAND_IN_CLONE=${clone.root}`)
        );
      } catch {
        return false;
      }
    });
}

/** Waits until nothing of the clone runs any more; returns what is left after the limit. */
export async function goneWithin(clone, limit) {
  for (const deadline = Date.now() + limit; Date.now() < deadline && processesOf(clone).length > 0; await pause(100));
  return processesOf(clone);
}
