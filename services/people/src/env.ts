import { z } from 'zod';

const PUBLIC_URL = z.url({ protocol: /^https?$/ }).default('http://localhost:4000');

/**
 * Address at which people reach the platform, also through a proxy that ends TLS; where it begins with `https:` the
 * session cookie is `Secure`.
 */
export function readPublicUrl(source: NodeJS.ProcessEnv = process.env): string {
  const { success, data } = PUBLIC_URL.safeParse(source['LIANXI_PUBLIC_URL'] || undefined);
  if (success) return new URL(data).origin;
  throw new Error('Environment is not usable: LIANXI_PUBLIC_URL is not an address like https://lianxi.example.cn.');
}

const count = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const SIGN_IN = {
  LIANXI_PASSWORD_LENGTH: count(12, 8, 128),
  LIANXI_PASSWORD_CLASSES: count(3, 1, 4),
  LIANXI_PASSWORD_HISTORY: count(5, 0, 24),
  LIANXI_PASSWORD_MIN_AGE_HOURS: count(24, 0, 720),
  LIANXI_SESSION_IDLE_MINUTES: count(120, 1, 1440),
  LIANXI_SESSION_HOURS: count(12, 1, 168),
  LIANXI_LOCK_FAILURES: count(5, 3, 20),
  LIANXI_LOCK_MINUTES: count(15, 1, 1440),
  LIANXI_LOCK_ACCOUNT_FAILURES: count(20, 5, 1000),
  LIANXI_LOCK_SOURCE_FAILURES: count(30, 5, 10_000),
  LIANXI_LOCK_SOURCE_MINUTES: count(5, 1, 1440),
};

const SECOND_FACTOR = z.enum(['optional', 'administrators']).default('optional');

/** Wrong secrets after which sign-in stops, and for how long. */
export interface LockSettings {
  /**
   * Wrong ones in a row for one account from one source: that pair is locked for `minutes`. Failures of a pair are
   * forgotten after a day.
   */
  failures: number;
  /** Length of a lock of a pair or an account, and the window in which the failures of an account count. */
  minutes: number;
  /** Wrong ones for one account from all sources within `minutes`: the account is locked for everybody. */
  accountFailures: number;
  /** Wrong ones from one source, whatever name, within `sourceMinutes`: the source waits until these are over. */
  sourceFailures: number;
  sourceMinutes: number;
}

/** Rules of passwords and sessions, as an installation sets them. */
export interface SignInSettings {
  /**
   * Least length in characters, least number of kinds of characters of four, how many former passwords may not come
   * back, and hours after a change before which there is no other one.
   */
  password: { length: number; classes: number; history: number; minAgeHours: number };
  /** A session ends after so many minutes without a request, and after so many hours in any case. */
  session: { idleMinutes: number; hours: number };
  /** Wrong secrets after which sign-in stops. */
  lock: LockSettings;
  /** Whether the three administrators must have a second factor; for everybody else it is a choice. */
  secondFactor: z.infer<typeof SECOND_FACTOR>;
}

/** Reads the rules of sign-in; a value out of bounds stops the process with a line that names it. */
export function readSignInSettings(source: NodeJS.ProcessEnv = process.env): SignInSettings {
  const read = (name: keyof typeof SIGN_IN) => {
    const { success, data } = SIGN_IN[name].safeParse(source[name] || undefined);
    if (success) return data;
    throw new Error(`Environment is not usable: ${name} is not a number within its bounds.`);
  };
  const factor = SECOND_FACTOR.safeParse(source['LIANXI_SECOND_FACTOR'] || undefined);
  if (!factor.success)
    throw new Error('Environment is not usable: LIANXI_SECOND_FACTOR is neither optional nor administrators.');
  return {
    secondFactor: factor.data,
    password: {
      length: read('LIANXI_PASSWORD_LENGTH'),
      classes: read('LIANXI_PASSWORD_CLASSES'),
      history: read('LIANXI_PASSWORD_HISTORY'),
      minAgeHours: read('LIANXI_PASSWORD_MIN_AGE_HOURS'),
    },
    session: { idleMinutes: read('LIANXI_SESSION_IDLE_MINUTES'), hours: read('LIANXI_SESSION_HOURS') },
    lock: {
      failures: read('LIANXI_LOCK_FAILURES'),
      minutes: read('LIANXI_LOCK_MINUTES'),
      accountFailures: read('LIANXI_LOCK_ACCOUNT_FAILURES'),
      sourceFailures: read('LIANXI_LOCK_SOURCE_FAILURES'),
      sourceMinutes: read('LIANXI_LOCK_SOURCE_MINUTES'),
    },
  };
}

const IMPORT = {
  LIANXI_IMPORT_ROWS: count(20_000, 10, 100_000),
  LIANXI_IMPORT_UNPACKED_MB: count(200, 1, 2_000),
  LIANXI_IMPORT_KEEP_DAYS: count(30, 1, 3_650),
};

/**
 * Bounds of an import: rows of a file, bytes that a workbook may unpack to, and days after the commit for which its
 * file is kept.
 */
export function readImportSettings(source: NodeJS.ProcessEnv = process.env): {
  rows: number;
  unpackedBytes: number;
  keepDays: number;
} {
  const read = (name: keyof typeof IMPORT) => {
    const { success, data } = IMPORT[name].safeParse(source[name] || undefined);
    if (success) return data;
    throw new Error(`Environment is not usable: ${name} is not a number within its bounds.`);
  };
  return {
    rows: read('LIANXI_IMPORT_ROWS') + 1,
    unpackedBytes: read('LIANXI_IMPORT_UNPACKED_MB') * 1024 * 1024,
    keepDays: read('LIANXI_IMPORT_KEEP_DAYS'),
  };
}
