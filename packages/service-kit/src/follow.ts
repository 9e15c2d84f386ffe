import type { Ctx } from './context.js';
import { DomainError } from './domain-error.js';
import type { Base, Noun } from './noun.js';
import { writeHistory } from './records/write-records.js';
import { set } from './row.js';

/**
 * Carries a row along with another row's verb (the post of a grid that ends, the members of a household that moves):
 * the change, its version and its step in the history are one thing. The right is that of the other row's verb, and the
 * row is locked with it. A verb of the row's own machine still holds it to its states: `WRONG_STATE`.
 */
export async function follow<Row extends Base, V extends string>(
  tx: Ctx,
  noun: Noun<Row, V>,
  row: Row,
  verb: string,
  patch: Partial<Row>,
  { reason, details }: { reason?: string | null; details?: Record<string, unknown> } = {},
): Promise<Row> {
  const { state, machine } = noun;
  const from = state ? (row[state] as string) : null;
  const to = state && patch[state] !== undefined ? (patch[state] as string) : from;
  const spec = machine?.verbs[verb as V];
  if (spec && from !== null) {
    if (!spec.from.includes(from)) throw new DomainError('WRONG_STATE', { state: from });
    if (spec.to === 'stay' ? to !== from : !spec.to.includes(to!))
      throw new Error(`${noun.name}.${verb} may not end in ${to}`);
  }
  set(row, { ...patch, version: row.version + 1 });
  await writeHistory(tx, { noun: noun.name, objectId: row.id, verb, from, to, reason, details });
  return row;
}
