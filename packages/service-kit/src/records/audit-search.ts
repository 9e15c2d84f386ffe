import { validate as isUuid } from 'uuid';
import type { Ctx } from '../context.js';
import { badInput, forbidden, withinLength } from '../domain-error.js';
import type { Condition } from '../noun.js';
import type { Page, PageArgs } from '../page.js';
import { viewerOf } from '../read.js';
import type { Viewer } from '../viewer.js';
import { AuditRow, AuditSeal } from './record.entities.js';

/** What an auditor looks for. */
export interface AuditFilter {
  /** From this instant on, and before that one. */
  from?: Date | null;
  to?: Date | null;
  account?: string | null;
  /** Beginning of what was done: `case.` finds all acts on cases. */
  what?: string | null;
  objectId?: string | null;
  /** `done`, the code of a refusal, or `refused` for all of them. */
  outcome?: string | null;
}

/** An audit row with the number of its seal; null while it waits for one. */
export type FoundAuditRow = AuditRow & { seal: number | null };

/** Whether somebody may read the audit: the auditor 安全审计员 alone (domain §5.1). */
export const mayReadAudit = (viewer: Viewer): boolean => viewer.kind === 'person' && viewer.roles.includes('AUDITOR');

/** The auditor of a request; refuses everybody else. */
export function requireAuditor(ctx: Ctx): Viewer {
  const viewer = viewerOf(ctx);
  if (!mayReadAudit(viewer)) throw forbidden();
  return viewer;
}

const MAX_PAGE = 100;
const MAX_TERM = 200;
const escapeLike = (text: string) => text.replaceAll(/[%_\\]/g, (sign) => `\\${sign}`);
const newestFirst = { at: 'desc', id: 'desc' } as const;

/** The condition of a filter. */
function conditionOf(filter: AuditFilter): Condition {
  const { from, to } = filter;
  if (from && to && from >= to) throw badInput('to');
  const [account, what, objectId, outcome] = (['account', 'what', 'objectId', 'outcome'] as const).map((field) => withinLength(filter[field], field, MAX_TERM));
  return {
    ...((from || to) && { at: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }),
    ...(account && { account }),
    ...(what && { what: { $like: `${escapeLike(what)}%` } }),
    ...(objectId && { objectId }),
    ...(outcome && { outcome: outcome === 'refused' ? { $ne: 'done' } : outcome }),
  };
}

/** The filter as details of an audit row: what was asked for, nothing left out. */
export const filterFacts = (filter: AuditFilter): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined && value !== '').map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]));

const cursorOf = (row: AuditRow) => Buffer.from(JSON.stringify([row.at.toISOString(), row.id])).toString('base64url');

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

async function read(ctx: Ctx, where: Condition, limit: number): Promise<FoundAuditRow[]> {
  const em = ctx.em.fork();
  const rows = await em.find(AuditRow, where as never, { orderBy: newestFirst, limit, disableIdentityMap: true });
  const seals = await em.find(AuditSeal, { auditId: { $in: rows.map(({ id }) => id) } }, { disableIdentityMap: true });
  const numbers = new Map(seals.map((seal) => [seal.auditId, Number(seal.seq)]));
  return rows.map((row) => Object.assign(row, { seal: numbers.get(row.id) ?? null }));
}

/** One page of the rows that a filter finds, newest first. */
export async function readAuditPage(ctx: Ctx, filter: AuditFilter, args: PageArgs): Promise<Page<FoundAuditRow>> {
  const first = args.first ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput('first');
  const where = conditionOf(filter);
  const rows = await read(ctx, args.after ? { $and: [where, olderThan(args.after)] } : where, first + 1);
  return { rows: rows.slice(0, first), cursorOf, hasNextPage: rows.length > first, total: () => countAudit(ctx, filter) };
}

/** Number of rows that a filter finds. */
export const countAudit = (ctx: Ctx, filter: AuditFilter): Promise<number> => ctx.em.fork().count(AuditRow, conditionOf(filter) as never);

/** All rows that a filter finds, newest first, a thousand at a time. */
export async function* readAuditBatches(ctx: Ctx, filter: AuditFilter, size = 1_000): AsyncGenerator<FoundAuditRow[]> {
  const where = conditionOf(filter);
  for (let after: string | null = null; ;) {
    const rows: FoundAuditRow[] = await read(ctx, after ? { $and: [where, olderThan(after)] } : where, size);
    if (rows.length) yield rows;
    if (rows.length < size) return;
    after = cursorOf(rows.at(-1)!);
  }
}
