import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { DomainError, type Ctx } from '@lianxi/service-kit';
import type { SignInSettings } from '../env.js';
import { Credential, Session, type Account } from '../modules/account/account.entities.js';
import { passwordFault } from './password-policy.js';

/** Characters of a password that is read aloud or from paper: none that look like another. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;

/** A first password, about 93 bits: four groups of four, shown once. */
export const issuedPassword = (): string => Array.from({ length: GROUPS }, () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('')).join('-');

/** Ends the sessions of an account; its next request is refused, at most 5 s later (the gateway's cache). */
export const endSessions = (ctx: Ctx, accountId: string, except: string | null = null): Promise<number> =>
  ctx.em.nativeDelete(Session, { userId: accountId, ...(except && { id: { $ne: except } }) });

async function replace(ctx: Ctx, accountId: string, password: string, history: number): Promise<void> {
  const credential = await ctx.em.findOneOrFail(Credential, { userId: accountId, providerId: 'credential' });
  credential.formerPasswords = [credential.password!, ...credential.formerPasswords].slice(0, history);
  credential.password = await hash(password);
  credential.updatedAt = new Date();
}

/** An issued password in place of whatever was there: known to two people, so it is due, and every session ends. */
export async function issuePassword(ctx: Ctx, account: Account, rules: SignInSettings['password']): Promise<string> {
  const password = issuedPassword();
  await replace(ctx, account.id, password, rules.history);
  account.passwordDue = true;
  await endSessions(ctx, account.id);
  return password;
}

/** Refuses a new password that breaks the rules, is the present one or one of the last ones. */
export async function checkNewPassword(ctx: Ctx, account: Account, password: string, rules: SignInSettings['password']): Promise<void> {
  const fault = passwordFault(rules, password, [account.username, account.name]);
  if (fault) throw fault;
  const { password: present, formerPasswords } = await ctx.em.findOneOrFail(Credential, { userId: account.id, providerId: 'credential' });
  // The present one counts as used even where no history is kept.
  for (const former of [present!, ...formerPasswords.slice(0, Math.max(rules.history - 1, 0))]) {
    if (await verify(former, password)) throw new DomainError('PASSWORD_USED_BEFORE', { count: Math.max(rules.history, 1) });
  }
}

/** The owner's own new password, in the caller's transaction. */
export async function changePassword(ctx: Ctx, account: Account, password: string, rules: SignInSettings['password']): Promise<void> {
  await checkNewPassword(ctx, account, password, rules);
  await replace(ctx, account.id, password, rules.history);
  account.passwordDue = false;
}
