import { DomainError, forbidden, once, viewerOf, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { endSessions, issuePassword, passwordHalf } from '../../auth/passwords.js';
import { removeSecondFactor } from '../../auth/second-factor.js';
import { readSignInSettings } from '../../env.js';
import type { Account } from './account.entities.js';
import { AccountReset, ResetKind, ResetState, resetSecrets } from './account-reset.entity.js';

/** What the owner of an account reads at the next sign-in. */
export interface ToldReset {
  kind: ResetKind;
  at: Date;
  askedBy: string;
  confirmedBy: string;
}

/** The reset of an account that waits for the second person; null where there is none. */
export const openReset = (ctx: Ctx, accountId: string): Promise<AccountReset | null> =>
  once(ctx, `openReset:${accountId}`, () =>
    ctx.em.fork().findOne(AccountReset, { accountId, state: ResetState.ASKED }),
  );

/** The open resets of a page of accounts, in one statement. */
export function foreseeResets(ctx: Ctx, accountIds: readonly string[]): void {
  const found = ctx.em.fork().find(AccountReset, { accountId: { $in: [...accountIds] }, state: ResetState.ASKED });
  for (const id of accountIds)
    once(ctx, `openReset:${id}`, async () => (await found).find(({ accountId }) => accountId === id) ?? null);
}

/**
 * Asks for a reset, in the caller's transaction; answers the first half of the one-time password, null where it is
 * about a second factor.
 */
export async function askReset(
  tx: Ctx,
  accountId: string,
  kind: ResetKind,
  reason: string | null,
): Promise<string | null> {
  if (await tx.em.count(AccountReset, { accountId, state: ResetState.ASKED })) throw new DomainError('RESET_PENDING');
  const id = uuid();
  const half = kind === ResetKind.SECOND_FACTOR ? null : passwordHalf();
  const { accountId: askedById, account: askedBy } = viewerOf(tx);
  tx.em.create(AccountReset, {
    id,
    accountId,
    kind,
    state: ResetState.ASKED,
    sealedHalf: half && resetSecrets.seal(tx, id, 'sealedHalf', half),
    askedById,
    askedBy,
    askedAt: new Date(),
    reason,
    doneBy: null,
    doneAt: null,
    toldAt: null,
  });
  return half;
}

/**
 * Does what was asked, by somebody else than who asked, in the caller's transaction; answers the second half of the
 * one-time password, null where there is none.
 */
export async function doReset(tx: Ctx, account: Account): Promise<{ kind: ResetKind; half: string | null } | null> {
  const row = await tx.em.findOne(AccountReset, { accountId: account.id, state: ResetState.ASKED });
  if (!row) return null;
  const viewer = viewerOf(tx);
  if (row.askedById === viewer.accountId) throw forbidden();
  let half: string | null = null;
  if (row.kind === ResetKind.SECOND_FACTOR) {
    await removeSecondFactor(tx, account.id);
    account.secondFactorAt = null;
    await endSessions(tx, account.id);
  } else {
    half = passwordHalf();
    await issuePassword(
      tx,
      account,
      readSignInSettings().password,
      `${resetSecrets.open(tx, row, 'sealedHalf')}-${half}`,
    );
  }
  Object.assign(row, { state: ResetState.DONE, sealedHalf: null, doneBy: viewer.account, doneAt: new Date() });
  return { kind: row.kind, half };
}

/** Gives up what was asked; answers whether anything was. */
export async function withdrawReset(tx: Ctx, accountId: string): Promise<boolean> {
  return (
    (await tx.em.nativeUpdate(
      AccountReset,
      { accountId, state: ResetState.ASKED },
      { state: ResetState.WITHDRAWN, sealedHalf: null },
    )) > 0
  );
}

/** Writes down a reset that was made on the machine itself, so that the owner reads of it too. */
export function noteMachineReset(tx: Ctx, accountId: string): void {
  const { account } = viewerOf(tx);
  const now = new Date();
  tx.em.create(AccountReset, {
    id: uuid(),
    accountId,
    kind: ResetKind.PASSWORD,
    state: ResetState.DONE,
    sealedHalf: null,
    askedById: null,
    askedBy: account,
    askedAt: now,
    reason: null,
    doneBy: account,
    doneAt: now,
    toldAt: null,
  });
}

/** Resets that the owner has not read of, marked as told in the caller's transaction: the oldest first. */
export async function tellResets(tx: Ctx, accountId: string): Promise<ToldReset[]> {
  const rows = await tx.em.find(
    AccountReset,
    { accountId, state: ResetState.DONE, kind: { $ne: ResetKind.OPENING }, toldAt: null },
    { orderBy: { doneAt: 'asc' } },
  );
  for (const row of rows) row.toldAt = new Date();
  return rows.map(({ kind, doneAt, askedBy, doneBy }) => ({ kind, at: doneAt!, askedBy, confirmedBy: doneBy! }));
}
