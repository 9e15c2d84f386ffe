import type { EntityClass } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Ctx } from '../context.js';
import { badInput } from '../domain-error.js';
import type { Condition } from '../noun.js';
import { cursorFrom, cutPage, readCursor, windowOf, type Page, type PageArgs } from '../page.js';

/** A row of a record that only grows: read newest first, by its instant and id. */
interface Dated {
  id: string;
  at: Date;
}

const cursorOf = ({ at, id }: Dated) => cursorFrom([at.toISOString(), id]);

/** Condition "older than the row of this cursor", which is after it, or "newer", which is before it. */
function besideRow(cursor: string, argument: 'after' | 'before'): Condition {
  const [at, id] = readCursor(cursor, argument);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUuid(id)) throw badInput(argument);
  const [when, beyond] = [new Date(at), argument === 'after' ? '$lt' : '$gt'];
  return { $and: [{ at: { [`${beyond}e`]: when } }, { $or: [{ at: { [beyond]: when } }, { id: { [beyond]: id } }] }] };
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
  const read = async (ctx: Ctx, where: Condition[], limit: number, backward = false): Promise<Found[]> => {
    const direction = backward ? 'asc' : 'desc';
    return complete(
      ctx,
      (await ctx.em.fork().find(entity, { $and: where } as never, {
        orderBy: { at: direction, id: direction } as never,
        limit,
        disableIdentityMap: true,
      })) as Row[],
    );
  };
  const count = (ctx: Ctx, where: Condition): Promise<number> => ctx.em.fork().count(entity, where as never);
  return {
    count,
    async page(ctx: Ctx, where: Condition, args: PageArgs): Promise<Page<Found>> {
      const window = windowOf(args);
      const beside = (['after', 'before'] as const).flatMap((argument) =>
        window[argument] === null ? [] : [besideRow(window[argument], argument)],
      );
      const rows = await read(ctx, [where, ...beside], window.size + 1, window.backward);
      return { ...cutPage(window, rows), cursorOf, total: () => count(ctx, where) };
    },
    /** All of them, a thousand at a time. */
    async *batches(ctx: Ctx, where: Condition, size = 1_000): AsyncGenerator<Found[]> {
      for (let after: string | null = null; ;) {
        const rows: Found[] = await read(ctx, after === null ? [where] : [where, besideRow(after, 'after')], size);
        if (rows.length) yield rows;
        if (rows.length < size) return;
        after = cursorOf(rows.at(-1)!);
      }
    },
  };
}
