import { Arg, Authorized, Ctx as Context, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { Ctx } from '../context.js';
import type { AnyNoun, Noun } from '../noun.js';
import { readExisting } from '../read.js';

/** Verbs of a noun: those of its machine, and those without an object. */
type VerbsOf<N> = N extends Noun<any, infer V, any, any> ? V : never;
type CreatesOf<N> = N extends Noun<any, any, infer C, any> ? C : never;
type NameOf<N> = N extends Noun<any, any, any, infer Name> ? Name : never;

/** The names that a verb's mutation may have: the verb with its noun, or alone where it says its noun already. */
type MutationNames<V extends string, Name extends string> = V | `${V}${Capitalize<Name>}`;
type Names<N> = MutationNames<VerbsOf<N> | CreatesOf<N>, NameOf<N>>;
/** Verbs of the machine that no mutation is named for. */
type Missing<N, Keys> = {
  [V in VerbsOf<N>]: Extract<Keys, MutationNames<V, NameOf<N>>> extends never ? V : never;
}[VerbsOf<N>];

interface DoorOptions {
  /** Type of the answer where it is not the noun itself; its answer is given as it is. */
  returns?: () => unknown;
  nullable?: boolean;
  /** Text of the mutation in the schema. */
  describe?: string;
}

/**
 * One mutation: its input, the verb's function, and what is not usual. The function answers the row, or the id of what
 * is then read as the viewer may see it.
 */
export type Door<I extends object> = readonly [
  input: ClassType<I>,
  run: (ctx: Ctx, input: I) => Promise<unknown>,
  options?: DoorOptions,
];

type Doors<T extends Record<string, object>> = { readonly [K in keyof T]: Door<T[K]> };

/** Refuses, where the code is compiled, a verb without a door and a door without a verb. */
type Complete<N, Keys, Elsewhere> = [Exclude<Missing<N, Keys>, Elsewhere>] extends [never]
  ? [Exclude<Keys, Names<N>>] extends [never]
    ? unknown
    : { 'no verb of the noun': Exclude<Keys, Names<N>> }
  : { 'verb without a mutation': Exclude<Missing<N, Keys>, Elsewhere> };

/**
 * The mutations of a noun as one table, `{ dispatchCase: [DispatchCaseInput, dispatchCase], … }`: a resolver of
 * type-graphql with one `@Authorized` mutation a line. A verb of the machine without a line does not compile;
 * `elsewhere` names the verbs whose mutation a child noun owns (see `childMutationsOf`).
 */
export function mutationsOf<
  const N extends AnyNoun,
  T extends Record<string, object>,
  const Elsewhere extends VerbsOf<N> = never,
>(
  noun: N,
  doors: Doors<T> & Complete<N, keyof T & string, Elsewhere>,
  _elsewhere: readonly Elsewhere[] = [],
): ClassType<object> {
  return resolverOf(noun, doors as Doors<T>);
}

/** Mutations of a noun that one of its children owns, e.g. `recordCase` of `record`. */
export function childMutationsOf<const N extends AnyNoun, T extends Record<string, object>>(
  noun: N,
  doors: Doors<T> & ([Exclude<keyof T, Names<N>>] extends [never] ? unknown : never),
): ClassType<object> {
  return resolverOf(noun, doors as Doors<T>);
}

function resolverOf<T extends Record<string, object>>(noun: AnyNoun, doors: Doors<T>): ClassType<object> {
  class Mutations {}
  const prototype = Mutations.prototype as Record<string, unknown>;
  for (const [name, [input, run, options = {}]] of Object.entries(doors) as [string, Door<object>][]) {
    const { returns, nullable = false, describe: description } = options;
    prototype[name] = async (given: object, ctx: Ctx) => {
      const answer = await run(ctx, given);
      return typeof answer === 'string' && !returns ? readExisting(ctx, noun, answer) : answer;
    };
    Arg('input', () => input)(prototype, name, 0);
    Context()(prototype, name, 1);
    Mutation((returns ?? (() => noun.entity)) as () => ClassType, { nullable, ...(description && { description }) })(
      prototype,
      name,
      { value: prototype[name] } as TypedPropertyDescriptor<never>,
    );
    Authorized()(prototype, name, { value: prototype[name] } as TypedPropertyDescriptor<never>);
  }
  Resolver()(Mutations);
  return Mutations;
}
