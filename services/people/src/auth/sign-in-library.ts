import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { readSignInSettings, type SignInSettings } from '../env.js';

/** Secret with which session cookies are signed: made at first start, kept outside the database. */
function cookieSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'keys', 'session.secret');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const secret = randomBytes(48).toString('base64url');
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  }
}

const snake = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]));

/**
 * better-auth over the service's own tables: password check, server-side sessions, signed HttpOnly SameSite cookie,
 * revocation. Its HTTP routes are not mounted; `routes.ts` calls it, so that lock-out and the acting post have one
 * place. A session ends after its hours whatever happens; that it ends without requests is looked after by
 * `sessions.ts`.
 */
export function createSignInLibrary(options: {
  pool: Pool;
  dataFolder: string;
  publicUrl: string;
  settings?: SignInSettings;
}) {
  const { session } = options.settings ?? readSignInSettings();
  return betterAuth({
    database: options.pool,
    secret: cookieSecret(options.dataFolder),
    baseURL: options.publicUrl,
    basePath: '/auth',
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    user: { modelName: 'account', fields: snake('emailVerified', 'createdAt', 'updatedAt') },
    session: {
      modelName: 'session',
      fields: snake('expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'userId'),
      expiresIn: session.hours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'credential',
      fields: snake(
        'accountId',
        'providerId',
        'userId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ),
    },
    verification: { fields: snake('expiresAt', 'createdAt', 'updatedAt') },
    advanced: {
      cookiePrefix: 'lianxi',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      database: { generateId: () => uuid() },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/i.test(name),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
  });
}

export type SignInLibrary = ReturnType<typeof createSignInLibrary>;
