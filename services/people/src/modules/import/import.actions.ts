import {
  act,
  attachFiles,
  create,
  DomainError,
  forbidden,
  readExisting,
  StoredFile,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { basisOf } from '../maintain.js';
import { bodyOf } from './body.js';
import { ImportState, ImportWork, type ImportRun } from './import.entity.js';
import type { AddImportInput, CommitImportInput, ImportInput, MapImportInput } from './import.inputs.js';
import { areaOf, imports, kindsOf } from './import.policy.js';
import { forgetTable, tableOf } from './import.table.js';
import { dropFiles } from './import.files.js';
import { begin, runCheck, runCommit, startWork } from './import.work.js';
import { kindNamed } from './kinds/index.js';
import { checkMapping, findHeader } from './mapping.js';

/** Numbers of left out rows that are told. */
const LEFT_OUT_TOLD = 100;

/** An uploaded file begins an import: its header is read and columns are proposed. Nothing of it is written. */
export async function addImport(ctx: Ctx, { kind, fileId }: AddImportInput): Promise<ImportRun> {
  const viewer = viewerOf(ctx);
  if (!kindsOf(viewer).includes(kind)) throw forbidden();
  const file = await ctx.em.findOne(StoredFile, { id: fileId, uploadedBy: viewer.accountId, objectId: null } as never);
  if (!file) throw new DomainError('FILE_NOT_FOUND');
  const table = await tableOf(ctx, kind, fileId);
  const { headerRow, headers, mapping } = findHeader(table, kindNamed(kind).columns);
  const { rows: body, leftOut } = bodyOf(table, headerRow);
  const rows = body.length;
  if (rows === 0) throw new DomainError('IMPORT_EMPTY');
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const run = await create(
      tx,
      imports,
      'addImport',
      () => ({
        kind,
        state: ImportState.UPLOADED,
        path: areaOf(viewer),
        account: viewer.account,
        personId: viewer.personId,
        fileId,
        fileName: file.name,
        headers,
        headerRow,
        mapping,
        reading: {
          sheet: table.sheet,
          otherSheets: table.otherSheets,
          hiddenRows: body.filter(({ hidden }) => hidden).length,
          leftOut: leftOut.slice(0, LEFT_OUT_TOLD),
        },
        rows,
        counts: {},
        fingerprint: null,
        checkedAt: null,
        work: null,
        problem: null,
        problemParams: {},
        basis: null,
        committedAt: null,
        fileDroppedAt: null,
      }),
      { kind, rows },
    );
    await attachFiles(tx, imports.name, run.id, [fileId]);
    return run;
  });
}

/** Says which column of the file is which field, and has the rows checked. */
export async function mapImport(ctx: Ctx, input: MapImportInput): Promise<ImportRun> {
  const run = await act(ctx, imports, 'map', input, (row) => {
    if (row.work) throw new DomainError('IMPORT_BUSY');
    const mapping = checkMapping(input.columns, row.headers, kindNamed(row.kind).columns);
    Object.assign(row, { mapping, counts: {}, fingerprint: null, checkedAt: null, problem: null });
  });
  return checkImport(ctx, { id: run.id, version: run.version });
}

/**
 * Checks the rows against the present state, again. The work goes on after the answer; the run says when it is done.
 */
export async function checkImport(ctx: Ctx, { id, version }: ImportInput): Promise<ImportRun> {
  await begin(ctx, id, version, 'check', ImportWork.CHECK);
  const run = await readExisting(withEm(ctx, ctx.em), imports, id);
  startWork(ctx, 'check', run, (work) => runCheck(work, id, version));
  return run;
}

/**
 * Writes what the preview showed, in one transaction, or nothing. The work goes on after the answer; the run says what
 * it came to.
 */
export async function commitImport(ctx: Ctx, { id, version, leaveOut, basis }: CommitImportInput): Promise<ImportRun> {
  const seen = await readExisting(ctx, imports, id);
  const document = kindNamed(seen.kind).needsBasis ? basisOf(basis) : null;
  await begin(ctx, id, version, 'commit', ImportWork.COMMIT);
  startWork(ctx, 'commit', seen, (work) => runCommit(work, id, version, { leaveOut, basis: document }));
  return readExisting(withEm(ctx, ctx.em), imports, id);
}

/** Gives an import up; nothing of it was written. */
export const abandonImport = async (ctx: Ctx, input: ImportInput): Promise<ImportRun> => {
  const run = await act(ctx, imports, 'abandon', input, (row) => {
    if (row.work) throw new DomainError('IMPORT_BUSY');
  });
  forgetTable(run.fileId);
  await dropFiles(ctx);
  return readExisting(withEm(ctx, ctx.em), imports, run.id);
};
