import type { Ctx } from '../context.js';
import { forbidden, withinLength } from '../domain-error.js';
import type { Condition } from '../noun.js';
import type { Page, PageArgs } from '../page.js';
import { viewerOf } from '../read.js';
import { between, newestFirst } from '../records/newest-first.js';
import type { Viewer } from '../viewer.js';
import { ProvisionRow } from './provision.entity.js';

/** What somebody looks for among provision records: an interval of instants, a client. */
export interface ProvisionFilter {
  from?: Date | null;
  to?: Date | null;
  client?: string | null;
}

/**
 * The security administrator keeps machine clients, the auditor checks them (domain §5.1); nobody else reads what they
 * were given.
 */
export const mayReadProvisions = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && viewer.roles.some((role) => role === 'SEC_ADMIN' || role === 'AUDITOR');

export function requireProvisionReader(ctx: Ctx): Viewer {
  const viewer = viewerOf(ctx);
  if (!mayReadProvisions(viewer)) throw forbidden();
  return viewer;
}

function conditionOf({ client, ...times }: ProvisionFilter): Condition {
  const named = withinLength(client, 'client', 60);
  return { ...between(times), ...(named && { client: named }) };
}

const records = newestFirst<ProvisionRow>(ProvisionRow, async (_ctx, rows) => rows);

/** One page of the records that a filter finds, newest first; all of them, a thousand at a time; their number. */
export const readProvisions = (ctx: Ctx, filter: ProvisionFilter, args: PageArgs): Promise<Page<ProvisionRow>> =>
  records.page(ctx, conditionOf(filter), args);
export const readProvisionBatches = (ctx: Ctx, filter: ProvisionFilter): AsyncGenerator<ProvisionRow[]> =>
  records.batches(ctx, conditionOf(filter));
export const countProvisions = (ctx: Ctx, filter: ProvisionFilter): Promise<number> =>
  records.count(ctx, conditionOf(filter));

/** The filter as details of an audit row. */
export const provisionFacts = ({ from, to, client }: ProvisionFilter): Record<string, unknown> => ({
  ...(from && { from: from.toISOString() }),
  ...(to && { to: to.toISOString() }),
  ...(client && { client }),
});
