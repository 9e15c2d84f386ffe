// The launcher's own environment, read in this one place.
import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { Failure } from './say.mjs';

/** A short name for a clone that two clones never share. */
export function cloneName(root) {
  return `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 10)}`;
}

/** True when the process runs as root, so that the database has to run as somebody else. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Where data is kept when LIANXI_DATA does not say: in the clone, or for root where the database's user can reach it.
 */
export function defaultData(root) {
  return isRoot() ? join('/var/lib/lianxi', cloneName(root)) : join(root, '.lianxi/data');
}

/** All settings of a start, from the environment. */
export function readSettings(root, env = process.env) {
  const port = Number(env.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`PORT=${env.PORT} is not a port number.`, 'Use a number from 1 to 65535.');
  const mode = env.LIANXI_MODE ?? 'demo';
  if (!['demo', 'production'].includes(mode))
    throw new Failure(`LIANXI_MODE=${mode} is not known.`, 'Use demo or production.');
  if (env.LIANXI_CLOCK && Number.isNaN(Date.parse(env.LIANXI_CLOCK)))
    throw new Failure(
      `LIANXI_CLOCK=${env.LIANXI_CLOCK} is not a time.`,
      'Use an ISO instant like 2026-03-02T09:00:00+08:00.',
    );
  const publicUrl =
    readPublicUrl(env.LIANXI_PUBLIC_URL) ??
    `http://${['127.0.0.1', '0.0.0.0', '::'].includes(env.HOST ?? '127.0.0.1') ? 'localhost' : env.HOST}:${port}`;
  return {
    root,
    port,
    publicUrl,
    host: env.HOST ?? '127.0.0.1',
    mode,
    data: resolve(env.LIANXI_DATA ?? defaultData(root)),
    databaseUrl: env.DATABASE_URL || undefined,
    demoPassword: env.LIANXI_DEMO_PASSWORD || undefined,
    clock: env.LIANXI_CLOCK || undefined,
    webRoot: resolve(env.WEB_ROOT ?? join(root, 'frontends')),
  };
}

/** Address at which people reach the platform when that is not this machine's own: behind a proxy that ends TLS. */
function readPublicUrl(value) {
  if (!value) return undefined;
  if (/^https?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value)) return new URL(value).origin;
  throw new Failure(
    `LIANXI_PUBLIC_URL=${value} is not an address.`,
    'It looks like https://lianxi.example.cn, without a path.',
  );
}

// Rules of sign-in are the people service's own settings, and reach it.
const OWN = new RegExp(
  `^(${[
    'DATABASE_URL|OWNER_DATABASE_URL|PORT|HOST|WEB_ROOT',
    'LIANXI_(?!PASSWORD_|SESSION_|LOCK_|SECOND_FACTOR$).*',
    'npm_.*|NODE_CHANNEL_.*|NODE_UNIQUE_ID|INIT_CWD|TEST_.*',
  ].join('|')})$`,
);

/**
 * The environment that a child starts from: ours without settings meant for the launcher, with the clone's Node 24
 * first in PATH.
 */
export function childEnv(root, extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !OWN.test(name));
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
  return { ...Object.fromEntries(kept), PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra };
}
