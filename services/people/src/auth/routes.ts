import { DomainError, withEm, type Ctx, type Runtime } from '@lianxi/service-kit';
import type { SessionAnswer } from '@lianxi/contracts';
import { fromNodeHeaders } from 'better-auth/node';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { readSignInSettings, type SignInSettings } from '../env.js';
import { Account, AccountState, Session } from '../modules/account/account.entities.js';
import { currentAssignments } from '../modules/assignment/assignment.queries.js';
import { claimsOf } from './claims.js';
import { addressOf, authDoor, parse, text } from './doors.js';
import type { Guard } from './guard.js';
import { claimsOfToken, clientOf, issueToken } from './machine-clients.js';
import { note } from './note.js';
import { mountOwnAccount } from './own-account.js';
import { changePassword, endSessions } from './passwords.js';
import { mayAct, requireSession, sessionOf } from './sessions.js';
import type { SignInLibrary } from './sign-in-library.js';

const signInBody = z.object({ username: text(60).trim().min(1).toLowerCase(), password: z.string().min(1).max(200) });
const firstPasswordBody = signInBody.extend({ newPassword: text(200).min(1) });
const actAsBody = z.object({ assignmentId: z.uuid() });
const tokenBody = z.object({ grant_type: z.literal('client_credentials'), client_id: text(100).optional(), client_secret: text(200).optional() });
const basicPair = z.tuple([text(100), text(200)]);

/** Doors of sign-in. The gateway forwards `/auth/*`; `/internal/session` answers the gateway alone, to whoever shows the credential itself. */
export function mountAuth(app: Express, runtime: Runtime, auth: SignInLibrary, guard: Guard, settings: SignInSettings = readSignInSettings()): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  /** Signs in by the library: its answer with the new session's cookie, and the account; null where name or password are wrong, or the account is not open. */
  const enter = async (ctx: Ctx, req: Request, { username, password }: z.infer<typeof signInBody>) => {
    const headers = fromNodeHeaders(req.headers);
    headers.set('x-forwarded-for', addressOf(req));
    const answer = await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true });
    if (answer.status >= 500) throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' });
    const account = answer.ok && (await ctx.em.findOne(Account, { username, state: AccountState.ACTIVE }));
    return account ? { answer, account } : null;
  };
  const enterGuarded = async (ctx: Ctx, req: Request, body: z.infer<typeof signInBody>) =>
    guard({ name: `account:${body.username}`, address: addressOf(req), check: () => enter(ctx, req, body), onFailure: () => note(ctx, body.username, 'session.signIn', 'SIGN_IN_FAILED') });
  /** Who knows the password learns why it does not let in; the session that the library made ends again. */
  const refuse = async (ctx: Ctx, account: Account, answer: globalThis.Response, code: 'PASSWORD_CHANGE_REQUIRED' | 'NO_CURRENT_POST') => {
    const { token } = (await answer.json()) as { token: string };
    await ctx.em.nativeDelete(Session, { token });
    await note(ctx, account.username, 'session.signIn', code);
    throw new DomainError(code);
  };
  const welcome = async (ctx: Ctx, account: Account, answer: globalThis.Response, res: Response) => {
    if (!(await mayAct(ctx, account))) await refuse(ctx, account, answer, 'NO_CURRENT_POST');
    await ctx.em.nativeUpdate(Account, { id: account.id }, { lastSignInAt: new Date() });
    await note(ctx, account.username, 'session.signIn', 'done');
    copyCookies(answer, res);
    res.json({ account: account.username });
  };

  app.post('/auth/sign-in', json, authDoor(log, async (req, res) => {
    const body = parse(signInBody, req.body);
    const ctx = runtime.system();
    const { answer, account } = await enterGuarded(ctx, req, body);
    if (account.passwordDue) await refuse(ctx, account, answer, 'PASSWORD_CHANGE_REQUIRED');
    await welcome(ctx, account, answer, res);
  }));

  /** The first own password in place of an issued one; signs in. */
  app.post('/auth/first-password', json, authDoor(log, async (req, res) => {
    const { newPassword, ...body } = parse(firstPasswordBody, req.body);
    const ctx = runtime.system();
    const { answer, account } = await enterGuarded(ctx, req, body);
    const { token } = (await answer.clone().json()) as { token: string };
    try {
      if (!account.passwordDue) throw new DomainError('NOT_FOUND');
      await ctx.em.fork().transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        await changePassword(tx, await tx.em.findOneOrFail(Account, { id: account.id }), newPassword, settings.password);
        await endSessions(tx, account.id, (await tx.em.findOneOrFail(Session, { token })).id);
      });
    } catch (error) {
      await ctx.em.nativeDelete(Session, { token });
      throw error;
    }
    await note(ctx, account.username, 'session.changePassword', 'done');
    await welcome(ctx, account, answer, res);
  }));

  app.post('/auth/sign-out', json, authDoor(log, async (req, res) => {
    const session = await sessionOf(auth, req);
    if (session) await note(runtime.system(), session.user.username ?? '', 'session.signOut', 'done');
    copyCookies(await auth.api.signOut({ headers: fromNodeHeaders(req.headers), asResponse: true }), res);
    res.status(204).end();
  }));

  app.post('/auth/act-as', json, authDoor(log, async (req, res) => {
    const { assignmentId } = parse(actAsBody, req.body);
    const { ctx, session, account } = await requireSession(runtime, auth, req, settings.session);
    const held = account.personId ? await currentAssignments(ctx, account.personId) : [];
    if (!held.some((assignment) => assignment.id === assignmentId)) throw new DomainError('NOT_FOUND');
    await ctx.em.nativeUpdate(Session, { id: session.id }, { actingAssignmentId: assignmentId });
    await note(ctx, account.username, 'session.actAs', 'done');
    res.json({ assignmentId });
  }));

  app.post('/auth/token', json, express.urlencoded({ extended: false, limit: '10kb' }), authDoor(log, async (req, res) => {
    const body = parse(tokenBody, req.body);
    const [clientId, secret] = basic(req.header('authorization')) ?? [body.client_id ?? '', body.client_secret ?? ''];
    const ctx = runtime.system();
    const client = await guard({ name: `client:${clientId}`, address: addressOf(req), check: () => clientOf(ctx, clientId, secret), onFailure: () => note(ctx, clientId, 'client.token', 'SIGN_IN_FAILED') });
    const token = await issueToken(ctx, client);
    res.setHeader('cache-control', 'no-store');
    res.json(token);
  }));

  app.get('/internal/session', authDoor(log, async (req, res) => {
    const bearer = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '')?.[1];
    const ctx = runtime.system();
    if (bearer) {
      const machine = await claimsOfToken(ctx, bearer);
      if (!machine) throw new DomainError('UNAUTHENTICATED');
      return void res.json(machine satisfies SessionAnswer);
    }
    const { session, account } = await requireSession(runtime, auth, req, settings.session);
    res.json({ sessionId: session.id, claims: await claimsOf(ctx, account, session.actingAssignmentId) } satisfies SessionAnswer);
  }));

  mountOwnAccount(app, runtime, auth, guard, settings);

  app.use(['/auth', '/internal'], authDoor(log, async () => {
    throw new DomainError('NOT_FOUND');
  }));
}

function copyCookies(answer: globalThis.Response, res: Response): void {
  for (const cookie of answer.headers.getSetCookie()) res.append('set-cookie', cookie);
}

/** Client id and secret of a Basic header (RFC 6749 §2.3.1); null where there is none. */
function basic(header: string | undefined): [id: string, secret: string] | null {
  const encoded = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return null;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return parse(basicPair, [decodeURIComponent(id), decodeURIComponent(rest.join(':'))]);
  } catch {
    throw new DomainError('BAD_INPUT', { field: 'authorization' });
  }
}
