import { act, badInput, create, DomainError, forbidden, readExisting, requireReason, viewerOf, withEm, type ActInput, type Ctx } from '@lianxi/service-kit';
import { createCredential, libraryColumns } from '../../base-data/create-account.js';
import { endSessions, issuedPassword, issuePassword } from '../../auth/passwords.js';
import { removeSecondFactor } from '../../auth/second-factor.js';
import { readSignInSettings } from '../../env.js';
import { person } from '../person/person.policy.js';
import { Account, AccountState, SignInFailure } from './account.entities.js';
import type { OpenAccountInput } from './account.inputs.js';
import { account } from './account.policy.js';
import { failureKey, lockOf } from './account.queries.js';

/** An account and the password that is shown this once and kept nowhere. */
export interface Issued {
  account: Account;
  password: string;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;

/** The database's rules decide, so that two who act at once cannot both succeed. */
const RULES = { account_username_unique: 'USERNAME_TAKEN', account_email_unique: 'USERNAME_TAKEN', account_one_a_person: 'PERSON_HAS_ACCOUNT', account_administrators_exclude: 'ADMINISTRATORS_EXCLUDE' } as const;

async function byRules<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const rule = (Object.keys(RULES) as (keyof typeof RULES)[]).find((name) => error instanceof Error && error.message.includes(name));
    throw rule ? new DomainError(RULES[rule]) : error;
  }
}

/** Opens an account for a person, with a first password; an administrator's waits for the second person. */
export async function openAccount(ctx: Ctx, input: OpenAccountInput): Promise<Issued> {
  if (!account.policy.create!['openAccount']!(viewerOf(ctx))) throw forbidden();
  const username = input.username.trim().toLowerCase();
  if (!USERNAME.test(username)) throw badInput('username');
  const administrator = input.administrator ?? null;
  const owner = await readExisting(ctx, person, input.personId);
  const password = issuedPassword();
  return byRules(() => ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const row = await create(tx, account, 'openAccount', () => ({
      ...libraryColumns(username, new Date()), username, name: owner.name, administrator, state: administrator ? AccountState.PROPOSED : AccountState.ACTIVE,
      personId: administrator ? null : owner.id, custodianId: administrator ? owner.id : null, passwordDue: true, lastSignInAt: null, secondFactorAt: null,
    }), { administrator });
    await createCredential(tx, row.id, password);
    return { account: row, password };
  }));
}

/** The second person confirms an administrator's account. */
export const confirmAccount = (ctx: Ctx, input: ActInput): Promise<Account> => byRules(() => act(ctx, account, 'confirm', input, () => {}));

export const rejectAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'reject', input, () => ({ reason: requireReason(input.reason) }));

/** Disables an account and ends its sessions. The last usable account of a kind of administrator stays: nobody could open another. */
export const disableAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'disable', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    if (row.administrator) {
      await tx.em.execute("select pg_advisory_xact_lock(hashtextextended('people:administrators', 0))");
      const others = await tx.em.count(Account, { administrator: row.administrator, state: AccountState.ACTIVE, id: { $ne: row.id } });
      if (!others) throw new DomainError('LAST_ADMINISTRATOR');
    }
    await endSessions(tx, row.id);
    return { reason };
  });

/** Gives an account back; an administrator's needs the second person again. */
export const enableAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  byRules(() => act(ctx, account, 'enable', input, (row) => ({ to: row.administrator ? AccountState.PROPOSED : AccountState.ACTIVE, reason: requireReason(input.reason) })));

/** Ends the lock after wrong passwords: the count begins anew. */
export const unlockAccount = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'unlock', input, async (row, tx) => {
    if (!(await lockOf(tx, row.username))) throw new DomainError('ACCOUNT_NOT_LOCKED');
    await tx.em.nativeDelete(SignInFailure, { key: failureKey(row.username) });
  });

/** Takes the second factor of somebody away who has lost it. Ends the sessions; the owner sets one up anew. */
export const resetSecondFactor = (ctx: Ctx, input: ActInput): Promise<Account> =>
  act(ctx, account, 'resetSecondFactor', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    await removeSecondFactor(tx, row.id);
    await endSessions(tx, row.id);
    row.secondFactorAt = null;
    return { reason };
  });

/** A first password anew, for someone who has forgotten the own one. Ends the sessions; a lock stays until it is unlocked. */
export async function resetPassword(ctx: Ctx, input: ActInput): Promise<Issued> {
  let password = '';
  const row = await act(ctx, account, 'resetPassword', input, async (one, tx) => {
    password = await issuePassword(tx, one, readSignInSettings().password);
  });
  return { account: row, password };
}
