import type { EntityManager } from '@mikro-orm/postgresql';
import type { Locale } from '@lianxi/contracts';
import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { Env } from './env.js';
import { SYSTEM, type Viewer } from './viewer.js';

/** What one request (or one job) works with; first argument of every query and action, no ambient state. */
export interface Ctx {
  /** Null when nobody is signed in. Read it through `viewerOf`, which refuses. */
  viewer: Viewer | null;
  /** A fork of this request alone. */
  em: EntityManager;
  clock: Clock;
  locale: Locale;
  requestId: string;
  /** The viewer's own signed token, for `ask()`. */
  token: string | null;
  /** Name of the viewer's session; null for the platform itself and where nobody is signed in. */
  session: string | null;
  service: string;
  env: Env;
  log: Logger;
  /** Loaders of this request, by key. */
  loaders: Map<string, unknown>;
}

/**
 * The same context on another entity manager (inside a transaction). Loaders stay behind: they may hold rows from
 * before the change.
 */
export const withEm = (ctx: Ctx, em: EntityManager): Ctx => ({ ...ctx, em, loaders: new Map() });

/** A context for the platform's own work: jobs, event handlers, seeding. */
export const systemCtx = (
  base: Pick<Ctx, 'clock' | 'service' | 'env' | 'log'>,
  em: EntityManager,
  requestId: string,
): Ctx => ({
  ...base,
  em,
  requestId,
  viewer: SYSTEM,
  locale: 'zh-CN',
  token: null,
  session: null,
  loaders: new Map(),
});

/** One value per request and key, made on first use. */
export function once<T>(ctx: Ctx, key: string, make: () => T): T {
  if (!ctx.loaders.has(key)) ctx.loaders.set(key, make());
  return ctx.loaders.get(key) as T;
}
