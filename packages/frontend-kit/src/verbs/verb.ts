import type { TypedDocumentNode } from '@apollo/client';
import type { ComponentType, ReactNode } from 'react';
import type { Field, Words } from './field.js';

/** What a verb acts on: an object of the graph with the version that the user saw. */
export interface Versioned {
  id: string;
  version: number;
}

/** Inputs that the kit fills in: the object, the version seen, the key of a repeatable act. */
type Filled = 'id' | 'version' | 'clientMutationId';

/** One field for every input that the user decides: an input field without one does not compile. */
export type FieldsOf<Input, One> = {
  [K in Exclude<keyof Input, Filled>]-?: Field<Input[K], One>;
};

interface VerbWords<One> {
  /** Says what the step means. */
  hint?: (one: One, words: Words) => ReactNode;
  /** What the user should see before deciding: facts, a warning. */
  facts?: (one: One) => ReactNode;
  /** Words of a tick that must be set before the step, and of its refusal. */
  confirm?: readonly [word: string, refused: string];
  /** Word of the button, where it is not the verb's. */
  submit?: string;
  /** For a step that ends something or takes it back. */
  danger?: boolean;
  /** Width of the dialog in px. */
  width?: number;
}

interface VerbSpec<Input, One> extends VerbWords<One> {
  fields: FieldsOf<Input, One>;
}

/** A verb as data, of any input. */
export interface Verb<One> extends VerbWords<One> {
  document: TypedDocumentNode<unknown, { input: never }>;
  fields: Readonly<Record<string, Field<unknown, One>>>;
}

/** A verb whose dialog is a component of its own, because its fields depend on each other. */
export interface OwnDialog<One> {
  dialog: ComponentType<OwnDialogProps<One>>;
}

export interface OwnDialogProps<One> {
  one: One;
  open: boolean;
  onClose: () => void;
  onReload: () => Promise<unknown>;
}

/** One verb: its mutation, and a field for each input that the user decides. Only id and version: no `fields`. */
export function verb<Data, Input extends object, One extends Versioned = Versioned>(
  document: TypedDocumentNode<Data, { input: Input }>,
  ...[spec]: Exclude<keyof Input, Filled> extends never
    ? [spec?: VerbWords<One> & { fields?: Record<string, never> }]
    : [spec: VerbSpec<Input, One>]
): Verb<One> {
  return { ...spec, fields: (spec?.fields ?? {}) as Verb<One>['fields'], document: document as never };
}

/** All verbs of a noun that this module draws. */
export interface Verbs<One> {
  noun: string;
  /** Types of the graph whose queries are asked again after a verb; the noun's own is always one of them. */
  touches: readonly string[];
  /** The object as it is saved now, for the two sides of a conflict; not through the cache. */
  latest?: TypedDocumentNode<unknown, { id: string }>;
  list: Readonly<Record<string, Verb<One> | OwnDialog<One>>>;
}

interface VerbsOptions {
  touches?: readonly string[];
  latest?: TypedDocumentNode<never, { id: string }> | TypedDocumentNode<unknown, { id: string }>;
}

/** `verbs('case', { escalate: verb(Cases_Escalate, { fields: { reason: reason() } }), … })`. */
export const verbs = <One extends Versioned>(
  noun: string,
  list: Verbs<One>['list'],
  { touches = [], latest }: VerbsOptions = {},
): Verbs<One> => ({
  noun,
  list,
  touches: [`${noun[0]!.toUpperCase()}${noun.slice(1)}`, ...touches],
  ...(latest && { latest: latest as TypedDocumentNode<unknown, { id: string }> }),
});

/** The input of a mutation: what was typed, with what the kit fills in. */
export function inputOf<One extends Versioned>(
  fields: Verb<One>['fields'],
  typed: Readonly<Record<string, unknown>>,
  seen: One,
): Record<string, unknown> {
  const own = Object.entries(fields).map(([name, field]) => [name, field.input(typed[name] as never, seen)]);
  return { id: seen.id, version: seen.version, ...Object.fromEntries(own) };
}
