import { dateOf, type Runtime } from '@lianxi/service-kit';
import { applyDueGridNames } from '../modules/grid/grid.actions.js';
import { applyDuePlaces } from '../modules/unit/settle-places.js';
import { applyDueMoves } from '../modules/household/linking.js';
import { dropFiles } from '../modules/import/import.files.js';
import { applyDueNames } from '../modules/unit/unit.actions.js';

/** How often the date is looked at, in milliseconds. It costs no query until the day has turned. */
const LOOK_EVERY = 5_000;

/**
 * At 00:00 in Asia/Shanghai, and at the start, lets take effect what is no matter of dates alone: names that units and
 * grids bear, places in which they stand and the grid that a household is quickly found in, from this day on; files of
 * imports whose time is over go. Terms, seats and lines need nothing: they are read by their dates. Several instances
 * may do it at once. Answers the function that stops it.
 */
export function watchTurnOfDay(runtime: Runtime): () => Promise<void> {
  let done = '';
  let running: Promise<void> = Promise.resolve();
  const look = async () => {
    const today = dateOf(runtime.clock.now());
    if (today === done) return;
    await applyDueNames(runtime.system());
    await applyDueGridNames(runtime.system());
    await applyDuePlaces(runtime.system());
    await applyDueMoves(runtime.system());
    await dropFiles(runtime.system());
    done = today;
  };
  const turn = () => {
    running = running
      .then(look)
      .catch((error: unknown) => runtime.log.warn({ err: error }, 'turn of the day failed, tried again'));
  };
  const timer = setInterval(turn, LOOK_EVERY);
  turn();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
