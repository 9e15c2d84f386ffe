import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Stands in a statement for the ids that a batched read looks among; they are given when it runs. */
export const AMONG = Symbol('among');

/** A read, compiled once and run often. */
export interface Statement {
  /** As the query builder wrote it, with `?` for each value. */
  sql: string;
  /** The same with `$1`, `$2`, … for the driver. */
  text: string;
  values: readonly unknown[];
  /** Set on statements that return in every request: the database plans them once per connection. */
  name?: string;
}

/** A statement from what the query builder compiled. */
export function statementOf(
  { sql, params }: { sql: string; params: readonly unknown[] },
  prepared: boolean,
): Statement {
  let count = 0;
  const text = sql.replace(/\?/g, () => `$${++count}`);
  // A question mark that is no value (an operator, a literal) would shift all that follow.
  if (count !== params.length) throw new Error(`${count} places for ${params.length} values in: ${sql}`);
  return {
    sql,
    text,
    values: params,
    ...(prepared && { name: createHash('sha256').update(text).digest('base64url') }),
  };
}

/** Runs a statement on the pool, or inside the transaction that the entity manager is in. */
export async function runStatement(
  em: EntityManager,
  { sql, text, values, name }: Statement,
  among: readonly string[] = [],
): Promise<Record<string, unknown>[]> {
  const given = values.includes(AMONG)
    ? values.map((value) => (value === AMONG ? em.getPlatform().marshallArray([...among]) : value))
    : [...values];
  if (em.isInTransaction()) return em.getConnection().execute(sql, given, 'all', em.getTransactionContext());
  const pool = await em.getConnection().getNativeClient();
  const { rows } = await pool.query<Record<string, unknown>>({ text, values: given, ...(name && { name }) });
  return rows;
}

/** Statements by what they were compiled from; the oldest makes room. */
export class StatementCache {
  private readonly known = new Map<string, Statement>();

  constructor(private readonly limit = 1_000) {}

  get(source: unknown, compile: () => Statement): Statement {
    const key = JSON.stringify(source, plainOnly);
    let statement = this.known.get(key);
    if (!statement) {
      statement = compile();
      if (this.known.size >= this.limit) this.known.delete(this.known.keys().next().value!);
      this.known.set(key, statement);
    }
    return statement;
  }
}

/** Two conditions must never share a key: what JSON would leave out or change is refused. */
function plainOnly(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  const plain =
    given === null ||
    ['string', 'boolean'].includes(typeof given) ||
    Number.isFinite(given) ||
    Array.isArray(given) ||
    (typeof given === 'object' &&
      Object.getPrototypeOf(given) === Object.prototype &&
      !Object.getOwnPropertySymbols(given).length);
  if (!plain) throw new TypeError(`A policy's condition is plain data; "${key}" is not.`);
  return value;
}
