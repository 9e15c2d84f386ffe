import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Ctx } from '../context.js';
import { allNouns } from '../noun.js';
import { sha256 } from '../records/hash.js';
import { keyRingOf } from '../secrets/key-ring.js';
import { keyOfBytes, SealBroken, sealBytes, unsealBytes } from '../secrets/seal.js';
import { lockHash, placeOf } from './place.js';

type Where = Pick<Ctx, 'env' | 'service' | 'log'>;

const sealPlace = (hash: string) => ({ table: 'stored_file', column: 'bytes', id: hash });
const ringOf = ({ env }: Where) => keyRingOf(env.LIANXI_DATA);
/** Whether this service seals its files: some noun of it says so. */
const seals = (): boolean => allNouns().some((noun) => noun.sealsFiles);
const storedOf = (ctx: Where, hash: string): Promise<Buffer | null> => readFile(placeOf(ctx, hash)).catch(() => null);

/**
 * The bytes of a hash in memory, plain and checked against it; null where they are gone, altered, or of a key that is
 * not there.
 */
export async function readBytes(ctx: Where, hash: string): Promise<Buffer | null> {
  const stored = await storedOf(ctx, hash);
  if (!stored) return null;
  try {
    const bytes = keyOfBytes(stored) ? unsealBytes(ringOf(ctx), sealPlace(hash), stored) : stored;
    return sha256(bytes) === hash ? bytes : null;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    ctx.log.error({ reason: error.reason, sha256: hash }, 'a sealed file does not open');
    return null;
  }
}

/**
 * Keeps the bytes of a hash, sealed where the service seals its files; the same bytes once. The caller holds
 * `lockHash`.
 */
export async function writeBytes(ctx: Where, hash: string, bytes: Buffer): Promise<void> {
  const stored = await storedOf(ctx, hash);
  // what was stored plain before files were sealed, or was spoilt, is written again
  if (stored && (seals() ? keyOfBytes(stored) !== null && (await readBytes(ctx, hash)) : sha256(stored) === hash))
    return;
  await put(placeOf(ctx, hash), seals() ? sealBytes(ringOf(ctx), sealPlace(hash), bytes) : bytes);
}

/** The whole file or none. */
async function put(target: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${uuid()}`;
  try {
    await writeFile(temporary, bytes, { mode: 0o600 });
    await rename(temporary, target);
  } catch (error) {
    // half a file must not take the room that others need
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * Seals every stored file of the service with the current key: those of an older key, and those that lie plain from
 * before files were sealed. Does nothing where the service does not seal. What was interrupted goes on where it was.
 * Answers how many it sealed.
 */
export async function resealFiles(ctx: Ctx): Promise<number> {
  if (!seals()) return 0;
  let sealed = 0;
  for (const { sha256: hash } of await ctx.em.execute<{ sha256: string }[]>(
    'select distinct sha256 from stored_file order by sha256',
  )) {
    const stored = await storedOf(ctx, hash);
    if (!stored || keyOfBytes(stored) === ringOf(ctx).current().id) continue;
    await ctx.em.fork().transactional(async (em) => {
      await lockHash(em as Ctx['em'], hash);
      const bytes = await readBytes(ctx, hash);
      if (!bytes) return;
      await put(placeOf(ctx, hash), sealBytes(ringOf(ctx), sealPlace(hash), bytes));
      sealed += 1;
    });
  }
  return sealed;
}
