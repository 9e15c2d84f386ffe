import { audit, DomainError, type Ctx, type Runtime } from '@lianxi/service-kit';
import type { SessionAnswer } from '@lianxi/contracts';
import { fromNodeHeaders } from 'better-auth/node';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { Account, Session } from '../modules/account/account.entities.js';
import { currentAssignments } from '../modules/assignment/assignment.queries.js';
import { claimsOf } from './claims.js';
import { addressOf, authDoor, parse, text } from './doors.js';
import type { Guard } from './guard.js';
import { claimsOfToken, clientOf, issueToken } from './machine-clients.js';
import type { SignInLibrary } from './sign-in-library.js';

const signInBody = z.object({ username: text(60).trim().min(1).toLowerCase(), password: z.string().min(1).max(200) });
const actAsBody = z.object({ assignmentId: z.uuid() });
const tokenBody = z.object({ grant_type: z.literal('client_credentials'), client_id: text(100).optional(), client_secret: text(200).optional() });
const basicPair = z.tuple([text(100), text(200)]);

const note = (ctx: Ctx, account: string, what: string, outcome: string) => audit({ ...ctx, em: ctx.em.fork() as Ctx['em'], viewer: { ...ctx.viewer!, account } }, { what, outcome });

/** Doors of sign-in. The gateway forwards `/auth/*`; `/internal/session` answers the gateway alone, to whoever shows the credential itself. */
export function mountAuth(app: Express, runtime: Runtime, auth: SignInLibrary, guard: Guard): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  app.post('/auth/sign-in', json, authDoor(log, async (req, res) => {
    const { username, password } = parse(signInBody, req.body);
    const ctx = runtime.system();
    const check = async () => {
      const answer = await auth.api.signInUsername({ body: { username, password }, headers: fromNodeHeaders(req.headers), asResponse: true });
      if (answer.status >= 500) throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' });
      return answer.ok && (await ctx.em.count(Account, { username, disabled: false })) ? answer : null;
    };
    const answer = await guard({ name: `account:${username}`, address: addressOf(req), check, onFailure: () => note(ctx, username, 'session.signIn', 'SIGN_IN_FAILED') });
    await note(ctx, username, 'session.signIn', 'done');
    copyCookies(answer, res);
    res.json({ account: username });
  }));

  app.post('/auth/sign-out', json, authDoor(log, async (req, res) => {
    const session = await sessionOf(auth, req);
    if (session) await note(runtime.system(), session.user.username ?? '', 'session.signOut', 'done');
    copyCookies(await auth.api.signOut({ headers: fromNodeHeaders(req.headers), asResponse: true }), res);
    res.status(204).end();
  }));

  app.post('/auth/act-as', json, authDoor(log, async (req, res) => {
    const { assignmentId } = parse(actAsBody, req.body);
    const { ctx, session, account } = await requireSession(runtime, auth, req);
    const held = account.personId ? await currentAssignments(ctx, account.personId) : [];
    if (!held.some((assignment) => assignment.id === assignmentId)) throw new DomainError('NOT_FOUND');
    await ctx.em.nativeUpdate(Session, { id: session.session.id }, { actingAssignmentId: assignmentId });
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
    const { session, account } = await requireSession(runtime, auth, req);
    const row = await ctx.em.findOneOrFail(Session, { id: session.session.id });
    res.json({ sessionId: row.id, claims: await claimsOf(ctx, account, row.actingAssignmentId) } satisfies SessionAnswer);
  }));

  app.use(['/auth', '/internal'], authDoor(log, async () => {
    throw new DomainError('NOT_FOUND');
  }));
}

/** The library answers 500 when it cannot read its tables, and hides why. */
const sessionOf = (auth: SignInLibrary, req: Request) =>
  auth.api.getSession({ headers: fromNodeHeaders(req.headers), query: { disableCookieCache: true } }).catch((error: { statusCode?: number }) => {
    throw (error.statusCode ?? 500) >= 500 ? new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' }) : error;
  });

/** The session behind the cookie, with an account that may still sign in. */
async function requireSession(runtime: Runtime, auth: SignInLibrary, req: Request) {
  const session = await sessionOf(auth, req);
  const ctx = runtime.system();
  const account = session && (await ctx.em.findOne(Account, { id: session.user.id, disabled: false }));
  if (!session || !account) throw new DomainError('UNAUTHENTICATED');
  return { ctx, session, account };
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
