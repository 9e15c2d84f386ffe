import { DomainError, type Ctx, type Runtime } from '@lianxi/service-kit';
import type { SessionAnswer } from '@lianxi/contracts';
import { fromNodeHeaders } from 'better-auth/node';
import express, { type Express, type Response } from 'express';
import { z } from 'zod';
import { readSignInSettings, type SignInSettings } from '../env.js';
import { Account, Session } from '../modules/account/account.entities.js';
import { tellResets } from '../modules/account/account-resets.js';
import { claimsOf } from './claims.js';
import { addressOf, authDoor, contextOf, parse } from './doors.js';
import type { Guard } from './guard.js';
import { claimsOfToken } from './machine-clients.js';
import { requireNetwork } from './networks.js';
import type { Quota } from './quota.js';
import { inTransaction, machineNoted, note, notedOf, noteIn, notingRefusal } from './note.js';
import { mountOwnAccount } from './own-account.js';
import { postChoices } from './post-choices.js';
import { changePassword, checkNewPassword, endSessions } from './passwords.js';
import { secondFactors as factors } from './second-factor.js';
import { mountSecondFactor } from './second-factor-doors.js';
import { lacksSecondFactor, postEnded, postsOf, requireSession, sessionOf } from './sessions.js';
import { createSignIn, signInBody, type Entered } from './sign-in.js';
import type { SignInLibrary } from './sign-in-library.js';
import { mountToken } from './token-door.js';

const firstPasswordBody = signInBody.extend({ newPassword: z.string().max(200).min(1) });
const actAsBody = z.object({ assignmentId: z.uuid() });
/** A refusal that the gateway made of a machine client: names of the schema, none of a person. */
const refusalBody = z.object({
  code: z.enum(['READ_ONLY_CLIENT', 'FIELD_GROUP_REQUIRED']),
  fields: z.array(z.string().regex(/^[\w.]{1,120}$/)).max(20),
  group: z
    .string()
    .max(60)
    .regex(/^[\w:]+$/)
    .optional(),
});

/**
 * Doors of sign-in. The gateway forwards `/auth/*`; `/internal/session` answers the gateway alone, to whoever shows the
 * credential itself.
 */
export function mountAuth(
  app: Express,
  runtime: Runtime,
  auth: SignInLibrary,
  guard: Guard,
  quota: Quota,
  settings: SignInSettings = readSignInSettings(),
): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  const { enter, signIn } = createSignIn(auth, guard, factors);
  type Why = 'PASSWORD_CHANGE_REQUIRED' | 'NO_CURRENT_POST' | 'SECOND_FACTOR_SETUP_REQUIRED';
  /** Who knows the password learns why it does not let in; the session that the library made ends again. */
  const refuse = async (ctx: Ctx, { account, answer }: Entered, code: Why) => {
    const { token } = (await answer.json()) as { token: string };
    await ctx.em.nativeDelete(Session, { token });
    await note(ctx, notedOf(account), 'session.signIn', code);
    throw new DomainError(code);
  };
  const welcome = async (ctx: Ctx, entered: Entered | null, res: Response, more: Record<string, unknown> = {}) => {
    if (!entered) throw new DomainError('SIGN_IN_FAILED');
    const { account, answer } = entered;
    if (lacksSecondFactor(account, settings) && !more['recoveryCodes'])
      await refuse(ctx, entered, 'SECOND_FACTOR_SETUP_REQUIRED');
    const [first] = await postsOf(ctx, account);
    if (!first && !account.administrator) await refuse(ctx, entered, 'NO_CURRENT_POST');
    // The post is written down, so that its end is seen, instead of another one taking its place unnoticed.
    const { token } = (await answer.clone().json()) as { token: string };
    const resets = await orNoSession(ctx, token, () =>
      inTransaction(ctx, async (tx) => {
        await tx.em.nativeUpdate(Session, { token }, { actingAssignmentId: first?.id ?? null });
        await tx.em.nativeUpdate(Account, { id: account.id }, { lastSignInAt: new Date() });
        noteIn(tx, { ...notedOf(account), assignmentId: first?.id ?? null }, 'session.signIn', 'done');
        // The page that shows new recovery codes has no room for more: there it is told the next time.
        return more['recoveryCodes'] ? [] : tellResets(tx, account.id);
      }),
    );
    copyCookies(answer, res);
    res.setHeader('cache-control', 'no-store');
    res.json({ account: account.username, ...more, ...(resets.length && { resets }) });
  };
  /** The library makes a session before the rest of sign-in is written: where that fails, nobody is signed in. */
  const orNoSession = async <T>(ctx: Ctx, token: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      await ctx.em.nativeDelete(Session, { token });
      throw error;
    }
  };
  const changeDue = async (ctx: Ctx, account: Account) => {
    if (!account.passwordDue) return;
    await note(ctx, notedOf(account), 'session.signIn', 'PASSWORD_CHANGE_REQUIRED');
    throw new DomainError('PASSWORD_CHANGE_REQUIRED');
  };

  app.post(
    '/auth/sign-in',
    json,
    authDoor(log, async (req, res) => {
      const body = parse(signInBody, req.body);
      const ctx = contextOf(runtime, req);
      const entered = await signIn(ctx, req, body, (account) => changeDue(ctx, account));
      if (entered.account.passwordDue) await refuse(ctx, entered, 'PASSWORD_CHANGE_REQUIRED');
      await welcome(ctx, entered, res);
    }),
  );

  /** The first own password in place of an issued one; signs in. */
  app.post(
    '/auth/first-password',
    json,
    authDoor(log, async (req, res) => {
      const { newPassword, ...body } = parse(firstPasswordBody, req.body);
      const ctx = contextOf(runtime, req);
      const WHAT = 'session.changePassword';
      const { answer, account } = await signIn(ctx, req, body, (found) =>
        notingRefusal(ctx, notedOf(found), WHAT, async () => {
          if (!found.passwordDue) throw new DomainError('NOT_FOUND');
          await checkNewPassword(ctx, found, newPassword, settings.password);
        }),
      );
      const { token } = (await answer.clone().json()) as { token: string };
      await orNoSession(ctx, token, () =>
        notingRefusal(ctx, notedOf(account), WHAT, () =>
          inTransaction(ctx, async (tx) => {
            if (!account.passwordDue) throw new DomainError('NOT_FOUND');
            await changePassword(
              tx,
              await tx.em.findOneOrFail(Account, { id: account.id }),
              newPassword,
              settings.password,
            );
            await endSessions(tx, account.id, (await tx.em.findOneOrFail(Session, { token })).id);
            noteIn(tx, notedOf(account), WHAT, 'done');
          }),
        ),
      );
      await welcome(ctx, { answer, account }, res);
    }),
  );

  app.post(
    '/auth/sign-out',
    json,
    authDoor(log, async (req, res) => {
      const session = await sessionOf(auth, req);
      const ctx = contextOf(runtime, req);
      const account = session && (await ctx.em.findOne(Account, { id: session.user.id }));
      if (account) await note(ctx, notedOf(account), 'session.signOut', 'done');
      copyCookies(await auth.api.signOut({ headers: fromNodeHeaders(req.headers), asResponse: true }), res);
      res.status(204).end();
    }),
  );

  app.post(
    '/auth/act-as',
    json,
    authDoor(log, async (req, res) => {
      const { assignmentId } = parse(actAsBody, req.body);
      const { ctx, session, account } = await requireSession(runtime, auth, req, settings, 'asked');
      const who = notedOf(account, session);
      await notingRefusal(
        ctx,
        who,
        'session.actAs',
        async () => {
          const chosen = (await postsOf(ctx, account)).find(({ id }) => id === assignmentId);
          if (!chosen) throw new DomainError('NOT_FOUND');
          await inTransaction(ctx, async (tx) => {
            await tx.em.nativeUpdate(Session, { id: session.id }, { actingAssignmentId: assignmentId });
            noteIn(tx, who, 'session.actAs', 'done', {
              objectId: assignmentId,
              details: { postId: chosen.postId, from: session.actingAssignmentId },
            });
          });
        },
        { objectId: assignmentId },
      );
      res.json({ assignmentId });
    }),
  );

  mountToken(app, runtime, guard);

  app.get(
    '/internal/session',
    authDoor(log, async (req, res) => {
      const bearer = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '')?.[1];
      const ctx = contextOf(runtime, req);
      if (bearer) {
        const machine = await claimsOfToken(ctx, bearer);
        if (!machine) throw new DomainError('UNAUTHENTICATED');
        await requireNetwork(ctx, machine.client, addressOf(req));
        await notingRefusal(
          ctx,
          machineNoted(machine.client.clientId),
          'client.request',
          () => quota(ctx, machine.client),
          { objectId: machine.client.id },
        );
        return void res.json(machine.answer satisfies SessionAnswer);
      }
      const { session, account } = await requireSession(runtime, auth, req, settings);
      const posts = await postsOf(ctx, account);
      if (session.actingAssignmentId && !posts.some(({ id }) => id === session.actingAssignmentId))
        throw postEnded(posts.length);
      res.json({
        sessionId: session.id,
        claims: await claimsOf(ctx, account, session.actingAssignmentId),
      } satisfies SessionAnswer);
    }),
  );

  /**
   * What the gateway refused a machine client by itself is an audit row here; the token is the client's own, and
   * nothing of its quota is used.
   */
  app.post(
    '/internal/refusal',
    json,
    authDoor(log, async (req, res) => {
      const { code, fields, group } = parse(refusalBody, req.body);
      const bearer = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '')?.[1];
      const ctx = contextOf(runtime, req);
      const machine = bearer ? await claimsOfToken(ctx, bearer) : null;
      if (!machine) throw new DomainError('UNAUTHENTICATED');
      await note(ctx, machineNoted(machine.client.clientId), 'client.request', code, {
        objectId: machine.client.id,
        details: { fields, ...(group && { group }) },
      });
      res.json({});
    }),
  );

  /** The posts to choose from, also for somebody whose acting post has ended. */
  app.get(
    '/auth/posts',
    authDoor(log, async (req, res) => {
      const { ctx, account } = await requireSession(runtime, auth, req, settings, 'asked');
      res.setHeader('cache-control', 'no-store');
      res.json({ posts: await postChoices(ctx, await postsOf(ctx, account)) });
    }),
  );

  mountOwnAccount(app, runtime, auth, guard, settings);
  mountSecondFactor(app, runtime, { auth, guard, factors, settings, enter, welcome });

  app.use(
    ['/auth', '/internal'],
    authDoor(log, async () => {
      throw new DomainError('NOT_FOUND');
    }),
  );
}

function copyCookies(answer: globalThis.Response, res: Response): void {
  for (const cookie of answer.headers.getSetCookie()) res.append('set-cookie', cookie);
}
