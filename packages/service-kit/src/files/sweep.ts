import { unlink } from 'node:fs/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Ctx } from '../context.js';
import { lockHash, placeOf } from './place.js';

/**
 * Calendar days after which a file that was uploaded and never attached to anything is removed: personal data is kept
 * no longer than needed (PIPL Art. 19).
 */
export const KEEP_UNATTACHED_DAYS = 7;

const EVERY_MS = 3_600_000;
const BATCH = 200;

/**
 * Removes uploads that nobody attached in time, with their bytes where no other file has the same. Returns how many it
 * removed.
 */
export async function sweepFiles(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - KEEP_UNATTACHED_DAYS * 86_400_000);
  const old = await ctx.em.execute<{ id: string; sha256: string }[]>(
    'select id, sha256 from stored_file where object_id is null and uploaded_at < ? order by uploaded_at limit ?',
    [before, BATCH],
  );
  for (const { id, sha256 } of old) {
    await ctx.em.transactional(async (em) => {
      await lockHash(em as EntityManager, sha256);
      const gone = await em.execute<{ id: string }[]>(
        'delete from stored_file where id = ? and object_id is null returning id',
        [id],
      );
      const [same] = await em.execute<{ id: string }[]>('select id from stored_file where sha256 = ? limit 1', [
        sha256,
      ]);
      // Before the commit and under the lock: whoever uploads the same bytes now waits, and then writes them again.
      if (gone.length && !same)
        await unlink(placeOf(ctx, sha256)).catch(
          (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || Promise.reject(error),
        );
    });
  }
  return old.length;
}

/** Sweeps at the start and every hour until stopped. Several instances may do it at once. */
export function startSweeper(system: () => Ctx, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const sweep = async () => {
    while (!stopped && (await sweepFiles(system())) === BATCH);
  };
  const turn = () => {
    running = running
      .then(sweep)
      .catch((error: unknown) => log.warn({ err: error }, 'files could not be swept, tried again'));
  };
  const timer = setInterval(turn, EVERY_MS);
  turn();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
