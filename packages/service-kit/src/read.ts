import DataLoader from 'dataloader';
import { validate as isUuid } from 'uuid';
import { columnsOf } from './columns.js';
import { once, type Ctx } from './context.js';
import { DomainError, notFound } from './domain-error.js';
import type { AnyNoun, Base, Condition, Noun, Visible } from './noun.js';
import { toRows } from './rows.js';
import { AMONG, runStatement, StatementCache, statementOf, type Statement } from './statement.js';
import type { Viewer } from './viewer.js';

/** The viewer of a request; refuses when nobody is signed in. */
export function viewerOf(ctx: Ctx): Viewer {
  if (!ctx.viewer) throw new DomainError('UNAUTHENTICATED');
  return ctx.viewer;
}

export interface ReadOptions {
  where?: Condition;
  /**
   * Only rows whose column holds one of these values: a batched read, whose statement is the same however many they
   * are.
   */
  among?: { column: string; values: readonly string[] };
  orderBy?: Record<string, 'asc' | 'desc'>[];
  limit?: number;
}

/** The viewer's rows of a noun: a condition, `true` for all, `false` for none. */
function visibleTo<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>): Visible {
  const viewer = viewerOf(ctx);
  return viewer.kind === 'system' ? true : noun.policy.visible(viewer);
}

/** The viewer's rows joined with another condition. */
const scoped = (visible: true | Condition, where: Condition = {}): Condition =>
  visible === true ? where : { $and: [visible, where] };

function query<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, where: Condition) {
  return ctx.em.createQueryBuilder(noun.entity, 'o').where(where as never);
}

/** Compiled reads of a noun that depend on the viewer's rows alone. */
const compiled = new WeakMap<AnyNoun, StatementCache>();

function compiledOf(noun: AnyNoun): StatementCache {
  const known = compiled.get(noun) ?? new StatementCache();
  compiled.set(noun, known);
  return known;
}

/**
 * The read door: plain rows with the columns that a reader declares, and always within the viewer's rows. Every read of
 * a noun passes here, lists, counts and federation references alike; the linter bans query builders elsewhere
 * (architecture rule 3).
 */
export async function readRows<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  { where, among, orderBy, limit }: ReadOptions = {},
): Promise<Row[]> {
  const visible = visibleTo(ctx, noun);
  if (visible === false || among?.values.length === 0) return [];
  const free = !where || Object.keys(where).length === 0;
  const compile = (): Statement => {
    const qb = query(ctx, noun, scoped(visible, where)).select(
      columnsOf(ctx.em, noun).map((column) => `o.${column} as ${column}`) as never,
    );
    if (among) qb.andWhere(`${columnOf(ctx, noun, among.column)} = any(?)`, [AMONG]);
    if (orderBy?.length) qb.orderBy(orderBy as never);
    if (limit !== undefined) qb.limit(limit);
    return statementOf(qb.toQuery(), free);
  };
  // With a condition of its own a read is compiled each time: its values differ, and there is no end of them.
  const statement = !free
    ? compile()
    : compiledOf(noun).get([visible, among?.column ?? null, orderBy ?? null, limit ?? null], compile);
  return toRows(ctx.em, noun, await runStatement(ctx.em, statement, among?.values));
}

/** The quoted name of a column, of the row's own table. */
function columnOf<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, column: string): string {
  const { fieldNames } = ctx.em.getMetadata().get(noun.entity).properties[column as never] as { fieldNames: string[] };
  return ctx.em.getPlatform().quoteIdentifier(`o.${fieldNames[0]}`);
}

/** Number of rows that the viewer sees under a condition. */
export async function countRows<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  where?: Condition,
): Promise<number> {
  const visible = visibleTo(ctx, noun);
  return visible === false ? 0 : Number(await query(ctx, noun, scoped(visible, where)).getCount());
}

/**
 * Batched by-id reads of one request: one statement however many ids; null for what is not there or not the viewer's.
 */
export function loaderOf<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>): DataLoader<string, Row | null> {
  return once(
    ctx,
    `loader:${noun.name}`,
    () =>
      new DataLoader<string, Row | null>(async (ids) => {
        const rows = await readRows(ctx, noun, { among: { column: 'id', values: ids.filter((id) => isUuid(id)) } });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
}

/** One row, or null for what is not there or not the viewer's. */
export const readOne = async <Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, id: string): Promise<Row | null> =>
  loaderOf(ctx, noun).load(id);

/** One row; "not there" and "not yours" are one answer (architecture rule 4). */
export async function readExisting<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, id: string): Promise<Row> {
  const row = await readOne(ctx, noun, id);
  if (!row) throw notFound();
  return row;
}

/** Rows grouped by a column, batched per request: `childrenOf(ctx, record, 'caseId').load(caseId)`. */
export function childrenOf<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  column: keyof Row & string,
  orderBy: Record<string, 'asc' | 'desc'>[] = [{ createdAt: 'asc' }],
): DataLoader<string, Row[]> {
  return once(
    ctx,
    `children:${noun.name}:${column}`,
    () =>
      new DataLoader<string, Row[]>(async (keys) => {
        const rows = await readRows(ctx, noun, { among: { column, values: keys }, orderBy });
        const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
        for (const row of rows) groups.get(row[column] as string)?.push(row);
        return keys.map((key) => groups.get(key)!);
      }),
  );
}
