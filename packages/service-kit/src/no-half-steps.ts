import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/core';

/** A row in the middle of a verb. */
interface Held {
  verb: string;
  /** Column of the state, and the state before the verb. */
  state: string;
  from: string;
  /** The only state in which the verb may end; null where the machine leaves a choice. */
  to: string | null;
}
const held = new WeakMap<object, Held>();

/** Does the work of a verb on a row, which is held meanwhile. */
export async function holding<T>(row: object, verb: Held, work: () => Promise<T> | T): Promise<T> {
  held.set(row, verb);
  try {
    return await work();
  } finally {
    held.delete(row);
  }
}

/**
 * Keeps rows from being written by halves. What a verb writes on its way takes the row along when it was changed by
 * then: its new state goes with the change, so that the row fits the rules of its table. Where the machine leaves a
 * choice that has not been made, writing is refused: the verb sets the state first, or changes the row last.
 */
export class NoHalfSteps implements EventSubscriber {
  onFlush({ uow }: FlushEventArgs): void {
    for (const { entity } of uow.getChangeSets()) {
      const row = entity as Record<string, unknown>;
      const one = held.get(row);
      if (!one || row[one.state] !== one.from) continue;
      if (one.to === null) throw new Error(`${one.verb} wrote its row before it chose its state.`);
      row[one.state] = one.to;
      uow.recomputeSingleChangeSet(entity);
    }
  }
}
