// Services and gateway as child processes: log files, readiness, restarts, and a clear line when one dies.
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, say } from './say.mjs';
import { launch, stopProcess } from './processes.mjs';
import { rotateLog } from './datafolder.mjs';
import { isEnding } from './shutdown.mjs';
import { tail } from './logs.mjs';

const RESTARTS = 3;
const FORGIVE_AFTER = 10 * 60_000;

/**
 * Starts a child and keeps it running: after a death it is started again, at most 3 times in 10 minutes; then `onGiveUp(failure)` is called.
 * `spec`: `{ name, main, args, cwd, env, url }`. Returns `{ name, url, ready(limit), restart(), stop() }`.
 */
export function startChild(spec, { data, onGiveUp }) {
  const log = rotateLog(data, spec.name);
  const child = { name: spec.name, url: spec.url, log, deaths: [], wasReady: false };

  const begin = () => {
    const out = openSync(log, 'a');
    const entry = launch({ name: spec.name, command: process.execPath, args: ['--enable-source-maps', spec.main, ...spec.args], cwd: spec.cwd, env: spec.env, stdio: ['ignore', out, out] });
    closeSync(out);
    child.entry = entry;
    entry.exited.then((result) => entry === child.entry && !child.stopping && !isEnding() && onDeath(result));
  };

  const onDeath = async ({ code, signal, error }) => {
    const why = error ? error.message : signal ? `signal ${signal}` : `exit code ${code}`;
    const now = Date.now();
    child.deaths = [...child.deaths.filter((at) => now - at < FORGIVE_AFTER), now];
    child.failure = new Failure(`${spec.name} stopped (${why}).`, `Its last lines are above; the whole log is ${log}.`, tail(log));
    if (!child.wasReady) return; // the start itself reports it
    if (child.deaths.length > RESTARTS) return onGiveUp(new Failure(`${spec.name} stopped ${child.deaths.length} times (${why}).`, `Its last lines are above; the whole log is ${log}.`, tail(log)));
    say(`${tail(log, 5)}\n${spec.name} stopped (${why}); starting it again (${child.deaths.length} of ${RESTARTS}).`);
    await pause(500 * child.deaths.length);
    if (!child.stopping && !isEnding()) begin();
  };

  child.ready = async (limit) => {
    for (const deadline = Date.now() + limit; Date.now() < deadline; await pause(60)) {
      if (child.failure && !child.wasReady) throw child.failure;
      if (await answersOk(`${spec.url}/ready`)) {
        child.wasReady = true;
        return;
      }
    }
    throw new Failure(`${spec.name} did not become ready within ${limit / 1000} s.`, `Its last lines are above; the whole log is ${log}.`, tail(log));
  };
  child.stop = () => {
    child.stopping = true;
    return stopProcess(child.entry);
  };
  child.restart = async () => {
    await child.stop();
    child.stopping = false;
    child.failure = undefined;
    child.deaths = [];
    child.wasReady = false; // a restart that fails is reported by ready(), like a start
    begin();
  };
  begin();
  return child;
}

async function answersOk(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
