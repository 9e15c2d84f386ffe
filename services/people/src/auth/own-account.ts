import { verify } from '@node-rs/argon2';
import { DomainError, type Runtime } from '@lianxi/service-kit';
import express, { type Express } from 'express';
import { z } from 'zod';
import type { SignInSettings } from '../env.js';
import { Account, Credential, Session } from '../modules/account/account.entities.js';
import { addressOf, authDoor, parse } from './doors.js';
import { countedAs } from './failures.js';
import type { Guard } from './guard.js';
import { inTransaction, note, notedOf, noteIn, notingRefusal } from './note.js';
import { changePassword, endSessions } from './passwords.js';
import { requireSession } from './sessions.js';
import type { SignInLibrary } from './sign-in-library.js';

const passwordBody = z.object({ password: z.string().min(1).max(200), newPassword: z.string().max(200).min(1) });
const endBody = z.object({ sessionId: z.uuid() });

/** Doors of one's own account, for whoever is signed in: the password, and the sessions that are open. */
export function mountOwnAccount(
  app: Express,
  runtime: Runtime,
  auth: SignInLibrary,
  guard: Guard,
  settings: SignInSettings,
): void {
  const json = express.json({ limit: '10kb' });
  const { log } = runtime;

  /** The rules of a new password, to be told before it is typed. */
  app.get(
    '/auth/password',
    authDoor(log, async (_req, res) => void res.json(settings.password)),
  );

  /** A new password by the present one; the other sessions of the account end. */
  app.post(
    '/auth/password',
    json,
    authDoor(log, async (req, res) => {
      const { password, newPassword } = parse(passwordBody, req.body);
      const { ctx, session, account } = await requireSession(runtime, auth, req, settings);
      const check = async () => {
        const { password: present } = await ctx.em.findOneOrFail(Credential, {
          userId: account.id,
          providerId: 'credential',
        });
        return (await verify(present!, password)) || null;
      };
      const who = notedOf(account, session);
      await guard({
        name: countedAs.account(account.username),
        address: addressOf(req),
        check,
        onRefused: (code) => note(ctx, who, 'session.changePassword', code),
      });
      await notingRefusal(ctx, who, 'session.changePassword', () =>
        inTransaction(ctx, async (tx) => {
          await changePassword(
            tx,
            await tx.em.findOneOrFail(Account, { id: account.id }),
            newPassword,
            settings.password,
          );
          await endSessions(tx, account.id, session.id);
          noteIn(tx, who, 'session.changePassword', 'done');
        }),
      );
      res.status(204).end();
    }),
  );

  app.get(
    '/auth/sessions',
    authDoor(log, async (req, res) => {
      const { ctx, session, account } = await requireSession(runtime, auth, req, settings);
      const rows = await ctx.em.find(
        Session,
        {
          userId: account.id,
          expiresAt: { $gt: new Date() },
          updatedAt: { $gt: new Date(Date.now() - settings.session.idleMinutes * 60_000) },
        },
        { orderBy: { updatedAt: 'desc' } },
      );
      res.setHeader('cache-control', 'no-store');
      res.json({
        ...settings.session,
        sessions: rows.map((row) => ({
          id: row.id,
          current: row.id === session.id,
          since: row.createdAt,
          lastSeen: row.updatedAt,
          endsAt: row.expiresAt,
          address: row.ipAddress,
          browser: row.userAgent,
        })),
      });
    }),
  );

  /** Ends one of one's own sessions; the browser there is refused with its next request, at most 5 s later. */
  app.post(
    '/auth/sessions/end',
    json,
    authDoor(log, async (req, res) => {
      const { sessionId } = parse(endBody, req.body);
      const { ctx, session, account } = await requireSession(runtime, auth, req, settings);
      const who = notedOf(account, session);
      await notingRefusal(
        ctx,
        who,
        'session.end',
        () =>
          inTransaction(ctx, async (tx) => {
            if (!(await tx.em.nativeDelete(Session, { id: sessionId, userId: account.id })))
              throw new DomainError('NOT_FOUND');
            noteIn(tx, who, 'session.end', 'done', { objectId: sessionId });
          }),
        { objectId: sessionId },
      );
      res.status(204).end();
    }),
  );
}
