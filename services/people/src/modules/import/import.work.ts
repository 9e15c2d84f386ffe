import {
  act,
  audit,
  DomainError,
  notFound,
  sha256,
  viewerOf,
  withEm,
  writeAudit,
  type Ctx,
  type Runtime,
} from '@lianxi/service-kit';
import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { isDoorRefusal } from '../household/doors.js';
import type { CheckedRow } from './columns.js';
import { mapRows, pieces } from './compare.js';
import { ImportMark, ImportRow, ImportRun, ImportWork } from './import.entity.js';
import { imports } from './import.policy.js';
import { forgetTable, rowsOf } from './import.table.js';
import { kindNamed } from './kinds/index.js';
import { OVERTAKEN } from './kinds/write-each.js';

const { NEW, CHANGED, ERROR, NOT_ALLOWED } = ImportMark;
/** One commit at a time writes, so that two files do not pass one another between check and write. */
const COMMIT_LOCK = 'people.import.commit';

/** What a run is doing in this process, for the progress on the screen. */
export interface Progress {
  step: 'READ' | 'CHECK' | 'WRITE';
  done: number;
  total: number;
}
const underWay = new Map<string, Progress>();
export const progressOf = (id: string): Progress | null => underWay.get(id) ?? null;

/** Works that were under way, so that a service that stops waits for them. */
const works = new Set<Promise<void>>();
export const worksDone = async (): Promise<void> => void (await Promise.allSettled(works));

/** A work that the process did not live to finish has written nothing: its transaction is gone. */
export async function releaseInterrupted(runtime: Runtime): Promise<void> {
  await runtime
    .system()
    .em.nativeUpdate(
      ImportRun,
      { work: { $ne: null } },
      { work: null, problem: 'IMPORT_INTERRUPTED', problemParams: {} },
    );
}

export const isRefused = (mark: ImportMark): boolean => mark === ERROR || mark === NOT_ALLOWED;
const isWritten = ({ mark }: CheckedRow) => mark === NEW || mark === CHANGED;

/** What the preview stands for: every mark, and the version of every object it was made against. */
async function fingerprintOf(rows: readonly CheckedRow[]): Promise<string> {
  // every row is made by the same code, so its parts stand in the same order each time
  const lines = await mapRows(rows, ({ number, mark, cells, present }) =>
    JSON.stringify([number, mark, cells, present?.id ?? null, present?.version ?? null]),
  );
  return sha256(lines.join('\n'));
}

async function checkRows(ctx: Ctx, run: ImportRun): Promise<CheckedRow[]> {
  const rows = await rowsOf(ctx, run);
  underWay.set(run.id, { step: 'CHECK', done: 0, total: rows.length });
  return kindNamed(run.kind).check(ctx, rows);
}

/** Puts a new preview in the place of the former one. */
async function storePreview(tx: Ctx, run: ImportRun, rows: readonly CheckedRow[]): Promise<void> {
  await tx.em.nativeDelete(ImportRow, { runId: run.id });
  const createdAt = tx.clock.now();
  for (const some of pieces(rows, 250))
    await tx.em.insertMany(
      ImportRow,
      some.map(({ number, mark, cells }) => ({
        id: uuid(),
        version: 1,
        createdAt,
        runId: run.id,
        number,
        mark,
        cells,
      })),
    );
  const counts: ImportRun['counts'] = {};
  for (const { mark } of rows) counts[mark] = (counts[mark] ?? 0) + 1;
  Object.assign(run, { counts, rows: rows.length, fingerprint: await fingerprintOf(rows), checkedAt: createdAt });
}

/** The check: each row against the present state. `problem` says why it had to be made anew. */
export const runCheck = (ctx: Ctx, id: string, version: number, problem: DomainError['code'] | null = null) =>
  act(ctx, imports, 'check', { id, version }, async (run, tx) => {
    await storePreview(tx, run, await checkRows(tx, run));
    Object.assign(run, { work: null, problem, problemParams: {} });
    return { details: { kind: run.kind, ...run.counts } };
  });

export interface CommitChoice {
  leaveOut: boolean;
  basis: string | null;
}

/** The commit, in one transaction: checks again, and writes only where it finds exactly what was seen. */
export const runCommit = (ctx: Ctx, id: string, version: number, { leaveOut, basis }: CommitChoice) =>
  act(ctx, imports, 'commit', { id, version }, async (run, tx) => {
    await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [COMMIT_LOCK]);
    const rows = await checkRows(tx, run);
    if ((await fingerprintOf(rows)) !== run.fingerprint) {
      await storePreview(tx, run, rows);
      Object.assign(run, { work: null, problem: 'IMPORT_PREVIEW_OUTDATED', problemParams: {} });
      return { to: 'PREVIEWED', details: { kind: run.kind, outdated: true } };
    }
    const refused = rows.filter(({ mark }) => isRefused(mark)).length;
    if (refused && !leaveOut) throw new DomainError('IMPORT_HAS_REFUSED', { count: refused });
    const written = rows.filter(isWritten);
    if (!written.length) throw new DomainError('IMPORT_NOTHING_TO_WRITE');
    underWay.set(run.id, { step: 'WRITE', done: 0, total: written.length });
    await kindNamed(run.kind).write(tx, written, basis ?? '');
    Object.assign(run, { work: null, problem: null, problemParams: {}, basis, committedAt: tx.clock.now() });
    writeAudit(tx, {
      what: `import.${run.kind.toLowerCase()}`,
      objectId: run.id,
      outcome: 'done',
      details: { written: written.length, refused, ...run.counts },
    });
    return { to: 'COMMITTED', details: { kind: run.kind, written: written.length, refused, basis } };
  });

/** Marks a run as busy; one work at a time. */
export async function begin(
  ctx: Ctx,
  id: string,
  version: number,
  verb: 'check' | 'commit',
  work: ImportWork,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const visible = imports.policy.visible(viewerOf(ctx));
    const run =
      visible === false
        ? null
        : await em.findOne(ImportRun, (visible === true ? { id } : { $and: [{ id }, visible] }) as never, {
            lockMode: LockMode.PESSIMISTIC_WRITE,
          });
    if (!run) throw notFound();
    if (run.version !== version) throw new DomainError('VERSION_CONFLICT');
    if (!imports.machine!.verbs[verb].from.includes(run.state as never))
      throw new DomainError('WRONG_STATE', { noun: 'import', state: run.state });
    if (!imports.policy.verbs[verb](viewerOf(ctx), run)) throw new DomainError('FORBIDDEN');
    if (run.work) throw new DomainError('IMPORT_BUSY');
    Object.assign(run, { work, problem: null, problemParams: {} });
  });
}

/** Somebody wrote between the check and the write: the row's version is another, or its key is taken. */
function refusalIn(error: unknown): DomainError {
  if (error instanceof UniqueConstraintViolationException || isDoorRefusal(error))
    return new DomainError('IMPORT_PREVIEW_OUTDATED');
  if (!(error instanceof DomainError)) return new DomainError('INTERNAL');
  return OVERTAKEN.includes(error.code) ? new DomainError('IMPORT_PREVIEW_OUTDATED') : error;
}

/** Does a work apart from the request, which may not wait as long; what it comes to stands in the run. */
export function startWork(
  ctx: Ctx,
  verb: 'check' | 'commit',
  { id, fileId, version }: Pick<ImportRun, 'id' | 'fileId' | 'version'>,
  work: (ctx: Ctx) => Promise<ImportRun>,
): void {
  underWay.set(id, { step: 'READ', done: 0, total: 0 });
  const fork = () => ctx.em.fork() as Ctx['em'];
  const running = work(withEm(ctx, fork()))
    .then(
      (run) => {
        if (run.state === 'COMMITTED') forgetTable(fileId);
      },
      async (error: unknown) => {
        const refusal = refusalIn(error);
        if (refusal.code === 'INTERNAL') ctx.log.error({ err: error, requestId: ctx.requestId }, 'an import failed');
        await audit({ ...ctx, em: fork() }, { what: `refused.${verb}Import`, objectId: id, outcome: refusal.code });
        // the transaction is gone, so the run stands where it stood; what it was checked against does not
        if (refusal.code === 'IMPORT_PREVIEW_OUTDATED') await runCheck(withEm(ctx, fork()), id, version, refusal.code);
        else
          await fork().nativeUpdate(
            ImportRun,
            { id },
            { work: null, problem: refusal.code, problemParams: refusal.params },
          );
      },
    )
    .catch((error: unknown) =>
      ctx.log.error({ err: error, requestId: ctx.requestId }, 'the end of an import could not be written'),
    )
    .finally(() => {
      underWay.delete(id);
      works.delete(running);
    });
  works.add(running);
}
