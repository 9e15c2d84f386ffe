import { DomainError, type Ctx, type Runtime } from '@lianxi/service-kit';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import type { SignInSettings } from '../env.js';
import { Account, AccountState } from '../modules/account/account.entities.js';
import { addressOf, authDoor, parse } from './doors.js';
import type { Guard } from './guard.js';
import { note } from './note.js';
import { endSessions } from './passwords.js';
import { inTransaction, removeSecondFactor, type SecondFactors } from './second-factor.js';
import { lacksSecondFactor, requireSession } from './sessions.js';
import { codeText, knowsPassword, signInBody, type Entered, type SignIn } from './sign-in.js';
import type { SignInLibrary } from './sign-in-library.js';

const passwordBody = z.object({ password: z.string().min(1).max(200) });
const codeBody = z.object({ code: codeText });
const bothBody = passwordBody.extend({ code: codeText });
const firstBody = signInBody.omit({ code: true });
const firstConfirmBody = firstBody.extend({ code: codeText });

export interface SecondFactorParts {
  auth: SignInLibrary;
  guard: Guard;
  factors: SecondFactors;
  settings: SignInSettings;
  enter: SignIn['enter'];
  welcome: (ctx: Ctx, entered: Entered | null, res: Response, more?: Record<string, unknown>) => Promise<void>;
}

/** Doors of the second factor: of one's own account, and its first set-up by an administrator who must have one and is not signed in yet. */
export function mountSecondFactor(app: Express, runtime: Runtime, { auth, guard, factors, settings, enter, welcome }: SecondFactorParts): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  /** Runs a check that a wrong secret fails; failures count into the lock of the account, like those of sign-in. */
  const guarded = <Done>(ctx: Ctx, req: Request, { username }: Pick<Account, 'username'>, what: string, wrong: 'SIGN_IN_FAILED' | 'SECOND_FACTOR_WRONG', check: () => Promise<Done | null>) =>
    guard({ name: `account:${username}`, address: addressOf(req), check, refusal: () => new DomainError(wrong), onFailure: () => note(ctx, username, what, wrong) });
  const here = (req: Request) => requireSession(runtime, auth, req, settings);
  const passwordRight = (ctx: Ctx, req: Request, account: Account, what: string, password: string) =>
    guarded(ctx, req, account, what, 'SIGN_IN_FAILED', async () => (await knowsPassword(ctx, account.id, password)) || null);
  const bothRight = async (ctx: Ctx, req: Request, account: Account, what: string, { password, code }: z.infer<typeof bothBody>) => {
    if (!account.secondFactorAt) throw new DomainError('NO_SECOND_FACTOR');
    // One guarded question: a right password by itself clears no count of wrong codes.
    let wrong: 'SIGN_IN_FAILED' | 'SECOND_FACTOR_WRONG' = 'SIGN_IN_FAILED';
    await guard({
      name: `account:${account.username}`, address: addressOf(req), refusal: () => new DomainError(wrong), onFailure: () => note(ctx, account.username, what, wrong),
      check: async () => {
        if (!(await knowsPassword(ctx, account.id, password))) return null;
        wrong = 'SECOND_FACTOR_WRONG';
        return factors.use(ctx, account.id, code);
      },
    });
  };
  const fresh = (res: Response, body: unknown) => void res.setHeader('cache-control', 'no-store').json(body);

  app.get('/auth/second-factor', authDoor(log, async (req, res) => {
    const { ctx, account } = await here(req);
    const mandatory = settings.secondFactor === 'administrators' && account.administrator !== null;
    fresh(res, { since: account.secondFactorAt, mandatory, recoveryCodesLeft: account.secondFactorAt ? await factors.left(ctx, account.id) : 0 });
  }));

  /** A new secret for an authenticator app; it counts when a code confirms it. */
  app.post('/auth/second-factor/begin', json, authDoor(log, async (req, res) => {
    const { password } = parse(passwordBody, req.body);
    const { ctx, account } = await here(req);
    if (account.secondFactorAt) throw new DomainError('SECOND_FACTOR_ON');
    await passwordRight(ctx, req, account, 'session.beginSecondFactor', password);
    await note(ctx, account.username, 'session.beginSecondFactor', 'done');
    fresh(res, await factors.begin(ctx, account));
  }));

  app.post('/auth/second-factor/confirm', json, authDoor(log, async (req, res) => {
    const { code } = parse(codeBody, req.body);
    const { ctx, session, account } = await here(req);
    if (account.secondFactorAt) throw new DomainError('SECOND_FACTOR_ON');
    const recoveryCodes = await guarded(ctx, req, account, 'session.confirmSecondFactor', 'SECOND_FACTOR_WRONG', () =>
      inTransaction(ctx, async (tx) => {
        const codes = await factors.confirm(tx, account.id, code);
        if (codes) await endSessions(tx, account.id, session.id);
        return codes;
      }));
    await note(ctx, account.username, 'session.confirmSecondFactor', 'done');
    fresh(res, { recoveryCodes });
  }));

  /** Ten new recovery codes; those before are void. */
  app.post('/auth/second-factor/recovery-codes', json, authDoor(log, async (req, res) => {
    const body = parse(bothBody, req.body);
    const { ctx, session, account } = await here(req);
    await bothRight(ctx, req, account, 'session.renewRecoveryCodes', body);
    const recoveryCodes = await inTransaction(ctx, async (tx) => {
      await endSessions(tx, account.id, session.id);
      return factors.issueCodes(tx, account.id);
    });
    await note(ctx, account.username, 'session.renewRecoveryCodes', 'done');
    fresh(res, { recoveryCodes });
  }));

  app.post('/auth/second-factor/end', json, authDoor(log, async (req, res) => {
    const body = parse(bothBody, req.body);
    const { ctx, session, account } = await here(req);
    if (settings.secondFactor === 'administrators' && account.administrator) throw new DomainError('SECOND_FACTOR_MANDATORY');
    await bothRight(ctx, req, account, 'session.endSecondFactor', body);
    await inTransaction(ctx, async (tx) => {
      await removeSecondFactor(tx, account.id);
      await tx.em.nativeUpdate(Account, { id: account.id }, { secondFactorAt: null });
      await endSessions(tx, account.id, session.id);
    });
    await note(ctx, account.username, 'session.endSecondFactor', 'done');
    res.status(204).end();
  }));

  /** The account of an administrator who has to set a factor up first; nothing of others. */
  const beginner = async (ctx: Ctx, username: string) => {
    const account = await ctx.em.fork().findOne(Account, { username, state: AccountState.ACTIVE });
    return account && lacksSecondFactor(account, settings) && !account.passwordDue ? account : null;
  };

  app.post('/auth/second-factor/first', json, authDoor(log, async (req, res) => {
    const { username, password } = parse(firstBody, req.body);
    const ctx = runtime.system();
    const account = await guarded(ctx, req, { username }, 'session.beginSecondFactor', 'SIGN_IN_FAILED', async () => {
      const found = await beginner(ctx, username);
      return found && (await knowsPassword(ctx, found.id, password)) ? found : null;
    });
    await note(ctx, username, 'session.beginSecondFactor', 'done');
    fresh(res, await factors.begin(ctx, account));
  }));

  /** Confirms the first factor and signs in, with the recovery codes in the answer. */
  app.post('/auth/second-factor/first-confirm', json, authDoor(log, async (req, res) => {
    const { code, ...body } = parse(firstConfirmBody, req.body);
    const ctx = runtime.system();
    let wrong: 'SIGN_IN_FAILED' | 'SECOND_FACTOR_WRONG' = 'SIGN_IN_FAILED';
    const recoveryCodes = await guard({
      name: `account:${body.username}`, address: addressOf(req), refusal: () => new DomainError(wrong), onFailure: () => note(ctx, body.username, 'session.confirmSecondFactor', wrong),
      check: async () => {
        const found = await beginner(ctx, body.username);
        if (!found || !(await knowsPassword(ctx, found.id, body.password))) return null;
        wrong = 'SECOND_FACTOR_WRONG';
        return inTransaction(ctx, (tx) => factors.confirm(tx, found.id, code));
      },
    });
    await note(ctx, body.username, 'session.confirmSecondFactor', 'done');
    await welcome(ctx, await enter(ctx, req, body), res, { recoveryCodes });
  }));
}
