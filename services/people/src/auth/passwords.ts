import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { DomainError, type Ctx } from '@lianxi/service-kit';
import type { SignInSettings } from '../env.js';
import { Credential, Session, type Account } from '../modules/account/account.entities.js';
import { hasRepeat, hasSequence, passwordFault } from './password-policy.js';
import { namesOf } from './password-words.js';

/** Characters of a password that is read aloud or from paper: none that look like another. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const group = (): string => {
  const signs = Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return hasSequence(signs) || hasRepeat(signs) ? group() : signs;
};
const groups = (count: number) => Array.from({ length: count }, group).join('-');

/** A first password, about 93 bits: four groups of four, shown once. */
export const issuedPassword = (): string => groups(4);

/**
 * Half of a first password, about 46 bits: of two persons each is shown one, and the owner types both, joined by a
 * hyphen.
 */
export const passwordHalf = (): string => groups(2);

/** Ends the sessions of an account; its next request is refused, at most 5 s later (the gateway's cache). */
export const endSessions = (ctx: Ctx, accountId: string, except: string | null = null): Promise<number> =>
  ctx.em.nativeDelete(Session, { userId: accountId, ...(except && { id: { $ne: except } }) });

async function replace(ctx: Ctx, accountId: string, password: string, history: number): Promise<void> {
  const credential = await ctx.em.findOneOrFail(Credential, { userId: accountId, providerId: 'credential' });
  credential.formerPasswords = [credential.password!, ...credential.formerPasswords].slice(0, history);
  credential.password = await hash(password);
  credential.updatedAt = new Date();
}

/** An issued password in place of whatever was there: others have seen it, so it is due, and every session ends. */
export async function issuePassword(
  ctx: Ctx,
  account: Account,
  rules: SignInSettings['password'],
  password = issuedPassword(),
): Promise<string> {
  await replace(ctx, account.id, password, rules.history);
  account.passwordDue = true;
  await endSessions(ctx, account.id);
  return password;
}

const HOUR = 3_600_000;
const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * Refuses a second change soon after the first: five in a row would bring a former password back. An issued password,
 * which others have seen, and one of the demonstration, which nobody chose, are changed at any time.
 */
function requireAge(
  account: Account,
  { createdAt, updatedAt }: Credential,
  { minAgeHours }: SignInSettings['password'],
) {
  const from = new Date(updatedAt.getTime() + minAgeHours * HOUR);
  const chosen = !account.passwordDue && updatedAt.getTime() > createdAt.getTime();
  if (chosen && from.getTime() > Date.now())
    throw new DomainError('PASSWORD_CHANGED_RECENTLY', { hours: minAgeHours, until: shanghaiMinute.format(from) });
}

/** Refuses a new password that breaks the rules, is the present one or one of the last ones, or comes too soon. */
export async function checkNewPassword(
  ctx: Ctx,
  account: Account,
  password: string,
  rules: SignInSettings['password'],
): Promise<void> {
  const credential = await ctx.em.findOneOrFail(Credential, { userId: account.id, providerId: 'credential' });
  requireAge(account, credential, rules);
  const fault = passwordFault(rules, password, await namesOf(ctx, account));
  if (fault) throw fault;
  const { password: present, formerPasswords } = credential;
  // The present one counts as used even where no history is kept.
  for (const former of [present!, ...formerPasswords.slice(0, Math.max(rules.history - 1, 0))]) {
    if (await verify(former, password))
      throw new DomainError('PASSWORD_USED_BEFORE', { count: Math.max(rules.history, 1) });
  }
}

/** The owner's own new password, in the caller's transaction. */
export async function changePassword(
  ctx: Ctx,
  account: Account,
  password: string,
  rules: SignInSettings['password'],
): Promise<void> {
  await checkNewPassword(ctx, account, password, rules);
  await replace(ctx, account.id, password, rules.history);
  account.passwordDue = false;
}
