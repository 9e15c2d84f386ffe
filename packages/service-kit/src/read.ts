import { QueryOrder } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { validate as isUuid } from 'uuid';
import { once, type Ctx } from './context.js';
import { DomainError, badInput, notFound } from './domain-error.js';
import type { Base, Condition, Noun } from './noun.js';
import type { Viewer } from './viewer.js';

/** The viewer of a request; refuses when nobody is signed in. */
export function viewerOf(ctx: Ctx): Viewer {
  if (!ctx.viewer) throw new DomainError('UNAUTHENTICATED');
  return ctx.viewer;
}

export interface ReadOptions {
  where?: Condition;
  orderBy?: Record<string, 'asc' | 'desc'>[];
  limit?: number;
}

/** The viewer's rows of a noun joined with another condition; null where the viewer sees nothing. */
function scoped<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, where: Condition = {}): Condition | null {
  const viewer = viewerOf(ctx);
  const visible = viewer.kind === 'system' ? true : noun.policy.visible(viewer);
  if (visible === false) return null;
  return visible === true ? where : { $and: [visible, where] };
}

function query<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, where: Condition) {
  return ctx.em.createQueryBuilder(noun.entity, 'o').where(where as never);
}

/**
 * The read door: plain rows with the noun's declared columns, and always within the viewer's rows. Every read of a noun passes here,
 * lists, counts and federation references alike; the linter bans query builders elsewhere (architecture rule 3).
 */
export async function readRows<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, options: ReadOptions = {}): Promise<Row[]> {
  const where = scoped(ctx, noun, options.where);
  if (!where) return [];
  const qb = query(ctx, noun, where).select(noun.columns.map((column) => `o.${column}`) as never);
  if (options.orderBy?.length) qb.orderBy(options.orderBy as never);
  if (options.limit !== undefined) qb.limit(options.limit);
  return toRows(ctx, noun, await qb.execute('all', true));
}

/** Number of rows that the viewer sees under a condition. */
export async function countRows<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, where?: Condition): Promise<number> {
  const condition = scoped(ctx, noun, where);
  return condition ? Number(await query(ctx, noun, condition).getCount()) : 0;
}

/** Plain rows keep the driver's raw values for custom types; dates and the like are turned into what the entity declares. */
function toRows<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, rows: unknown): Row[] {
  const platform = ctx.em.getPlatform();
  const props = once(ctx, `props:${noun.name}`, () => {
    const meta = ctx.em.getMetadata().get(noun.entity);
    return noun.columns.map((name) => meta.properties[name as never] as { name: string; customType?: { convertToJSValue(value: unknown, platform: unknown): unknown } }).filter((p) => p?.customType);
  });
  const instants = once(ctx, `instants:${noun.name}`, () => {
    const meta = ctx.em.getMetadata().get(noun.entity);
    return noun.columns.filter((name) => (meta.properties[name as never] as { runtimeType?: string }).runtimeType === 'Date');
  });
  for (const row of rows as Record<string, unknown>[]) {
    for (const prop of props) if (row[prop.name] != null) row[prop.name] = prop.customType!.convertToJSValue(row[prop.name], platform);
    for (const name of instants) if (typeof row[name] === 'string') row[name] = new Date(row[name] as string);
  }
  return rows as Row[];
}

/** Batched by-id reads of one request: one statement however many ids; null for what is not there or not the viewer's. */
export function loaderOf<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>): DataLoader<string, Row | null> {
  return once(ctx, `loader:${noun.name}`, () =>
    new DataLoader<string, Row | null>(async (ids) => {
      const rows = await readRows(ctx, noun, { where: { id: { $in: ids.filter((id) => isUuid(id)) } } });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }));
}

/** One row, or null for what is not there or not the viewer's. */
export const readOne = async <Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, id: string): Promise<Row | null> => loaderOf(ctx, noun).load(id);

/** One row; "not there" and "not yours" are one answer (architecture rule 4). */
export async function readExisting<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, id: string): Promise<Row> {
  const row = await readOne(ctx, noun, id);
  if (!row) throw notFound();
  return row;
}

/** Rows grouped by a column, batched per request: `childrenOf(ctx, record, 'caseId').load(caseId)`. */
export function childrenOf<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, column: keyof Row & string, orderBy: Record<string, 'asc' | 'desc'>[] = [{ createdAt: 'asc' }]): DataLoader<string, Row[]> {
  return once(ctx, `children:${noun.name}:${column}`, () =>
    new DataLoader<string, Row[]>(async (keys) => {
      const rows = await readRows(ctx, noun, { where: { [column]: { $in: keys } }, orderBy });
      const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of rows) groups.get(row[column] as string)?.push(row);
      return keys.map((key) => groups.get(key)!);
    }));
}

/** One sort key of a list. Nulls come last in both directions. */
export interface SortKey { field: string; direction: 'asc' | 'desc' }

export interface PageArgs { first?: number | null; after?: string | null }

export interface Page<Row> {
  rows: Row[];
  cursorOf(row: Row): string;
  hasNextPage: boolean;
  /** Counts on demand: the resolver of `totalCount` calls it (architecture rule 11). */
  total(): Promise<number>;
}

const MAX_PAGE = 100;

/** One page of a list in a stable order (the id closes every sort), after an opaque cursor. At most 100 rows. */
export async function readPage<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, args: PageArgs & { where?: Condition; sort: readonly SortKey[] }): Promise<Page<Row>> {
  const first = args.first ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput('first');
  const sort = [...args.sort, { field: 'id', direction: 'asc' as const }];
  const cursorOf = (row: Row) => Buffer.from(JSON.stringify(sort.map(({ field }) => row[field as keyof Row] ?? null))).toString('base64url');
  const where = args.after ? { $and: [args.where ?? {}, afterCursor(sort, args.after)] } : args.where;
  const orderBy = sort.map(({ field, direction }) => ({ [field]: direction === 'asc' ? QueryOrder.ASC_NULLS_LAST : QueryOrder.DESC_NULLS_LAST }) as never);
  const rows = await readRows(ctx, noun, { where, orderBy, limit: first + 1 });
  return { rows: rows.slice(0, first), cursorOf, hasNextPage: rows.length > first, total: () => countRows(ctx, noun, args.where) };
}

/** Keyset condition "strictly after this cursor" for sorts with nulls last. */
function afterCursor(sort: readonly SortKey[], cursor: string): Condition {
  let values: unknown[];
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  } catch {
    throw badInput('after');
  }
  if (!Array.isArray(values) || values.length !== sort.length) throw badInput('after');
  const branches = sort.map(({ field, direction }, index) => {
    const equal = sort.slice(0, index).map((key, i) => ({ [key.field]: values[i] }));
    const value = values[index];
    if (value === null) return null; // nothing sorts after null; later keys decide
    const beyond = { [field]: { [direction === 'asc' ? '$gt' : '$lt']: value } };
    return { $and: [...equal, field === 'id' ? beyond : { $or: [beyond, { [field]: null }] }] };
  });
  return { $or: branches.filter((branch) => branch !== null) };
}
