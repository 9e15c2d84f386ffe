import { withEm, type Ctx } from '../context.js';
import { DomainError, requireReason, withinLength } from '../domain-error.js';
import { writeAudit } from '../records/write-records.js';

/** One showing of personal data in plain (domain §5.4), by names of fields; never their values. */
export interface Unmasking {
  /** `case.unmask`, `resident.unmask`, … */
  what: string;
  objectId: string;
  fields: readonly string[];
  purpose: string;
}

/** The call itself, for whoever counts an account's calls: ids and instants only. */
export interface UnmaskCall {
  accountId: string;
  /** Instant of the system's clock. */
  at: Date;
}

/**
 * Records that plain values are about to be shown: the purpose is demanded, who saw which fields and why becomes an
 * audit row, and `tell` lets people count the calls of the account, all in one transaction: without record no values.
 * Answers the purpose as it was kept.
 */
export async function recordUnmasking(
  ctx: Ctx,
  { what, objectId, fields, purpose }: Unmasking,
  tell: (tx: Ctx, call: UnmaskCall) => Promise<void>,
): Promise<string> {
  if (!purpose.trim()) throw new DomainError('PURPOSE_REQUIRED');
  const reason = requireReason(withinLength(purpose, 'purpose', 200));
  await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const { at } = writeAudit(tx, {
      what,
      objectId,
      outcome: 'done',
      details: { fields: [...fields], purpose: reason },
    });
    await tell(tx, { accountId: ctx.viewer!.accountId, at });
  });
  return reason;
}
