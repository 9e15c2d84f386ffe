import { errorMessage } from '@lianxi/contracts';
import {
  badInput,
  connectionOf,
  countRows,
  readPage,
  readRows,
  toConnection,
  viewerOf,
  type Ctx,
  type PageArgs,
  type Viewer,
} from '@lianxi/service-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Column, ParsedRow, Present } from './columns.js';
import { ImportMark, ImportState, type ImportRow, type ImportRun } from './import.entity.js';
import { importRow } from './import.policy.js';
import { rowsOf } from './import.table.js';
import { kindNamed } from './kinds/index.js';

/** One cell of the preview. */
@ObjectType()
export class ImportCell {
  @Field(() => String) field!: string;
  /** What the file says, as it was understood where it could be; null for an empty cell. */
  @Field(() => String, { nullable: true }) text!: string | null;
  /** What stands there now, where the import would change it. */
  @Field(() => String, { nullable: true }) was!: string | null;
  /** Null where nothing would be done. */
  @Field(() => ImportMark, { nullable: true }) mark!: ImportMark | null;
  @Field(() => String, { nullable: true }) code!: string | null;
  /** Why, in the reader's language. */
  @Field(() => String, { nullable: true }) why!: string | null;
}

/** One row of the preview. */
@ObjectType('ImportRow')
export class ImportRowView {
  @Field(() => ID) id!: string;
  /** Number of the row in the file. */
  @Field(() => Int) number!: number;
  @Field(() => ImportMark) mark!: ImportMark;
  /** Whether the spreadsheet hides it. */
  @Field(() => Boolean) hidden!: boolean;
  @Field(() => [ImportCell]) cells!: ImportCell[];
}

@ObjectType()
export class ImportRowConnection extends connectionOf('ImportRow', () => ImportRowView) {}

/** A value as a person reads it: the word of a choice. */
export function shown({ choices }: Column, value: string | null | undefined, locale: Ctx['locale']): string | null {
  if (value === null || value === undefined) return null;
  return choices
    ? value
        .split(',')
        .map((part) => choices.find((choice) => choice.value === part)?.words[locale] ?? part)
        .join('、')
    : value;
}

/**
 * A page of the preview, in the order of the file. The values come from the file, what they would replace from the
 * present state.
 */
export async function previewOf(
  ctx: Ctx,
  run: ImportRun,
  marks: readonly ImportMark[] | null,
  { from, ...args }: PageArgs & { from: number | null },
) {
  if (from !== null && from < 1) throw badInput('from');
  const where = {
    runId: run.id,
    ...(marks?.length && { mark: { $in: [...marks] } }),
    ...(from && { number: { $gte: from } }),
  };
  const page = await readPage(ctx, importRow, {
    ...args,
    where,
    sort: [{ field: 'number', direction: 'asc' }],
  });
  const numbers = new Set(page.rows.map(({ number }) => number));
  const kind = kindNamed(run.kind);
  const rows = page.rows.length ? (await rowsOf(ctx, run)).filter(({ number }) => numbers.has(number)) : [];
  const [values, present] = [
    new Map(rows.map((row) => [row.number, row])),
    rows.length ? await kind.present(ctx, rows) : new Map<number, Present>(),
  ];
  const plain = seesFile(viewerOf(ctx), run);
  const views = new Map(
    page.rows.map((row) => [
      row.id,
      viewOf(ctx, row, values.get(row.number), present.get(row.number), kind.columns, plain),
    ]),
  );
  return toConnection({
    ...page,
    rows: page.rows.map(({ id }) => views.get(id)!),
    cursorOf: (view: ImportRowView) => page.cursorOf(page.rows.find(({ id }) => id === view.id)!),
  });
}

/**
 * Personal values of a file are in plain for the one who uploaded it, until they are written: from then on the
 * register's own rules hold (domain §5.4).
 */
export const seesFile = (viewer: Viewer, run: ImportRun): boolean =>
  run.account === viewer.account && run.state !== ImportState.COMMITTED;

function textOf(ctx: Ctx, column: Column, parsed: ParsedRow | undefined, plain: boolean): string | null {
  const [value, said] = [parsed?.values[column.field] ?? null, parsed?.said[column.field] ?? null];
  if (plain || !column.mask) return shown(column, value, ctx.locale) ?? said;
  return value !== null ? column.mask(value) : said && '***';
}

function viewOf(
  ctx: Ctx,
  row: ImportRow,
  parsed: ParsedRow | undefined,
  present: Present | undefined,
  columns: readonly Column[],
  plain: boolean,
): ImportRowView {
  const cells = columns.map((column): ImportCell => {
    const finding = row.cells.find(({ field }) => field === column.field);
    return {
      field: column.field,
      text: textOf(ctx, column, parsed, plain),
      was: finding?.mark === ImportMark.CHANGED ? shown(column, present?.values[column.field], ctx.locale) : null,
      mark: finding?.mark ?? null,
      code: finding?.code ?? null,
      why: finding?.code ? errorMessage(finding.code, finding.params, ctx.locale) : null,
    };
  });
  return { id: row.id, number: row.number, mark: row.mark, hidden: parsed?.hidden ?? false, cells };
}

/** Number of the first row with one of these marks after another row; null where there is none. */
export async function nextMarked(
  ctx: Ctx,
  run: ImportRun,
  marks: readonly ImportMark[],
  after: number,
): Promise<{ number: number; before: number } | null> {
  const [row] = await readRows(ctx, importRow, {
    where: { runId: run.id, mark: { $in: [...marks] }, number: { $gt: after } },
    orderBy: [{ number: 'asc' }],
    limit: 1,
  });
  return row
    ? { number: row.number, before: await countRows(ctx, importRow, { runId: run.id, number: { $lt: row.number } }) }
    : null;
}
