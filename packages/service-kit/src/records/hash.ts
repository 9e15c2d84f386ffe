import { createHash } from 'node:crypto';

/** Text that is hashed: keys in a fixed order, so that the same facts give the same hash everywhere. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v) && !(v instanceof Date)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
