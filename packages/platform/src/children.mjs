// Services and gateway as child processes: log files, readiness, restarts, and a clear line when one dies.
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './say.mjs';
import { launch, stopProcess } from './processes.mjs';
import { rotateLog } from './datafolder.mjs';
import { causeOf, createRevival } from './revival.mjs';
import { isEnding } from './shutdown.mjs';
import { tail, withLog } from './logs.mjs';

/**
 * Starts a child and keeps it running: after a death it is started again, at most 3 times in 10 minutes; then
 * `onGiveUp(failure)` is called. `spec`: `{ name, main, args, cwd, env, url, probe }`; it is ready when `probe`
 * (`/ready`) answers. Returns `{ name, url, env, ready(limit), restart(), stop() }`.
 */
export function startChild(spec, { data, onGiveUp }) {
  const log = rotateLog(data, spec.name);
  const child = { name: spec.name, url: spec.url, log, env: spec.env, wasReady: false };
  const revival = createRevival({ name: spec.name, log, onGiveUp });

  const begin = () => {
    const entry = withLog(log, (out) =>
      launch({
        name: spec.name,
        command: process.execPath,
        args: ['--enable-source-maps', spec.main, ...spec.args],
        cwd: spec.cwd,
        env: spec.env,
        stdio: ['ignore', out, out],
      }),
    );
    child.entry = entry;
    entry.exited.then((result) => entry === child.entry && !child.stopping && !isEnding() && onDeath(result));
  };

  const onDeath = async (result) => {
    const why = causeOf(result);
    child.failure = new Failure(
      `${spec.name} stopped (${why}).`,
      `Its last lines are above; the whole log is ${log}.`,
      tail(log),
    );
    if (!child.wasReady) return; // the start itself reports it
    if ((await revival.isDue(why)) && !child.stopping) begin();
  };

  child.ready = async (limit) => {
    for (const deadline = Date.now() + limit; Date.now() < deadline; await pause(60)) {
      if (child.failure && !child.wasReady) throw child.failure;
      if (await answersOk(`${spec.url}${spec.probe ?? '/ready'}`)) {
        child.wasReady = true;
        return;
      }
    }
    throw new Failure(
      `${spec.name} did not become ready within ${limit / 1000} s.`,
      `Its last lines are above; the whole log is ${log}.`,
      tail(log),
    );
  };
  child.stop = () => {
    child.stopping = true;
    return stopProcess(child.entry);
  };
  child.restart = async () => {
    await child.stop();
    child.stopping = false;
    child.failure = undefined;
    revival.forget();
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
