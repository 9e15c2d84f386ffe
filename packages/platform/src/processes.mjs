// Every process that the launcher starts is started here: in a group of its own (so that the terminal's Ctrl-C reaches
// only the launcher, which then stops things in order), known to the warden, and stopped with all its descendants.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const live = new Map();
let warden;

function tellWarden(message) {
  if (!warden) {
    const script = fileURLToPath(new URL('./warden.mjs', import.meta.url));
    warden = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    warden.on('error', () => {});
    warden.stdin.on('error', () => {});
    warden.unref();
    warden.stdin.unref?.();
  }
  warden.stdin.write(`${JSON.stringify(message)}\n`);
}

/** Makes sure that a scratch folder is deleted even when the launcher is killed. */
export function deleteWhenGone(folder) {
  tellWarden({ folder });
}

/**
 * Starts a process. `signal` and `grace` (ms) say how it is asked to stop; `last` marks the database, which goes after
 * all others. Returns `{ name, pid, child, exited }`; `exited` resolves to `{ code, signal, error }` and never rejects.
 */
export function launch({ name, command, args = [], signal = 'SIGTERM', grace = 8000, last = false, ...options }) {
  const child = spawn(command, args, { detached: true, ...options });
  const entry = { name, child, pid: child.pid, stopSignal: signal, grace, last };
  entry.exited = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, error }));
    child.on('exit', (code, by) => resolve({ code, signal: by }));
  }).then((result) => {
    live.delete(entry);
    if (entry.pid) tellWarden({ drop: entry.pid });
    return result;
  });
  if (entry.pid) {
    live.set(entry, true);
    tellWarden({ add: entry.pid, signal, grace, last });
  }
  return entry;
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it is gone already
  }
}

/** Asks one process to stop, waits, and makes sure that nothing of its group is left. */
export async function stopProcess(entry) {
  if (!entry?.pid) return;
  if (live.has(entry)) {
    // PostgreSQL passes the order on to its own children; all others get it as a group.
    send(entry.last ? entry.pid : -entry.pid, entry.stopSignal);
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, entry.grace)));
    await Promise.race([entry.exited, late]);
    clearTimeout(timer);
  }
  send(-entry.pid, 'SIGKILL');
  await entry.exited;
}

/** Stops everything that was started: services and tools first, databases last. */
export async function stopAll() {
  const all = [...live.keys()];
  await Promise.all(all.filter((entry) => !entry.last).map(stopProcess));
  await Promise.all(all.filter((entry) => entry.last).map(stopProcess));
}

/** Sends the warden home when everything has stopped, and waits until it is gone. */
export async function dismissWarden() {
  if (!warden) return;
  const gone = new Promise((resolve) => warden.once('exit', resolve));
  if (warden.exitCode === null) {
    warden.stdin.end();
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000))]);
  }
  warden = undefined;
}

/** Kills without asking; for a second Ctrl-C. The database recovers from its log at the next start. */
export function killAll() {
  for (const entry of live.keys()) send(-entry.pid, 'SIGKILL');
}

/** Runs a tool to its end and captures what it prints. `onLine` sees every line as it comes. */
export async function capture({ onLine, ...options }) {
  const entry = launch({ stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  let rest = '';
  const take = (part) => {
    output += part;
    if (!onLine) return;
    const lines = (rest + part).split('\n');
    rest = lines.pop();
    lines.forEach(onLine);
  };
  entry.child.stdout?.setEncoding('utf8').on('data', take);
  entry.child.stderr?.setEncoding('utf8').on('data', take);
  const closed = new Promise((resolve) => entry.child.on('close', resolve));
  const { code, error } = await entry.exited;
  if (!error) await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1000))]);
  return { code: code ?? 1, output: error ? `${options.command}: ${error.message}` : output };
}
