import { DomainError, type Ctx, type Runtime } from '@lianxi/service-kit';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request } from 'express';
import type { SignInSettings } from '../env.js';
import { Account, AccountState, Session } from '../modules/account/account.entities.js';
import { currentAssignments } from '../modules/assignment/assignment.queries.js';
import type { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { contextOf } from './doors.js';
import type { SignInLibrary } from './sign-in-library.js';

/** How often the time of the last request is written: a session of an idle browser ends at most so much too early. */
const TOUCH_MS = 60_000;

/** The library answers 500 when it cannot read its tables, and hides why. */
export const sessionOf = (auth: SignInLibrary, req: Request) =>
  auth.api
    .getSession({ headers: fromNodeHeaders(req.headers), query: { disableCookieCache: true } })
    .catch((error: { statusCode?: number }) => {
      throw (error.statusCode ?? 500) >= 500
        ? new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' })
        : error;
    });

/** The posts that an account may act in today, the first one first; an administrator's account has none. */
export const postsOf = async (ctx: Ctx, account: Account): Promise<PostAssignment[]> =>
  account.personId ? currentAssignments(ctx, account.personId) : [];

/** Whether an account may act now: it is open, and it is an administrator's or a person's who holds a post today. */
export async function mayAct(ctx: Ctx, account: Account): Promise<boolean> {
  return (
    account.state === AccountState.ACTIVE &&
    (account.administrator !== null || (await postsOf(ctx, account)).length > 0)
  );
}

/** An administrator who must have a second factor and has none yet sets it up before anything else. */
export const lacksSecondFactor = (account: Account, { secondFactor }: SignInSettings): boolean =>
  secondFactor === 'administrators' && account.administrator !== null && account.secondFactorAt === null;

/**
 * The post acted in has ended: the session lives, and its owner says which of the other posts to act in. `left` says
 * how many there are.
 */
export const postEnded = (left: number) => new DomainError('ACTING_POST_ENDED', { left });

/**
 * The session behind the cookie, with an account that may act. Asked on every request (the gateway keeps the answer 5
 * s), so a disabled account, an ended post and an ended session stop there. `posts: 'asked'` is for the one question of
 * whose last post has ended. A session without requests for its idle time is ended here.
 */
export async function requireSession(
  runtime: Runtime,
  auth: SignInLibrary,
  req: Request,
  settings: SignInSettings,
  posts: 'needed' | 'asked' = 'needed',
) {
  const found = await sessionOf(auth, req);
  const ctx = contextOf(runtime, req);
  const session = found && (await ctx.em.findOne(Session, { id: found.session.id }));
  const account = session && (await ctx.em.findOne(Account, { id: session.userId }));
  if (
    !session ||
    !account ||
    account.state !== AccountState.ACTIVE ||
    account.passwordDue ||
    lacksSecondFactor(account, settings)
  )
    throw new DomainError('UNAUTHENTICATED');
  const silent = Date.now() - session.updatedAt.getTime();
  if (silent > settings.session.idleMinutes * 60_000) {
    await ctx.em.nativeDelete(Session, { id: session.id });
    throw new DomainError('UNAUTHENTICATED');
  }
  if (posts === 'needed' && !(await mayAct(ctx, account))) throw postEnded(0);
  if (silent > TOUCH_MS) await ctx.em.nativeUpdate(Session, { id: session.id }, { updatedAt: new Date() });
  return { ctx, session, account };
}
