import type { EntityClass } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Ctx } from '../context.js';
import { badInput } from '../domain-error.js';
import type { Condition } from '../noun.js';
import type { Page, PageArgs } from '../page.js';

/** A row of a record that only grows: read newest first, by its instant and id. */
interface Dated {
  id: string;
  at: Date;
}

const MAX_PAGE = 100;

const cursorOf = ({ at, id }: Dated) => Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** Condition "older than the row of this cursor". */
function olderThan(cursor: string): Condition {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badInput('after');
  }
  const [at, id] = Array.isArray(values) ? (values as unknown[]) : [];
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUuid(id)) throw badInput('after');
  return { $and: [{ at: { $lte: new Date(at) } }, { $or: [{ at: { $lt: new Date(at) } }, { id: { $lt: id } }] }] };
}

/** Condition "from this instant on, and before that one". */
export function between({ from, to }: { from?: Date | null; to?: Date | null }): Condition {
  if (from && to && from >= to) throw badInput('to');
  return from || to ? { at: { ...(from && { $gte: from }), ...(to && { $lt: to }) } } : {};
}

/**
 * How a record is read: pages, batches and a count of what a condition finds. `complete` adds what stands in another
 * table.
 */
export function newestFirst<Row extends Dated, Found extends Dated = Row>(
  entity: EntityClass<Row>,
  complete: (ctx: Ctx, rows: Row[]) => Promise<Found[]>,
) {
  const read = async (ctx: Ctx, where: Condition, limit: number, after?: string | null): Promise<Found[]> =>
    complete(
      ctx,
      (await ctx.em.fork().find(entity, (after ? { $and: [where, olderThan(after)] } : where) as never, {
        orderBy: { at: 'desc', id: 'desc' } as never,
        limit,
        disableIdentityMap: true,
      })) as Row[],
    );
  const count = (ctx: Ctx, where: Condition): Promise<number> => ctx.em.fork().count(entity, where as never);
  return {
    count,
    async page(ctx: Ctx, where: Condition, args: PageArgs): Promise<Page<Found>> {
      const first = args.first ?? 50;
      if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput('first');
      const rows = await read(ctx, where, first + 1, args.after);
      return { rows: rows.slice(0, first), cursorOf, hasNextPage: rows.length > first, total: () => count(ctx, where) };
    },
    /** All of them, a thousand at a time. */
    async *batches(ctx: Ctx, where: Condition, size = 1_000): AsyncGenerator<Found[]> {
      for (let after: string | null = null; ;) {
        const rows: Found[] = await read(ctx, where, size, after);
        if (rows.length) yield rows;
        if (rows.length < size) return;
        after = cursorOf(rows.at(-1)!);
      }
    },
  };
}
