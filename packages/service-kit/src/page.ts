import { QueryOrder } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Ctx } from './context.js';
import { badInput } from './domain-error.js';
import type { Base, Condition, Noun } from './noun.js';
import { countRows, readRows } from './read.js';

/** One sort key of a list. Nulls come last in both directions. */
export interface SortKey {
  field: string;
  direction: 'asc' | 'desc';
}

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

export interface Page<Row> {
  rows: Row[];
  cursorOf(row: Row): string;
  hasNextPage: boolean;
  /** Counts on demand: the resolver of `totalCount` calls it (architecture rule 11). */
  total(): Promise<number>;
}

const MAX_PAGE = 100;

/** One page of a list in a stable order (the id closes every sort), after an opaque cursor. At most 100 rows. */
export async function readPage<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  args: PageArgs & { where?: Condition; sort: readonly SortKey[] },
): Promise<Page<Row>> {
  const first = args.first ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput('first');
  const sort = [...args.sort, { field: 'id', direction: 'asc' as const }];
  const cursorOf = (row: Row) =>
    Buffer.from(JSON.stringify(sort.map(({ field }) => row[field as keyof Row] ?? null))).toString('base64url');
  const where = args.after ? { $and: [args.where ?? {}, afterCursor(sort, args.after)] } : args.where;
  const orderBy = sort.map(
    ({ field, direction }) =>
      ({ [field]: direction === 'asc' ? QueryOrder.ASC_NULLS_LAST : QueryOrder.DESC_NULLS_LAST }) as never,
  );
  const rows = await readRows(ctx, noun, { where, orderBy, limit: first + 1 });
  return {
    rows: rows.slice(0, first),
    cursorOf,
    hasNextPage: rows.length > first,
    total: () => countRows(ctx, noun, args.where),
  };
}

/** Keyset condition "strictly after this cursor" for sorts with nulls last. */
function afterCursor(sort: readonly SortKey[], cursor: string): Condition {
  let values: unknown[];
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  } catch {
    throw badInput('after');
  }
  const plain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (!Array.isArray(values) || values.length !== sort.length || !values.every(plain) || !isUuid(values.at(-1)))
    throw badInput('after');
  const branches = sort.map(({ field, direction }, index) => {
    const equal = sort.slice(0, index).map((key, i) => ({ [key.field]: values[i] }));
    const value = values[index];
    if (value === null) return null; // nothing sorts after null; later keys decide
    const beyond = { [field]: { [direction === 'asc' ? '$gt' : '$lt']: value } };
    return { $and: [...equal, field === 'id' ? beyond : { $or: [beyond, { [field]: null }] }] };
  });
  return { $or: branches.filter((branch) => branch !== null) };
}
