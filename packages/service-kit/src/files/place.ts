import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ctx } from '../context.js';

/** Where the bytes of a hash lie in the data folder. */
export const placeOf = (ctx: Pick<Ctx, 'env' | 'service'>, hash: string): string =>
  path.join(ctx.env.LIANXI_DATA, 'files', ctx.service, hash.slice(0, 2), hash);

/**
 * Whoever stores or removes the bytes of a hash holds this lock to the end of the transaction, so that no row is left
 * without bytes.
 */
export const lockHash = async (em: EntityManager, hash: string): Promise<void> =>
  void (await em.execute("select pg_advisory_xact_lock(hashtextextended('stored-file:' || ?, 0))", [hash]));
