// One orderly end, whatever brings it: Ctrl-C, SIGTERM, a closed terminal, a lost parent, or a failure.
import { npmWatch } from './parent.mjs';
import { dismissWarden, killAll, stopAll } from './processes.mjs';
import { say } from './say.mjs';

const HURRY_AFTER = 3000;
const lastActs = [];
let ending;
let endedAt = 0;

/** Something to do after all processes have stopped (delete a scratch folder, release a lock). Must be quick. */
export function atEnd(act) {
  lastActs.push(act);
}

/** Stops everything once; later callers wait for the same end. */
export function end() {
  ending ??= (async () => {
    endedAt = Date.now();
    await stopAll();
    for (const act of lastActs.splice(0).reverse())
      await Promise.resolve()
        .then(act)
        .catch(() => {});
    await dismissWarden();
  })();
  return ending;
}

/** True once the end has begun, so that a child's exit is no news. */
export function isEnding() {
  return ending !== undefined;
}

/**
 * Listens for every way in which a person or the system asks us to stop. `code` is the exit code of an orderly stop.
 */
export function listenForEnd(code = 0) {
  const onSignal = async (signal) => {
    if (isEnding()) {
      // npm repeats the terminal's signal, so only a later one means impatience
      if (Date.now() - endedAt < HURRY_AFTER) return;
      killAll();
      process.exit(1);
    }
    say(`\nStopping (${signal}) …`);
    await end();
    say('Stopped. No process is left.');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => onSignal(signal));
  process.on('SIGHUP', () => process.stdin.isTTY && onSignal('SIGHUP'));
  if (process.channel) {
    process.on('disconnect', () => onSignal('the parent process is gone'));
    process.channel.unref();
  } else watchParent(onSignal);
}

/**
 * Under npm: notice that it was killed, for it cannot pass a signal on. A shell that starts us may leave us running on
 * purpose.
 */
function watchParent(onSignal) {
  if (!process.env.npm_lifecycle_event) return;
  const gone = npmWatch();
  setInterval(() => !isEnding() && gone() && onSignal('npm is gone'), 1000).unref();
}
