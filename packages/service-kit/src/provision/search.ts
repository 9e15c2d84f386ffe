import { validate as isUuid } from 'uuid';
import type { Ctx } from '../context.js';
import { badInput, forbidden, withinLength } from '../domain-error.js';
import type { Condition } from '../noun.js';
import type { Page, PageArgs } from '../page.js';
import { viewerOf } from '../read.js';
import type { Viewer } from '../viewer.js';
import { ProvisionRow } from './provision.entity.js';

/** What somebody looks for among provision records: an interval of instants, a client. */
export interface ProvisionFilter {
  from?: Date | null;
  to?: Date | null;
  client?: string | null;
}

/** The security administrator keeps machine clients, the auditor checks them (domain §5.1); nobody else reads what they were given. */
export const mayReadProvisions = (viewer: Viewer): boolean => viewer.kind === 'person' && viewer.roles.some((role) => role === 'SEC_ADMIN' || role === 'AUDITOR');

export function requireProvisionReader(ctx: Ctx): Viewer {
  const viewer = viewerOf(ctx);
  if (!mayReadProvisions(viewer)) throw forbidden();
  return viewer;
}

const MAX_PAGE = 100;

function conditionOf({ from, to, client }: ProvisionFilter): Condition {
  if (from && to && from >= to) throw badInput('to');
  const named = withinLength(client, 'client', 60);
  return { ...((from || to) && { at: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }), ...(named && { client: named }) };
}

const cursorOf = ({ at, id }: ProvisionRow) => Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

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

const read = (ctx: Ctx, where: Condition, limit: number): Promise<ProvisionRow[]> =>
  ctx.em.fork().find(ProvisionRow, where as never, { orderBy: { at: 'desc', id: 'desc' }, limit, disableIdentityMap: true });

export const countProvisions = (ctx: Ctx, filter: ProvisionFilter): Promise<number> => ctx.em.fork().count(ProvisionRow, conditionOf(filter) as never);

/** One page of the records that a filter finds, newest first. */
export async function readProvisions(ctx: Ctx, filter: ProvisionFilter, args: PageArgs): Promise<Page<ProvisionRow>> {
  const first = args.first ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput('first');
  const where = conditionOf(filter);
  const rows = await read(ctx, args.after ? { $and: [where, olderThan(args.after)] } : where, first + 1);
  return { rows: rows.slice(0, first), cursorOf, hasNextPage: rows.length > first, total: () => countProvisions(ctx, filter) };
}

/** All records that a filter finds, newest first, a thousand at a time. */
export async function* readProvisionBatches(ctx: Ctx, filter: ProvisionFilter, size = 1_000): AsyncGenerator<ProvisionRow[]> {
  const where = conditionOf(filter);
  for (let after: string | null = null; ;) {
    const rows: ProvisionRow[] = await read(ctx, after ? { $and: [where, olderThan(after)] } : where, size);
    if (rows.length) yield rows;
    if (rows.length < size) return;
    after = cursorOf(rows.at(-1)!);
  }
}

/** The filter as details of an audit row. */
export const provisionFacts = ({ from, to, client }: ProvisionFilter): Record<string, unknown> => ({ ...(from && { from: from.toISOString() }), ...(to && { to: to.toISOString() }), ...(client && { client }) });
