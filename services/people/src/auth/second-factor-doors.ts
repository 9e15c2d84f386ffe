import { DomainError, type Ctx, type Runtime } from '@lianxi/service-kit';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import type { SignInSettings } from '../env.js';
import { Account, AccountState, Session } from '../modules/account/account.entities.js';
import { addressOf, authDoor, contextOf, parse } from './doors.js';
import { countedAs } from './failures.js';
import type { Guard } from './guard.js';
import { inTransaction, note, notedOf, noteIn } from './note.js';
import { endSessions } from './passwords.js';
import { removeSecondFactor, type SecondFactors } from './second-factor.js';
import { lacksSecondFactor, requireSession } from './sessions.js';
import { claimed, codeText, knowsPassword, signInBody, type Claimed, type Entered, type SignIn } from './sign-in.js';
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

/**
 * Doors of the second factor: of one's own account, and its first set-up by an administrator who must have one and is
 * not signed in yet.
 */
export function mountSecondFactor(
  app: Express,
  runtime: Runtime,
  { auth, guard, factors, settings, enter, welcome }: SecondFactorParts,
): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  /** Runs a check that a wrong secret fails; failures count into the lock of the account, like those of sign-in. */
  const guarded = <Done>(
    ctx: Ctx,
    req: Request,
    { name, who }: Claimed,
    what: string,
    wrong: 'SIGN_IN_FAILED' | 'SECOND_FACTOR_WRONG',
    check: () => Promise<Done | null>,
  ) =>
    guard({
      name,
      address: addressOf(req),
      check,
      refusal: () => new DomainError(wrong),
      onRefused: (code) => note(ctx, who, what, code),
    });
  const claimOf = (account: Account, session: Session): Claimed => ({
    name: countedAs.account(account.username),
    who: notedOf(account, session),
  });
  const here = (req: Request) => requireSession(runtime, auth, req, settings);
  const bothRight = async (
    ctx: Ctx,
    req: Request,
    account: Account,
    { name, who }: Claimed,
    what: string,
    { password, code }: z.infer<typeof bothBody>,
  ) => {
    if (!account.secondFactorAt) await refuse(ctx, { name, who }, what, 'NO_SECOND_FACTOR');
    // One guarded question: a right password by itself clears no count of wrong codes.
    let wrong: 'SIGN_IN_FAILED' | 'SECOND_FACTOR_WRONG' = 'SIGN_IN_FAILED';
    await guard({
      name,
      address: addressOf(req),
      refusal: () => new DomainError(wrong),
      onRefused: (refused) => note(ctx, who, what, refused),
      check: async () => {
        if (!(await knowsPassword(ctx, account.id, password))) return null;
        wrong = 'SECOND_FACTOR_WRONG';
        return factors.use(ctx, account.id, code);
      },
    });
  };
  /** What is refused by itself, before any secret is looked at, is a row too. */
  const refuse = async (
    ctx: Ctx,
    { who }: Claimed,
    what: string,
    code: 'SECOND_FACTOR_ON' | 'NO_SECOND_FACTOR' | 'SECOND_FACTOR_MANDATORY',
  ): Promise<never> => {
    await note(ctx, who, what, code);
    throw new DomainError(code);
  };
  const fresh = (res: Response, body: unknown) => void res.setHeader('cache-control', 'no-store').json(body);

  app.get(
    '/auth/second-factor',
    authDoor(log, async (req, res) => {
      const { ctx, account } = await here(req);
      const mandatory = settings.secondFactor === 'administrators' && account.administrator !== null;
      fresh(res, {
        since: account.secondFactorAt,
        mandatory,
        recoveryCodesLeft: account.secondFactorAt ? await factors.left(ctx, account.id) : 0,
      });
    }),
  );

  /** A new secret for an authenticator app; it counts when a code confirms it. */
  app.post(
    '/auth/second-factor/begin',
    json,
    authDoor(log, async (req, res) => {
      const { password } = parse(passwordBody, req.body);
      const { ctx, session, account } = await here(req);
      const claim = claimOf(account, session);
      if (account.secondFactorAt) await refuse(ctx, claim, 'session.beginSecondFactor', 'SECOND_FACTOR_ON');
      await guarded(
        ctx,
        req,
        claim,
        'session.beginSecondFactor',
        'SIGN_IN_FAILED',
        async () => (await knowsPassword(ctx, account.id, password)) || null,
      );
      // Written before: what cannot be written is not begun.
      await note(ctx, claim.who, 'session.beginSecondFactor', 'done');
      fresh(res, await factors.begin(ctx, account));
    }),
  );

  app.post(
    '/auth/second-factor/confirm',
    json,
    authDoor(log, async (req, res) => {
      const { code } = parse(codeBody, req.body);
      const { ctx, session, account } = await here(req);
      const claim = claimOf(account, session);
      if (account.secondFactorAt) await refuse(ctx, claim, 'session.confirmSecondFactor', 'SECOND_FACTOR_ON');
      const recoveryCodes = await guarded(ctx, req, claim, 'session.confirmSecondFactor', 'SECOND_FACTOR_WRONG', () =>
        inTransaction(ctx, async (tx) => {
          const codes = await factors.confirm(tx, account.id, code);
          if (!codes) return null;
          await endSessions(tx, account.id, session.id);
          noteIn(tx, claim.who, 'session.confirmSecondFactor', 'done');
          return codes;
        }),
      );
      fresh(res, { recoveryCodes });
    }),
  );

  /** Ten new recovery codes; those before are void. */
  app.post(
    '/auth/second-factor/recovery-codes',
    json,
    authDoor(log, async (req, res) => {
      const body = parse(bothBody, req.body);
      const { ctx, session, account } = await here(req);
      const claim = claimOf(account, session);
      await bothRight(ctx, req, account, claim, 'session.renewRecoveryCodes', body);
      const recoveryCodes = await inTransaction(ctx, async (tx) => {
        await endSessions(tx, account.id, session.id);
        noteIn(tx, claim.who, 'session.renewRecoveryCodes', 'done');
        return factors.issueCodes(tx, account.id);
      });
      fresh(res, { recoveryCodes });
    }),
  );

  app.post(
    '/auth/second-factor/end',
    json,
    authDoor(log, async (req, res) => {
      const body = parse(bothBody, req.body);
      const { ctx, session, account } = await here(req);
      const claim = claimOf(account, session);
      if (settings.secondFactor === 'administrators' && account.administrator)
        await refuse(ctx, claim, 'session.endSecondFactor', 'SECOND_FACTOR_MANDATORY');
      await bothRight(ctx, req, account, claim, 'session.endSecondFactor', body);
      await inTransaction(ctx, async (tx) => {
        await removeSecondFactor(tx, account.id);
        await tx.em.nativeUpdate(Account, { id: account.id }, { secondFactorAt: null });
        await endSessions(tx, account.id, session.id);
        noteIn(tx, claim.who, 'session.endSecondFactor', 'done');
      });
      res.status(204).end();
    }),
  );

  /** The account of an administrator who has to set a factor up first; nothing of others. */
  const beginner = async (ctx: Ctx, username: string) => {
    const account = await ctx.em.fork().findOne(Account, { username, state: AccountState.ACTIVE });
    return account && lacksSecondFactor(account, settings) && !account.passwordDue ? account : null;
  };

  app.post(
    '/auth/second-factor/first',
    json,
    authDoor(log, async (req, res) => {
      const { username, password } = parse(firstBody, req.body);
      const ctx = contextOf(runtime, req);
      const claim = await claimed(ctx, username);
      const account = await guarded(ctx, req, claim, 'session.beginSecondFactor', 'SIGN_IN_FAILED', async () => {
        const found = await beginner(ctx, username);
        return found && (await knowsPassword(ctx, found.id, password)) ? found : null;
      });
      await note(ctx, claim.who, 'session.beginSecondFactor', 'done');
      fresh(res, await factors.begin(ctx, account));
    }),
  );

  /** Confirms the first factor and signs in, with the recovery codes in the answer. */
  app.post(
    '/auth/second-factor/first-confirm',
    json,
    authDoor(log, async (req, res) => {
      const { code, ...body } = parse(firstConfirmBody, req.body);
      const ctx = contextOf(runtime, req);
      let wrong: 'SIGN_IN_FAILED' | 'SECOND_FACTOR_WRONG' = 'SIGN_IN_FAILED';
      const { name, who } = await claimed(ctx, body.username);
      const recoveryCodes = await guard({
        name,
        address: addressOf(req),
        refusal: () => new DomainError(wrong),
        onRefused: (refused) => note(ctx, who, 'session.confirmSecondFactor', refused),
        check: async () => {
          const found = await beginner(ctx, body.username);
          if (!found || !(await knowsPassword(ctx, found.id, body.password))) return null;
          wrong = 'SECOND_FACTOR_WRONG';
          return inTransaction(ctx, async (tx) => {
            const codes = await factors.confirm(tx, found.id, code);
            if (codes) noteIn(tx, who, 'session.confirmSecondFactor', 'done');
            return codes;
          });
        },
      });
      await welcome(ctx, await enter(ctx, req, body), res, { recoveryCodes });
    }),
  );
}
