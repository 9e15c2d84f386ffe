import type { EntityClass } from '@mikro-orm/core';
import type { ErrorCode } from '@lianxi/contracts';
import type { Ctx } from './context.js';
import type { Machine } from './machine.js';
import type { Viewer } from './viewer.js';

/** A row condition in MikroORM's query form; `true` is every row, `false` none (and no SQL at all). */
export type Condition = Record<string, unknown>;
export type Visible = boolean | Condition;

/** What a step still lacks: a contract code, with parameters where its message has some. */
export type Blocker = ErrorCode | { code: ErrorCode; params: Record<string, string | number | null> };

/**
 * Who sees which rows and who may do which verb: pure functions of the viewer and the row's declared columns, without
 * I/O (architecture rule 6).
 */
export interface Policy<Row, V extends string = string, C extends string = string> {
  visible(viewer: Viewer): Visible;
  /** The right to a verb; every verb of the machine has one. */
  verbs: Record<V, (viewer: Viewer, row: Row) => boolean>;
  /** What a verb lacks on this row although the viewer may do it. */
  blockers?: Partial<Record<V, (row: Row, viewer: Viewer) => Blocker[]>>;
  /** Who may open the files of a row; everybody who sees the row where it is left out. */
  files?: (viewer: Viewer, row: Row) => boolean;
  /**
   * Who may bring files for some row of this noun; nobody where it is left out. Whether to this row, the verb decides
   * that attaches them.
   */
  attaches?: (viewer: Viewer) => boolean;
  /** Verbs without an object: creating, and opening a list. They feed `Viewer.<service>Actions`. */
  create?: Record<C, (viewer: Viewer) => boolean>;
}

/** Columns that every noun of the house has. */
export interface Base {
  id: string;
  version: number;
  createdAt: Date;
}

/** Columns by who reads them. */
export interface Readers<Row> {
  /** In the conditions of `visible`: read only to explain why somebody sees a row. */
  rows?: readonly (keyof Row & string)[];
  /** By rights and by what a verb lacks. */
  rights?: readonly (keyof Row & string)[];
  /** By queries, exports and masks, which work on rows from the read door. */
  queries?: readonly (keyof Row & string)[];
}

/** A noun: its table, states, rights and what is read of it in one value, which the read and write doors work from. */
export interface Noun<
  Row extends Base,
  V extends string = string,
  C extends string = string,
  Name extends string = string,
> {
  name: Name;
  entity: EntityClass<Row>;
  /** Column that holds the machine's state. */
  state?: keyof Row & string;
  machine?: Machine<string, V>;
  policy: Policy<Row, V, C>;
  /**
   * What a verb lacks on a row that only other rows or the clock can tell (a vacant post, a time that has not come):
   * the same rules stand in the verb's action, so that nothing is offered which is then refused. Null where the verb is
   * not offered at all. Read where an object's actions are listed, batched per request (`offeredActions`).
   */
  lacks?: Partial<Record<V, (ctx: Ctx, row: Row) => Promise<Blocker[] | null> | Blocker[] | null>>;
  /** What is read of a row outside the graph's fields, whose resolvers say themselves what they read (`@Reads`). */
  reads?: Readers<Row>;
  /** The columns of a row in one list, for a noun whose readers do not declare theirs yet. */
  columns?: readonly (keyof Row & string)[];
  /**
   * True where files that hang on it hold registers of people: every file of the service is then sealed at rest
   * (decision 14).
   */
  sealsFiles?: boolean;
}

/** A noun of any row, where only its name and doors matter. */
// `any` because the row type is existential here: `never` and `unknown` both refuse real nouns.
export type AnyNoun = Noun<any, any, any, any>;

const nouns = new Map<string, AnyNoun>();

/** Registers a noun; refuses one whose machine and policy do not name the same verbs. */
export function defineNoun<
  Row extends Base,
  V extends string,
  C extends string = string,
  const Name extends string = string,
>(noun: Noun<Row, V, C, Name>): Noun<Row, V, C, Name> {
  const verbs = Object.keys(noun.machine?.verbs ?? {}).sort();
  const rights = Object.keys(noun.policy.verbs).sort();
  if (noun.machine && verbs.join() !== rights.join())
    throw new Error(`${noun.name}: machine has ${verbs.join()}, policy has ${rights.join()}`);
  nouns.set(noun.name, noun);
  return noun;
}

/** All nouns of the running service, for the house tests and for files that hang on any of them. */
export const allNouns = (): readonly AnyNoun[] => [...nouns.values()];
export const nounNamed = (name: string): AnyNoun | undefined => nouns.get(name);
