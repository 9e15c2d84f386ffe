import { door, DomainError, writeAudit, type ContextOf, type Ctx, type Runtime } from '@lianxi/service-kit';
import type { SessionAnswer } from '@lianxi/contracts';
import { fromNodeHeaders } from 'better-auth/node';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { Account, Session } from '../modules/account/account.entities.js';
import { currentAssignments } from '../modules/assignment/assignment.queries.js';
import { claimsOf } from './claims.js';
import { clearFailures, countFailure, refuseLocked } from './lockout.js';
import { claimsOfToken, issueToken } from './machine-clients.js';
import type { SignInLibrary } from './sign-in-library.js';

const signInBody = z.object({ username: z.string().trim().min(1).max(60).toLowerCase(), password: z.string().min(1).max(200) });
const actAsBody = z.object({ assignmentId: z.uuid() });
const tokenBody = z.object({ grant_type: z.literal('client_credentials'), client_id: z.string().optional(), client_secret: z.string().optional() });

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DomainError('BAD_INPUT', { field: parsed.error.issues[0]?.path.join('.') || 'body' });
}

const audit = (ctx: Ctx, account: string, what: string, outcome: string) =>
  ctx.em.fork().transactional(async (em) => void writeAudit({ ...ctx, em: em as Ctx['em'], viewer: { ...ctx.viewer!, account } }, { what, outcome }));

/** Doors of sign-in. The gateway forwards `/auth/*`; `/internal/session` answers the gateway alone, to whoever shows the credential itself. */
export function mountAuth(app: Express, _contextOf: ContextOf, runtime: Runtime, auth: SignInLibrary): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  app.post('/auth/sign-in', json, door(log, async (req, res) => {
    const { username, password } = parse(signInBody, req.body);
    const ctx = runtime.system();
    const account = await ctx.em.findOne(Account, { username });
    refuseLocked(account);
    const answer = await auth.api.signInUsername({ body: { username, password }, headers: fromNodeHeaders(req.headers), asResponse: true });
    if (!answer.ok || !account || account.disabled) {
      if (account) await countFailure(ctx, account);
      await audit(ctx, username, 'session.signIn', 'SIGN_IN_FAILED');
      if (account) refuseLocked(await ctx.em.fork().findOne(Account, { username }));
      throw new DomainError('SIGN_IN_FAILED');
    }
    await clearFailures(ctx, account);
    await audit(ctx, username, 'session.signIn', 'done');
    copyCookies(answer, res);
    res.json({ account: account.username });
  }));

  app.post('/auth/sign-out', json, door(log, async (req, res) => {
    const session = await sessionOf(auth, req);
    if (session) await audit(runtime.system(), session.user.username ?? '', 'session.signOut', 'done');
    copyCookies(await auth.api.signOut({ headers: fromNodeHeaders(req.headers), asResponse: true }), res);
    res.status(204).end();
  }));

  app.post('/auth/act-as', json, door(log, async (req, res) => {
    const { assignmentId } = parse(actAsBody, req.body);
    const { ctx, session, account } = await requireSession(runtime, auth, req);
    const held = account.personId ? await currentAssignments(ctx, account.personId) : [];
    if (!held.some((assignment) => assignment.id === assignmentId)) throw new DomainError('NOT_FOUND');
    await ctx.em.nativeUpdate(Session, { id: session.session.id }, { actingAssignmentId: assignmentId });
    await audit(ctx, account.username, 'session.actAs', 'done');
    res.json({ assignmentId });
  }));

  app.post('/auth/token', json, express.urlencoded({ extended: false, limit: '10kb' }), door(log, async (req, res) => {
    const body = parse(tokenBody, req.body);
    const [basicId, basicSecret] = basic(req.header('authorization'));
    const token = await issueToken(runtime.system(), basicId ?? body.client_id ?? '', basicSecret ?? body.client_secret ?? '');
    res.setHeader('cache-control', 'no-store');
    res.json(token);
  }));

  app.get('/internal/session', door(log, async (req, res) => {
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
}

const sessionOf = (auth: SignInLibrary, req: Request) => auth.api.getSession({ headers: fromNodeHeaders(req.headers), query: { disableCookieCache: true } });

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

/** Client id and secret of a Basic header (RFC 6749 §2.3.1). */
function basic(header: string | undefined): [string?, string?] {
  const encoded = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return [];
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [decodeURIComponent(id), decodeURIComponent(rest.join(':'))];
}
