import { DomainError, withEm, writeAudit, type Ctx } from '@lianxi/service-kit';
import type { Account, Session } from '../modules/account/account.entities.js';

/**
 * Stands in audit rows instead of a name that is nobody's: what is typed there may be a password. No account can have
 * it as its name.
 */
export const NOBODY = '(unknown)';

/** Whom an audit row of sign-in names, and the post acted in. */
export interface Noted {
  account: string;
  personId: string | null;
  assignmentId: string | null;
}

/** What the act was done to, and facts without personal values. */
export interface NotedMore {
  objectId?: string;
  details?: Record<string, unknown>;
}

export const nameless: Noted = { account: NOBODY, personId: null, assignmentId: null };
export const machineNoted = (clientId: string): Noted => ({ account: clientId, personId: null, assignmentId: null });
export const notedOf = (
  { username, personId }: Pick<Account, 'username' | 'personId'>,
  session?: Pick<Session, 'actingAssignmentId'>,
): Noted => ({ account: username, personId, assignmentId: session?.actingAssignmentId ?? null });

/** An audit row of sign-in in the caller's transaction: the change that it speaks of fails with it. */
export const noteIn = (tx: Ctx, who: Noted, what: string, outcome: string, more: NotedMore = {}): void =>
  void writeAudit({ ...tx, viewer: { ...tx.viewer!, ...who } }, { what, outcome, ...more });

/** Runs in a transaction of its own. */
export const inTransaction = <T>(ctx: Ctx, run: (tx: Ctx) => Promise<T>): Promise<T> =>
  ctx.em.fork().transactional((em) => run(withEm(ctx, em as Ctx['em'])));

/** An audit row of sign-in that changes nothing else, in a transaction of its own. */
export const note = (ctx: Ctx, who: Noted, what: string, outcome: string, more: NotedMore = {}): Promise<void> =>
  inTransaction(ctx, async (tx) => noteIn(tx, who, what, outcome, more));

/** Runs an act; where it is refused, the refusal is an audit row. */
export async function notingRefusal<T>(
  ctx: Ctx,
  who: Noted,
  what: string,
  run: () => Promise<T>,
  more: NotedMore = {},
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError) await note(ctx, who, what, error.code, more);
    throw error;
  }
}
