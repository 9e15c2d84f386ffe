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

/** Relay's arguments of a connection: a page forward (`first`, `after`) or backward (`last`, `before`). */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Page<Row> {
  rows: Row[];
  cursorOf(row: Row): string;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Counts on demand: the resolver of `totalCount` calls it (architecture rule 11). */
  total(): Promise<number>;
}

/** Arguments of a page, checked. */
export interface PageWindow {
  size: number;
  /** The last rows before the cursor are asked for, not the first ones after it. */
  backward: boolean;
  after: string | null;
  before: string | null;
}

const MAX_PAGE = 100;

/** Checks the arguments of a page: one direction, 1 to 100 rows, no empty cursor. */
export function windowOf({ first, after, last, before }: PageArgs, usual = 50): PageWindow {
  const backward = last !== null && last !== undefined;
  if (backward && first !== null && first !== undefined) throw badInput('last');
  const size = (backward ? last : first) ?? usual;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) throw badInput(backward ? 'last' : 'first');
  if (after === '') throw badInput('after');
  if (before === '') throw badInput('before');
  return { size, backward, after: after ?? null, before: before ?? null };
}

/**
 * The page out of rows that were read in the direction of the window, one more than asked for. Beyond a cursor that
 * was given there is the row that it names.
 */
export function cutPage<Row>(
  { size, backward, after, before }: PageWindow,
  rows: Row[],
): Pick<Page<Row>, 'rows' | 'hasNextPage' | 'hasPreviousPage'> {
  const [page, more] = [rows.slice(0, size), rows.length > size];
  return {
    rows: backward ? page.reverse() : page,
    hasNextPage: backward ? before !== null : more,
    hasPreviousPage: backward ? more : after !== null,
  };
}

/** What a cursor holds, in base64url; a cursor that is none is refused under the name of its argument. */
export function readCursor(cursor: string, argument: 'after' | 'before'): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values)) return values as unknown[];
  } catch {
    // refused below, with everything else that is no list
  }
  throw badInput(argument);
}

export const cursorFrom = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** One page of a list in a stable order (the id closes every sort), beside opaque cursors. At most 100 rows. */
export async function readPage<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  args: PageArgs & { where?: Condition; sort: readonly SortKey[]; usual?: number },
): Promise<Page<Row>> {
  const window = windowOf(args, args.usual);
  const sort = [...args.sort, { field: 'id', direction: 'asc' as const }];
  const beside = [
    ...(window.after === null ? [] : [besideCursor(sort, window.after, 'after')]),
    ...(window.before === null ? [] : [besideCursor(sort, window.before, 'before')]),
  ];
  const where = beside.length ? { $and: [args.where ?? {}, ...beside] } : args.where;
  const orderBy = sort.map(({ field, direction }) => ({ [field]: orderOf(direction, window.backward) as never }));
  const rows = await readRows(ctx, noun, { where, orderBy, limit: window.size + 1 });
  return {
    ...cutPage(window, rows),
    cursorOf: (row) => cursorFrom(sort.map(({ field }) => row[field as keyof Row] ?? null)),
    total: () => countRows(ctx, noun, args.where),
  };
}

/** Nulls last, and the whole turned round for a page that is read backward. */
function orderOf(direction: 'asc' | 'desc', backward: boolean): QueryOrder {
  if (!backward) return direction === 'asc' ? QueryOrder.ASC_NULLS_LAST : QueryOrder.DESC_NULLS_LAST;
  return direction === 'asc' ? QueryOrder.DESC_NULLS_FIRST : QueryOrder.ASC_NULLS_FIRST;
}

/** Keyset condition "strictly after this cursor", or before it, for sorts with nulls last. */
function besideCursor(sort: readonly SortKey[], cursor: string, side: 'after' | 'before'): Condition {
  const values = readCursor(cursor, side);
  const plain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (values.length !== sort.length || !values.every(plain) || !isUuid(values.at(-1))) throw badInput(side);
  const branches = sort.map(({ field, direction }, index) => {
    const equal = sort.slice(0, index).map((key, i) => ({ [key.field]: values[i] }));
    const value = values[index];
    // nothing sorts after null, and everything that is not null before it; later keys decide among nulls
    if (value === null) return side === 'after' ? null : { $and: [...equal, { [field]: { $ne: null } }] };
    const beyond = { [field]: { [(direction === 'asc') === (side === 'after') ? '$gt' : '$lt']: value } };
    return { $and: [...equal, field === 'id' || side === 'before' ? beyond : { $or: [beyond, { [field]: null }] }] };
  });
  return { $or: branches.filter((branch) => branch !== null) };
}
