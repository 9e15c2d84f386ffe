import { rolesFor } from '@lianxi/contracts';
import type { Ctx } from '../context.js';
import { forbidden, withinLength } from '../domain-error.js';
import type { Condition } from '../noun.js';
import type { Page, PageArgs } from '../page.js';
import { viewerOf } from '../read.js';
import { beginning } from '../text.js';
import { has, type Viewer } from '../viewer.js';
import { between, newestFirst } from './newest-first.js';
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
  /** Objects that are not there for who asks: their rows are left out. */
  without?: readonly string[];
}

/** An audit row with the number of its seal; null while it waits for one. */
export type FoundAuditRow = AuditRow & { seal: number | null };

/** Whether somebody may read the audit: the auditor 安全审计员 alone (domain §5.1). */
export const mayReadAudit = (viewer: Viewer): boolean => viewer.kind === 'person' && viewer.roles.includes('AUDITOR');

/** Whether somebody may read what he or she did and was refused (row "Audit log" of domain §5.2: "own"). */
export const mayReadOwnActs = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, ...rolesFor('people', 'audit', 'create', 'readOwnActs'));

/**
 * The filter within what the viewer may read: the auditor everything, others their own account alone; refuses everybody
 * else.
 */
export function withinReach(ctx: Ctx, filter: AuditFilter): { filter: AuditFilter; own: boolean } {
  const viewer = viewerOf(ctx);
  if (mayReadAudit(viewer)) return { filter, own: false };
  if (!mayReadOwnActs(viewer) || (filter.account && filter.account !== viewer.account)) throw forbidden();
  return { filter: { ...filter, account: viewer.account }, own: true };
}

/** The auditor of a request; refuses everybody else. */
export function requireAuditor(ctx: Ctx): Viewer {
  const viewer = viewerOf(ctx);
  if (!mayReadAudit(viewer)) throw forbidden();
  return viewer;
}

const MAX_TERM = 200;

/** The condition of a filter. */
function conditionOf(filter: AuditFilter): Condition {
  const [account, what, objectId, outcome] = (['account', 'what', 'objectId', 'outcome'] as const).map((field) =>
    withinLength(filter[field], field, MAX_TERM),
  );
  return {
    ...between(filter),
    ...(account && { account }),
    ...(what && { what: { $like: beginning(what) } }),
    ...(objectId && { objectId }),
    ...(outcome && { outcome: outcome === 'refused' ? { $ne: 'done' } : outcome }),
    ...(filter.without?.length && { $or: [{ objectId: null }, { objectId: { $nin: [...filter.without] } }] }),
  };
}

/** The filter as details of an audit row: what was asked for, nothing left out. */
export const filterFacts = (filter: AuditFilter): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );

const rows = newestFirst<AuditRow, FoundAuditRow>(AuditRow, async (ctx, found) => {
  const seals = await ctx.em
    .fork()
    .find(AuditSeal, { auditId: { $in: found.map(({ id }) => id) } }, { disableIdentityMap: true });
  const numbers = new Map(seals.map((seal) => [seal.auditId, Number(seal.seq)]));
  return found.map((row) => Object.assign(row, { seal: numbers.get(row.id) ?? null }));
});

/** What an auditor's reading of the audit is itself called there. */
export const READING = 'audit.read';

/**
 * Without the reader's own readings: else each look at a page would push its rows on by one. Who asks for readings
 * (`what: "audit."`) finds them, and so does everybody else and every export.
 */
function beforeReading(ctx: Ctx, { what }: AuditFilter): Condition {
  if (what?.trim() && READING.startsWith(what.trim())) return {};
  return { $not: { account: viewerOf(ctx).account, what: READING } };
}

/**
 * One page of the rows that a filter finds, newest first, without the reader's own readings; all of them, a thousand
 * at a time; their number.
 */
export const readAuditPage = (ctx: Ctx, filter: AuditFilter, args: PageArgs): Promise<Page<FoundAuditRow>> =>
  rows.page(ctx, { $and: [conditionOf(filter), beforeReading(ctx, filter)] }, args);
export const readAuditBatches = (ctx: Ctx, filter: AuditFilter): AsyncGenerator<FoundAuditRow[]> =>
  rows.batches(ctx, conditionOf(filter));
export const countAudit = (ctx: Ctx, filter: AuditFilter): Promise<number> => rows.count(ctx, conditionOf(filter));
