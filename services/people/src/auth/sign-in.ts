import { oneTimeForm, userNameForm } from '@lianxi/contracts';
import { verify } from '@node-rs/argon2';
import { DomainError, type Ctx } from '@lianxi/service-kit';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request } from 'express';
import { z } from 'zod';
import { Account, AccountState, Credential } from '../modules/account/account.entities.js';
import { addressOf } from './doors.js';
import { countedAs } from './failures.js';
import type { Guard } from './guard.js';
import { inTransaction, nameless, note, notedOf, noteIn, type Noted } from './note.js';
import type { SecondFactors } from './second-factor.js';
import type { SignInLibrary } from './sign-in-library.js';

/** A code of the authenticator app, or a recovery code, however its digits are grouped. */
export const codeText = z.string().max(40).transform(oneTimeForm).pipe(z.string().min(1));
export const signInBody = z.object({
  username: z.string().max(60).transform(userNameForm).pipe(z.string().min(1)),
  password: z.string().min(1).max(200),
  code: codeText.optional(),
});
export type SignInBody = z.infer<typeof signInBody>;

export interface Entered {
  /** The library's answer with the new session's cookie. */
  answer: globalThis.Response;
  account: Account;
}

/** Whether this is the account's present password. */
export async function knowsPassword(ctx: Ctx, accountId: string, password: string): Promise<boolean> {
  const { password: present } = await ctx.em
    .fork()
    .findOneOrFail(Credential, { userId: accountId, providerId: 'credential' });
  return verify(present!, password);
}

/**
 * What a typed name stands for: how failures are counted, and what audit rows name. Text that is no account's name is
 * kept nowhere.
 */
export interface Claimed {
  name: string;
  who: Noted;
}

export async function claimed(ctx: Ctx, username: string): Promise<Claimed> {
  const account = await ctx.em.fork().findOne(Account, { username });
  return account
    ? { name: countedAs.account(username), who: notedOf(account) }
    : { name: countedAs.nobody(ctx, 'account', username), who: nameless };
}

/**
 * The two steps of sign-in as one guarded question: password, and a code where the account has a second factor. No
 * session is made before both are right.
 */
export function createSignIn(auth: SignInLibrary, guard: Guard, factors: SecondFactors) {
  /** Signs in by the library: null where name or password are wrong, or the account is not open. */
  const enter = async (ctx: Ctx, req: Request, { username, password }: SignInBody): Promise<Entered | null> => {
    const headers = fromNodeHeaders(req.headers);
    headers.set('x-forwarded-for', addressOf(req));
    const answer = await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true });
    if (answer.status >= 500) throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' });
    const account = answer.ok && (await ctx.em.findOne(Account, { username, state: AccountState.ACTIVE }));
    return account ? { answer, account } : null;
  };

  /**
   * `before` runs when the password is right and no code was used up yet: what it refuses costs no code. Throws
   * `SECOND_FACTOR_REQUIRED` where a code is needed and none was sent: that clears no count, so that codes cannot be
   * guessed between right passwords.
   */
  const signIn = async (
    ctx: Ctx,
    req: Request,
    body: SignInBody,
    before: (account: Account) => Promise<void> | void = () => {},
  ): Promise<Entered> => {
    let wrongCode = false;
    const { name, who } = await claimed(ctx, body.username);
    const check = async () => {
      const account = await ctx.em.fork().findOne(Account, { username: body.username, state: AccountState.ACTIVE });
      if (!account?.secondFactorAt) return enter(ctx, req, body);
      if (!(await knowsPassword(ctx, account.id, body.password))) return null;
      await before(account);
      if (!body.code) {
        await note(ctx, who, 'session.signIn', 'SECOND_FACTOR_REQUIRED');
        throw new DomainError('SECOND_FACTOR_REQUIRED');
      }
      const used = await inTransaction(ctx, async (tx) => {
        const found = await factors.use(tx, account.id, body.code!);
        if (found === 'recovery') noteIn(tx, who, 'session.useRecoveryCode', 'done');
        return found;
      });
      wrongCode = used === null;
      return used && enter(ctx, req, body);
    };
    const refusal = () => new DomainError(wrongCode ? 'SECOND_FACTOR_WRONG' : 'SIGN_IN_FAILED');
    return guard({
      name,
      address: addressOf(req),
      check,
      refusal,
      onRefused: (code) => note(ctx, who, 'session.signIn', code),
    });
  };
  return { enter, signIn };
}

export type SignIn = ReturnType<typeof createSignIn>;
