import { rm } from 'node:fs/promises';
import DataLoader from 'dataloader';
import { fileTypeFromBuffer } from 'file-type';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { once, type Ctx } from '../context.js';
import { DomainError, forbidden, notFound } from '../domain-error.js';
import { allNouns, nounNamed, type Base, type Noun } from '../noun.js';
import { readOne, viewerOf } from '../read.js';
import { StoredFile } from '../records/record.entities.js';
import { recordProvision } from '../provision/record.js';
import { sha256 } from '../records/hash.js';
import { audit, writeAudit } from '../records/write-records.js';
import type { AttachedFile } from '../graphql/types.js';
import { readBytes, writeBytes } from './bytes.js';
import { lockHash, placeOf } from './place.js';
import { wrongType } from './wrong-type.js';

export const MAX_FILE_MB = 20;

/** Types that may be stored, found from the content; text has no signature and is taken by its name. */
const ALLOWED = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** Text in UTF-16, which spreadsheets write with its byte order mark, has zeros in it. */
const isText = (bytes: Buffer) => !bytes.includes(0) || ['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'));

async function typeOf(bytes: Buffer, name: string): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found && ALLOWED.has(found)) return found;
  if (!found && bytes.length && /\.(txt|csv)$/i.test(name) && isText(bytes)) return 'text/plain';
  throw new DomainError(wrongType(bytes));
}

/** The last part of a name from any system, without control characters. */
const nameOf = (name: string) =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 200) || 'file';

/**
 * Stores uploaded bytes by hash and their row; the file belongs to nobody's matter until a mutation attaches it, and is
 * swept after a week without (`sweep.ts`).
 */
export async function storeFile(ctx: Ctx, name: string, bytes: Buffer): Promise<StoredFile> {
  const viewer = viewerOf(ctx);
  if (viewer.kind !== 'person') throw new DomainError('READ_ONLY_CLIENT');
  if (!allNouns().some((noun) => noun.policy.attaches?.(viewer))) throw forbidden();
  if (bytes.length > MAX_FILE_MB * 1024 * 1024) throw new DomainError('FILE_TOO_LARGE', { max: MAX_FILE_MB });
  const mime = await typeOf(bytes, name);
  const hash = sha256(bytes);
  return ctx.em.transactional(async (em) => {
    await lockHash(em as Ctx['em'], hash);
    await writeBytes(ctx, hash, bytes);
    const file = em.create(StoredFile, {
      id: uuid(),
      sha256: hash,
      name: nameOf(name),
      mime,
      size: bytes.length,
      uploadedBy: viewer.accountId,
      uploadedAt: ctx.clock.now(),
      noun: null,
      objectId: null,
    });
    writeAudit(
      { ...ctx, em: em as Ctx['em'] },
      { what: 'file.upload', objectId: file.id, outcome: 'done', details: { mime, size: file.size } },
    );
    return file;
  });
}

/** Attaches files that the viewer uploaded to an object, inside the verb's transaction. */
export async function attachFiles(ctx: Ctx, noun: string, objectId: string, fileIds: readonly string[]): Promise<void> {
  if (!fileIds.length) return;
  const ids = [...new Set(fileIds)];
  if (!ids.every((id) => isUuid(id))) throw new DomainError('FILE_NOT_FOUND');
  const { accountId } = viewerOf(ctx);
  // one statement: of two matters that want the same file at once, one gets it
  const attached = await ctx.em.nativeUpdate(
    StoredFile,
    { id: { $in: ids }, uploadedBy: accountId, objectId: null },
    { noun, objectId },
  );
  if (attached !== ids.length) throw new DomainError('FILE_NOT_FOUND');
}

/**
 * Files attached to a row that the caller has read through the read door, batched per request; none for whom the policy
 * keeps them from.
 */
export async function filesOf<Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, row: Row): Promise<AttachedFile[]> {
  if (!mayOpen(ctx, noun, row)) return [];
  return once(
    ctx,
    `files:${noun.name}`,
    () =>
      new DataLoader<string, AttachedFile[]>(async (ids) => {
        const files = await ctx.em.find(
          StoredFile,
          { noun: noun.name, objectId: { $in: [...ids] } },
          { orderBy: { uploadedAt: 'asc' }, disableIdentityMap: true },
        );
        const groups = Map.groupBy(files, (file) => file.objectId!);
        return ids.map((id) => groups.get(id) ?? []);
      }),
  ).load(row.id);
}

const mayOpen = <Row extends Base>(ctx: Ctx, noun: Noun<Row, never>, row: Row) =>
  noun.policy.files?.(viewerOf(ctx), row) ?? true;

/**
 * A stored file with its bytes, checked against their hash, for a service's own reading. The caller has checked the
 * right to it.
 */
export async function readStored(ctx: Ctx, id: string): Promise<{ file: StoredFile; bytes: Buffer }> {
  const file = isUuid(id) ? await ctx.em.findOne(StoredFile, { id }) : null;
  const bytes = file && (await readBytes(ctx, file.sha256));
  if (!bytes) throw new DomainError('FILE_NOT_FOUND');
  return { file, bytes };
}

/**
 * Deletes the bytes of a hash for good; rows and hash stay as evidence. The caller knows that no other file needs them.
 */
export const dropBytes = (ctx: Ctx, hash: string): Promise<void> => rm(placeOf(ctx, hash), { force: true });

/**
 * Opens a file for download: rights come from the object it hangs on, the bytes are checked against their hash again.
 */
export async function openFile(ctx: Ctx, id: string): Promise<{ file: StoredFile; bytes: Buffer }> {
  const viewer = viewerOf(ctx);
  const file = isUuid(id) ? await ctx.em.findOne(StoredFile, { id }) : null;
  const noun = file?.noun ? nounNamed(file.noun) : undefined;
  const mine = file && !file.objectId && file.uploadedBy === viewer.accountId;
  const row: Base | null = noun ? await readOne(ctx, noun, file!.objectId!) : null;
  if (!file || !(mine || (row && mayOpen(ctx, noun!, row)))) throw notFound();
  const bytes = await readBytes(ctx, file.sha256);
  if (!bytes) throw new DomainError('FILE_NOT_FOUND');
  await recordProvision(ctx, { fields: [`file.${file.noun}`], maskedFields: [], persons: 1, rows: 1 });
  await audit(ctx, { what: 'file.download', objectId: id, outcome: 'done' });
  return { file, bytes };
}
