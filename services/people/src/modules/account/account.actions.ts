import { userNameForm } from '@lianxi/contracts';
import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import {
  act,
  badInput,
  create,
  DomainError,
  forbidden,
  readExisting,
  requireReason,
  viewerOf,
  withEm,
  type ActInput,
  type Ctx,
} from '@lianxi/service-kit';
import { createCredential, libraryColumns } from '../../base-data/create-account.js';
import { countedAs, forgetFailures } from '../../auth/failures.js';
import { endSessions } from '../../auth/passwords.js';
import { person } from '../person/person.policy.js';
import { Account, AccountState } from './account.entities.js';
import type { OpenAccountInput } from './account.inputs.js';
import { account } from './account.policy.js';
import { accountLocks } from './account.queries.js';
import { ResetKind } from './account-reset.entity.js';
import { askReset, doReset, withdrawReset } from './account-resets.js';

/** An account and a half of its one-time password, which is shown this once; null where the step makes none. */
export interface Issued {
  account: Account;
  half: string | null;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;

/** The database's rules decide, so that two who act at once cannot both succeed. */
const RULES = {
  account_username_unique: 'USERNAME_TAKEN',
  account_email_unique: 'USERNAME_TAKEN',
  account_one_a_person: 'PERSON_HAS_ACCOUNT',
  account_administrators_exclude: 'ADMINISTRATORS_EXCLUDE',
} as const;

async function byRules<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const rule = (Object.keys(RULES) as (keyof typeof RULES)[]).find(
      (name) => error instanceof Error && error.message.includes(name),
    );
    throw rule ? new DomainError(RULES[rule]) : error;
  }
}

/**
 * Opens an account for a person; it waits for the second person. Whoever opens it gets the first half of its first
 * password.
 */
export async function openAccount(ctx: Ctx, input: OpenAccountInput): Promise<Issued> {
  if (!account.policy.create!['openAccount']!(viewerOf(ctx))) throw forbidden();
  const username = userNameForm(input.username);
  if (!USERNAME.test(username)) throw badInput('username');
  const administrator = input.administrator ?? null;
  const owner = await readExisting(ctx, person, input.personId);
  return byRules(() =>
    ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      const row = await create(
        tx,
        account,
        'openAccount',
        () => ({
          ...libraryColumns(username, new Date()),
          username,
          name: owner.name,
          administrator,
          state: AccountState.PROPOSED,
          personId: administrator ? null : owner.id,
          custodianId: administrator ? owner.id : null,
          passwordDue: true,
          lastSignInAt: null,
          secondFactorAt: null,
        }),
        { administrator },
      );
      // Nobody knows this one: the first password comes with the confirmation.
      createCredential(tx, row.id, await hash(randomBytes(32).toString('base64url')));
      return { account: row, half: await askReset(tx, row.id, ResetKind.OPENING, null) };
    }),
  );
}

/**
 * The second person confirms an account, and gets the second half of its first password; none where an administrator's
 * is given back.
 */
export async function confirmAccount(ctx: Ctx, input: ActInput): Promise<Issued> {
  let half: string | null = null;
  const row = await byRules(() =>
    act(ctx, account, 'confirm', input, async (one, tx) => {
      half = (await doReset(tx, one))?.half ?? null;
    }),
  );
  return { account: row, half };
}

export const rejectAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'reject', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    await withdrawReset(tx, row.id);
    return { reason };
  });

/**
 * Disables an account and ends its sessions. The last usable account of a kind of administrator stays: nobody could
 * open another.
 */
export const disableAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'disable', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    if (row.administrator) {
      await tx.em.execute("select pg_advisory_xact_lock(hashtextextended('people:administrators', 0))");
      const others = await tx.em.count(Account, {
        administrator: row.administrator,
        state: AccountState.ACTIVE,
        id: { $ne: row.id },
      });
      if (!others) throw new DomainError('LAST_ADMINISTRATOR');
    }
    await endSessions(tx, row.id);
    return { reason };
  });

/** Gives an account back; an administrator's needs the second person again. */
export const enableAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  byRules(() =>
    act(ctx, account, 'enable', input, (row) => ({
      to: row.administrator ? AccountState.PROPOSED : AccountState.ACTIVE,
      reason: requireReason(input.reason),
    })),
  );

/** Ends the locks after wrong passwords, of every source: the counts begin anew. */
export const unlockAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'unlock', input, async (row, tx) => {
    if (!(await accountLocks(tx, row.username)).length) throw new DomainError('ACCOUNT_NOT_LOCKED');
    await forgetFailures(tx, countedAs.account(row.username));
  });

/**
 * Asks to take the second factor of somebody away who has lost it. Nothing changes before the second person confirms.
 */
export const resetSecondFactor = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'resetSecondFactor', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    await askReset(tx, row.id, ResetKind.SECOND_FACTOR, reason);
    return { reason };
  });

/**
 * Asks for a first password anew, for someone who has forgotten the own one, and gets its first half. Nothing changes
 * before the second person confirms.
 */
export async function resetPassword(ctx: Ctx, input: ActInput): Promise<Issued> {
  let half: string | null = null;
  const row = await act(ctx, account, 'resetPassword', input, async (one, tx) => {
    const reason = requireReason(input.reason);
    half = await askReset(tx, one.id, ResetKind.PASSWORD, reason);
    return { reason };
  });
  return { account: row, half };
}

/**
 * The second person does what was asked, and gets the second half of a new password. Sessions end; a lock stays until
 * it is unlocked.
 */
export async function confirmReset(ctx: Ctx, input: ActInput): Promise<Issued> {
  let half: string | null = null;
  const row = await act(ctx, account, 'confirmReset', input, async (one, tx) => {
    const done = await doReset(tx, one);
    if (!done) throw new DomainError('RESET_NOT_ASKED');
    half = done.half;
    return { details: { kind: done.kind } };
  });
  return { account: row, half };
}

/** The second person declines what was asked, or who asked takes it back. */
export const rejectReset = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'rejectReset', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    if (!(await withdrawReset(tx, row.id))) throw new DomainError('RESET_NOT_ASKED');
    return { reason };
  });
