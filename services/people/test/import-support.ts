import { expect } from '@jest/globals';
import type { Actor, Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { claimsOf } from '../src/auth/claims.js';
import { Account } from '../src/modules/account/account.entities.js';

/** Somebody of the demonstration, signed in. */
export async function someone({ runtime, as }: Story, username: string): Promise<Actor> {
  const ctx = runtime.system();
  return as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}

type Cell = string | number | Date | null;
/** A workbook as an office makes it; `titles` stand above the header. */
export async function book(rows: readonly (readonly Cell[])[], titles: readonly string[] = []): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  for (const title of titles) sheet.addRow([title]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const RUN = `id version state work problem problemText rows counts headers columns { column field } availableActions { verb blockedBy }
  reading { sheet otherSheets hiddenRows leftOut }`;
export interface Run {
  id: string;
  version: number;
  state: string;
  work: string | null;
  problem: string | null;
  problemText: string | null;
  rows: number;
  counts: Record<string, number>;
  headers: string[];
  columns: { column: number; field: string }[];
  reading: { sheet: string | null; otherSheets: string[]; hiddenRows: number; leftOut: number[] };
}
export interface Row {
  number: number;
  mark: string;
  hidden: boolean;
  cells: {
    field: string;
    text: string | null;
    was: string | null;
    mark: string | null;
    code: string | null;
    why: string | null;
  }[];
}

const verb = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${RUN} } }`;
export const [ADD, MAP, CHECK, COMMIT, ABANDON] = [
  verb('addImport', 'AddImportInput'),
  verb('mapImport', 'MapImportInput'),
  verb('checkImport', 'ImportInput'),
  verb('commitImport', 'CommitImportInput'),
  verb('abandonImport', 'ImportInput'),
] as const;

/** A run once its work is done. */
export async function settled(actor: Actor, id: string): Promise<Run> {
  for (;;) {
    const { import: run } = await actor.ask<{ import: Run }>(`query ($id: ID!) { import(id: $id) { ${RUN} } }`, { id });
    if (!run.work) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Uploads a file and begins an import of it. */
export async function upload(actor: Actor, kind: string, bytes: Uint8Array, name = 'a.xlsx') {
  const { fileId } = await actor.upload(name, bytes);
  return actor.tries<{ addImport: Run }>(ADD, { input: { kind, fileId } });
}

/** Uploads, maps as proposed, and answers the preview. */
export async function preview(actor: Actor, kind: string, bytes: Uint8Array, name?: string): Promise<Run> {
  const { data, codes } = await upload(actor, kind, bytes, name);
  expect(codes).toEqual([]);
  const { id, version, columns } = data!.addImport;
  await actor.ask(MAP, { input: { id, version, columns } });
  return settled(actor, id);
}

/** The preview's rows. */
export const rowsOf = async (actor: Actor, id: string, marks: string[] | null = null) =>
  (
    await actor.ask<{ import: { preview: { edges: { node: Row }[] } } }>(
      `query ($id: ID!, $marks: [ImportMark!]) { import(id: $id) { preview(first: 100, marks: $marks) { edges { node {
        number mark hidden cells { field text was mark code why } } } } } }`,
      { id, marks },
    )
  ).import.preview.edges.map(({ node }) => node);
/** Marks and codes alone. */
export const codesOf = (rows: Row[]) =>
  rows.map(({ number, mark, cells }) => [
    number,
    mark,
    ...cells.filter(({ code }) => code).map(({ field, code }) => `${field} ${code}`),
  ]);

/** Commits and waits for the end. */
export async function commit(actor: Actor, run: Run, input: object = {}): Promise<Run> {
  await actor.ask(COMMIT, { input: { id: run.id, version: run.version, ...input } });
  return settled(actor, run.id);
}
