// What follows when a process that should run has died: it is started again a few times, then the platform gives up
// with one clear line.
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, say } from './say.mjs';
import { isEnding } from './shutdown.mjs';
import { tail } from './logs.mjs';

const RESTARTS = 3;
const FORGIVE_AFTER = 10 * 60_000;

/** How a process ended, in a word or two. */
export const causeOf = ({ code, signal, error }) =>
  error ? error.message : signal ? `signal ${signal}` : `exit code ${code}`;

/** Counts the deaths of one process: at most 3 in 10 minutes are made good, the next one is `onGiveUp(failure)`. */
export function createRevival({ name, log, advice = 'Its last lines are above', onGiveUp }) {
  let deaths = [];
  return {
    forget: () => (deaths = []),
    /** Says what happened; resolves after a pause to whether it is to be started again. */
    async isDue(why) {
      const now = Date.now();
      deaths = [...deaths.filter((at) => now - at < FORGIVE_AFTER), now];
      if (deaths.length > RESTARTS) {
        onGiveUp(
          new Failure(
            `${name} stopped ${deaths.length} times (${why}).`,
            `${advice}; the whole log is ${log}.`,
            tail(log),
          ),
        );
        return false;
      }
      say(`${tail(log, 5)}\n${name} stopped (${why}); starting it again (${deaths.length} of ${RESTARTS}).`);
      await pause(500 * deaths.length);
      return !isEnding();
    },
  };
}
