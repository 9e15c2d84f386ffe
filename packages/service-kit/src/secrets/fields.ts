import type { Ctx } from '../context.js';
import { keyRingOf } from './key-ring.js';
import { searchHash, seal, unseal } from './seal.js';

type Row<C extends string> = { id: string } & Record<C, string | null>;

/** Sealed columns of one table, as a noun declares them. */
export interface SealedFields<C extends string> {
  table: string;
  columns: readonly C[];
  /** The stored form of a value; null stays null. */
  seal(ctx: Pick<Ctx, 'env'>, id: string, column: C, plain: string): string;
  seal(ctx: Pick<Ctx, 'env'>, id: string, column: C, plain: string | null): string | null;
  /** The plain value of a row's column. Whoever calls it decides who may see it. */
  open(ctx: Pick<Ctx, 'env'>, row: Row<C>, column: C): string | null;
  /** Whole-value hash for exact search. */
  hash(ctx: Pick<Ctx, 'env'>, column: C, plain: string): string;
  hash(ctx: Pick<Ctx, 'env'>, column: C, plain: string | null): string | null;
}

/** Declares the columns of a table that hold sealed values (decision 14). */
export function sealedFields<C extends string>(table: string, columns: readonly C[]): SealedFields<C> {
  const ring = (ctx: Pick<Ctx, 'env'>) => keyRingOf(ctx.env.LIANXI_DATA);
  return {
    table,
    columns,
    seal: ((ctx, id, column, plain) =>
      plain === null ? null : seal(ring(ctx), { table, column, id }, plain)) as SealedFields<C>['seal'],
    open: (ctx, row, column) =>
      row[column] === null || row[column] === undefined
        ? null
        : unseal(ring(ctx), { table, column, id: row.id }, row[column] as string),
    hash: ((ctx, column, plain) =>
      plain === null ? null : searchHash(ring(ctx), `${table}.${column}`, plain)) as SealedFields<C>['hash'],
  };
}
