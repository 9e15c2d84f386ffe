/** What a verb does to the state: where it may start and where it may end. `stay` verbs leave the state as it is. */
export interface VerbSpec<S extends string> {
  from: readonly S[];
  to: readonly S[] | 'stay';
  /** Number in domain §4, e.g. `T5`. */
  source: string;
  /** Appends only: neither checks nor bumps the version (architecture rule 8). */
  append?: boolean;
}

export interface Machine<S extends string = string, V extends string = string> {
  noun: string;
  states: readonly S[];
  initial: S;
  terminal: readonly S[];
  verbs: Record<V, VerbSpec<S>>;
}

/**
 * Declares a machine and checks at load time that every state can be reached and left, so a broken table never serves.
 */
export function defineMachine<const S extends string, const V extends string>(machine: Machine<S, V>): Machine<S, V> {
  const { noun, states, initial, terminal, verbs } = machine;
  const moves = (Object.values(verbs) as VerbSpec<S>[]).flatMap((verb) =>
    verb.to === 'stay' ? [] : verb.from.flatMap((from) => (verb.to as readonly S[]).map((to) => [from, to] as const)),
  );
  for (const state of moves.flat()) if (!states.includes(state)) throw new Error(`${noun}: unknown state ${state}`);
  const reached = new Set<S>([initial]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const [from, to] of moves) if (reached.has(from)) reached.add(to);
  }
  for (const state of states) {
    if (!reached.has(state)) throw new Error(`${noun}: state ${state} cannot be reached`);
    if (!terminal.includes(state) && !moves.some(([from, to]) => from === state && to !== state))
      throw new Error(`${noun}: state ${state} cannot be left`);
  }
  return machine;
}

/** Verbs that the machine offers in a state. */
export const verbsIn = <S extends string, V extends string>(machine: Machine<S, V>, state: S): V[] =>
  (Object.keys(machine.verbs) as V[]).filter((verb) => machine.verbs[verb].from.includes(state));
