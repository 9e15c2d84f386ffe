import { setTimeout as delay } from 'node:timers/promises';
import { LockMode, type EntityClass } from '@mikro-orm/core';
import { withEm, type Ctx } from '../context.js';
import { writeAudit } from '../records/write-records.js';
import type { SealedFields } from './fields.js';
import { KEY_KNOWN_MS, keyRingOf } from './key-ring.js';
import { isSealed, prefixOf, seal, unseal } from './seal.js';

export interface SealedTable {
  // The row type is existential here; only its sealed columns are touched.
  entity: EntityClass<object>;
  fields: SealedFields<string>;
}

export interface Rotation {
  keyId: string;
  /** True where an earlier rotation had not come to its end and this one went on with its key. */
  resumed: boolean;
  rows: number;
}

const BATCH = 500;

export interface RotateOptions {
  /** Rows of one transaction. */
  batch?: number;
  /** Makes no key: another service of the same data folder has just made it. */
  sameKey?: boolean;
}

/** Rows in which some value is not of this key. */
const notOf = (columns: readonly string[], prefix: string) => ({
  $or: columns.map((column) => ({ $not: { [column]: { $like: `${prefix}%` } } })),
});

/**
 * Seals one table's values with the current key, in batches that each commit. Whatever of a row is sealed with another
 * key, or not yet sealed at all, is done; a run that was interrupted simply goes on. Answers the number of rows.
 */
export async function resealTable(ctx: Ctx, { entity, fields }: SealedTable, batch = BATCH): Promise<number> {
  const ring = keyRingOf(ctx.env.LIANXI_DATA);
  const { table, columns } = fields;
  let [rows, last] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const prefix = prefixOf(ring.current().id);
    const seen = await ctx.em.fork().transactional(async (em) => {
      const found = (await em.find(entity, { $and: [{ id: { $gt: last } }, notOf(columns, prefix)] } as never, {
        orderBy: { id: 'asc' } as never,
        limit: batch,
        lockMode: LockMode.PESSIMISTIC_WRITE,
      })) as unknown as ({ id: string } & Record<string, string | null>)[];
      for (const row of found) {
        for (const column of columns) {
          const stored = row[column];
          if (!stored || stored.startsWith(prefix)) continue;
          const place = { table, column, id: row.id };
          row[column] = seal(ring, place, isSealed(stored) ? unseal(ring, place, stored) : stored);
        }
      }
      return { count: found.length, last: found.at(-1)?.id };
    });
    rows += seen.count;
    if (seen.count < batch) return rows;
    last = seen.last!;
  }
}

const remaining = async (ctx: Ctx, tables: readonly SealedTable[]): Promise<number> => {
  const prefix = prefixOf(keyRingOf(ctx.env.LIANXI_DATA).current().id);
  let count = 0;
  for (const { entity, fields } of tables)
    count += await ctx.em.fork().count(entity, notOf(fields.columns, prefix) as never);
  return count;
};

/**
 * Rotation: makes a new key and seals every value of the tables with it, while services go on reading and writing.
 * Where values of an older key are left from a rotation that was interrupted, it goes on with that one and makes no
 * key. A number is the size of a batch. Old keys stay in the folder: backups need them.
 */
export async function rotateKeys(
  ctx: Ctx,
  tables: readonly SealedTable[],
  options: number | RotateOptions = {},
): Promise<Rotation> {
  const { batch = BATCH, sameKey = false } = typeof options === 'number' ? { batch: options } : options;
  const ring = keyRingOf(ctx.env.LIANXI_DATA);
  const resumed = sameKey || (await remaining(ctx, tables)) > 0;
  const { id: keyId } = resumed ? ring.current() : ring.add();
  const begun = performance.now();
  let rows = 0;
  do {
    for (const table of tables) rows += await resealTable(ctx, table, batch);
    // a service that has not looked into the folder yet may still have written with the key before
    const wait = KEY_KNOWN_MS + 500 - (performance.now() - begun);
    if (wait > 0) await delay(wait);
  } while ((await remaining(ctx, tables)) > 0);
  await ctx.em.fork().transactional(
    async (em) =>
      void writeAudit(withEm(ctx, em as Ctx['em']), {
        what: 'fieldKeys.rotate',
        outcome: 'done',
        details: { keyId, resumed, rows },
      }),
  );
  return { keyId, resumed, rows };
}
