import { hash } from '@node-rs/argon2';
import { withEm, writeAudit, writeHistory, type Ctx } from '@lianxi/service-kit';
import { countedAs, forgetFailures } from '../auth/failures.js';
import { issuedPassword, issuePassword } from '../auth/passwords.js';
import { removeSecondFactor } from '../auth/second-factor.js';
import { readSignInSettings } from '../env.js';
import { Account, AccountState } from '../modules/account/account.entities.js';
import { noteMachineReset, withdrawReset } from '../modules/account/account-resets.js';
import { createAccount } from './create-account.js';

/** The three administrators, who exclude one another: system 系统, security 安全保密, audit 安全审计 (domain §5.1). */
const ADMINISTRATORS = [
  ['sysadmin', '系统管理员', 'SYS_ADMIN'],
  ['secadmin', '安全保密管理员', 'SEC_ADMIN'],
  ['auditor', '安全审计员', 'AUDITOR'],
] as const;

/**
 * Makes the three administrators of a new installation, once; answers their one-time passwords, which are kept nowhere
 * and changed at the first sign-in. Those of a demonstration have the password that is given with its hash.
 */
export async function createAdministrators(
  ctx: Ctx,
  given?: { password: string; passwordHash: string },
): Promise<{ username: string; password: string }[]> {
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    await em.execute("select pg_advisory_xact_lock(hashtextextended('people:administrators', 0))");
    if (await em.count(Account, { administrator: { $ne: null } })) return [];
    const made: { username: string; password: string }[] = [];
    for (const [username, name, administrator] of ADMINISTRATORS) {
      const password = given?.password ?? issuedPassword();
      createAccount(tx, {
        username,
        name,
        passwordHash: given?.passwordHash ?? (await hash(password)),
        personId: null,
        administrator,
        passwordDue: given === undefined,
      });
      writeAudit(tx, { what: 'account.createAdministrator', objectId: username, outcome: 'done' });
      made.push({ username, password });
    }
    return made;
  });
}

/** `dist/main.js create-administrators`: prints the passwords to the terminal of whoever sets the platform up. */
export async function createAdministratorsCommand(ctx: Ctx): Promise<void> {
  const made = await createAdministrators(ctx);
  if (!made.length) throw new Error('The administrators of this installation exist already; this command works once.');
  process.stdout.write(
    `The three administrators are made. These passwords are shown once:\n${made.map(({ username, password }) => `  ${username}  ${password}\n`).join('')}`,
  );
}

/**
 * `dist/main.js reset-administrator <user name>`: the way back for an administrator who has lost the password, or when
 * the last one of a kind is gone. It needs the machine itself, so that no administrator can take the account of another
 * over the screens.
 */
export async function resetAdministratorCommand(ctx: Ctx, [username]: string[]): Promise<void> {
  const password = await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const account = await em.findOne(Account, {
      username: username ?? '',
      administrator: { $ne: null },
      state: { $ne: AccountState.REJECTED },
    });
    if (!account) throw new Error('There is no administrator of this user name.');
    const from = account.state;
    account.state = AccountState.ACTIVE;
    account.version += 1;
    await removeSecondFactor(tx, account.id);
    account.secondFactorAt = null;
    await forgetFailures(tx, countedAs.account(account.username));
    await withdrawReset(tx, account.id);
    noteMachineReset(tx, account.id);
    await writeHistory(tx, { noun: 'account', objectId: account.id, verb: 'resetPassword', from, to: account.state });
    return issuePassword(tx, account, readSignInSettings().password);
  });
  process.stdout.write(`This password of ${username} is shown once and changed at the first sign-in:\n  ${password}\n`);
}
