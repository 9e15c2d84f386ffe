import type { EntityClass } from '@mikro-orm/core';
import type { Ctx } from './context.js';
import type { Base } from './noun.js';

/** Columns that hold nothing at first: those that may be null, and lists. */
type Empty<Row> = {
  [
    K in keyof Row as K extends keyof Base
      ? never
      : null extends Row[K]
        ? K
        : Row[K] extends readonly unknown[]
          ? K
          : never
  ]: null extends Row[K] ? null : [];
};

/**
 * What a new row holds where nobody says otherwise: null where the column may be null, no entry in a list. Columns that
 * may not be empty are left to the caller, and the compiler asks for them.
 */
export function blank<Row extends object>(ctx: Ctx, entity: EntityClass<Row>): Empty<Row> {
  const columns = ctx.em
    .getMetadata()
    .get(entity)
    .props.filter((prop) => prop.persist !== false && !prop.primary);
  const entries = columns.flatMap(({ name, nullable, type }): [string, null | never[]][] =>
    nullable ? [[name, null]] : type === 'json' || type.endsWith('[]') ? [[name, []]] : [],
  );
  return Object.fromEntries(entries) as Empty<Row>;
}

/** Changes a row; only columns that it has, with values that they take. */
export const set = <Row extends object>(row: Row, patch: Partial<Row>): Row => Object.assign(row, patch);
