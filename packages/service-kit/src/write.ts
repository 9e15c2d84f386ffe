import { LockMode } from '@mikro-orm/core';
import { v7 as uuid, validate as isUuid } from 'uuid';
import type { Ctx } from './context.js';
import { DomainError, forbidden, notFound, withinLength } from './domain-error.js';
import type { Base, Blocker, Condition, Noun, Policy } from './noun.js';
import { viewerOf } from './read.js';
import { ClientMutation } from './records/record.entities.js';
import { canonical } from './records/hash.js';
import { writeHistory } from './records/write-records.js';
import { holding } from './no-half-steps.js';
import { keyRingOf } from './secrets/key-ring.js';
import { searchHash } from './secrets/seal.js';
import { inTransaction } from './transaction.js';

export interface ActInput {
  id: string;
  /** Version that the user saw; verbs that only append leave it out. */
  version?: number | null;
  reason?: string | null;
}

export interface ActResult {
  /** State after the verb, where the machine leaves a choice; the row is not written before it is made. */
  to?: string;
  reason?: string | null;
  /** Facts for the timeline: ids, codes, dates; no personal data. */
  details?: Record<string, unknown>;
}

type Creates<C extends string> = NonNullable<Policy<never, string, C>['create']>;

const refusal = (blocker: Blocker) =>
  typeof blocker === 'string' ? new DomainError(blocker) : new DomainError(blocker.code, blocker.params);

type Make<Row> = (ctx: Ctx, id: string) => Promise<Omit<Row, keyof Base>> | Omit<Row, keyof Base>;

/** Whether the viewer has a right without an object: to create, or to open a list. */
export const mayCreate = <C extends string>(ctx: Ctx, noun: { policy: { create?: Creates<C> } }, verb: C): boolean => {
  const viewer = viewerOf(ctx);
  return viewer.kind === 'system' || (noun.policy.create?.[verb]?.(viewer) ?? false);
};

/** Refuses whoever has not this right without an object: `FORBIDDEN`. */
export function requireCreate<C extends string>(ctx: Ctx, noun: { policy: { create?: Creates<C> } }, verb: C): void {
  if (!mayCreate(ctx, noun, verb)) throw forbidden();
}

/**
 * The write door: does one verb to one object in one transaction. In this order: the row is locked within the viewer's
 * rows (else `NOT_FOUND`), the version is the one seen (`VERSION_CONFLICT`), the machine offers the verb
 * (`WRONG_STATE`), the policy allows it (`FORBIDDEN`), nothing is lacking (the blocker's code). Version and state come
 * first because a policy may depend on what has just changed: who acts on an old view shall read that it is old. Then
 * `apply` changes the row, and history, audit and version follow.
 */
export async function act<Row extends Base, V extends string>(
  ctx: Ctx,
  noun: Noun<Row, V>,
  verb: V,
  input: ActInput,
  apply: (row: Row, ctx: Ctx) => Promise<ActResult | void> | ActResult | void,
): Promise<Row> {
  const spec = noun.machine?.verbs[verb];
  if (!spec || !noun.state) throw new Error(`${noun.name} has no verb ${verb}`);
  return inTransaction(ctx, async (tx) => {
    const row = await lock(tx, noun, input.id);
    const viewer = viewerOf(ctx);
    if (!spec.append && input.version !== row.version) throw new DomainError('VERSION_CONFLICT');
    const from = row[noun.state!] as string;
    if (!spec.from.includes(from)) throw new DomainError('WRONG_STATE', { noun: noun.name, state: from });
    if (viewer.kind !== 'system' && !noun.policy.verbs[verb](viewer, row)) throw forbidden();
    const lacking = noun.policy.blockers?.[verb]?.(row, viewer)[0];
    if (lacking) throw refusal(lacking);
    const written = row as Record<string, unknown>;
    const state = noun.state!;
    const targets: readonly string[] = spec.to === 'stay' ? [from] : spec.to;
    const only = targets.length === 1 ? targets[0]! : null;
    const result =
      (await holding(row, { verb: `${noun.name}.${verb}`, state, from, to: only }, () => apply(row, tx))) ?? {};
    const to = result.to ?? only ?? (written[state] as string);
    if (!targets.includes(to)) throw new Error(`${noun.name}.${verb} may not end in ${to}`);
    written[state] = to;
    if (!spec.append) row.version += 1;
    await writeHistory(tx, {
      noun: noun.name,
      objectId: row.id,
      verb,
      from,
      to,
      reason: result.reason ?? input.reason,
      details: result.details,
    });
    return row;
  });
}

/**
 * Creates an object by a verb of the noun's own (`policy.create`), whose right it asks (`FORBIDDEN`), with its first
 * history row in one transaction. `make` is told the id, which sealed values are bound to.
 */
export async function create<Row extends Base, V extends string, C extends string>(
  ctx: Ctx,
  noun: Noun<Row, V, C>,
  verb: C,
  make: Make<Row>,
  details?: Record<string, unknown>,
): Promise<Row> {
  requireCreate(ctx, noun, verb);
  return createAlong(ctx, noun, verb, make, details);
}

/**
 * Creates an object that comes along with another one's verb (a record of a case, the term of an appointment), or by a
 * verb whose right has been asked already. The right is that of the other verb.
 */
export const createAlong = <Row extends Base, V extends string>(
  ctx: Ctx,
  noun: Noun<Row, V>,
  verb: string,
  make: Make<Row>,
  details?: Record<string, unknown>,
): Promise<Row> =>
  inTransaction(ctx, async (tx) => {
    const id = uuid();
    const row = tx.em.create(noun.entity, {
      ...(await make(tx, id)),
      id,
      version: 1,
      createdAt: ctx.clock.now(),
    } as never) as Row;
    await writeHistory(tx, {
      noun: noun.name,
      objectId: row.id,
      verb,
      from: null,
      to: noun.state ? (row[noun.state] as string) : null,
      details,
    });
    return row;
  });

/** The entity for writing, locked until the transaction ends, and only if it is the viewer's. */
export async function lock<Row extends Base, V extends string>(ctx: Ctx, noun: Noun<Row, V>, id: string): Promise<Row> {
  const viewer = viewerOf(ctx);
  const visible = viewer.kind === 'system' ? true : noun.policy.visible(viewer);
  if (visible === false || !isUuid(id)) throw notFound();
  const where: Condition = visible === true ? { id } : { $and: [{ id }, visible] };
  const row = await ctx.em.findOne(noun.entity, where as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row) throw notFound();
  return row as Row;
}

const MAX_MUTATION_ID = 100;

/**
 * Runs a mutation once per account and `clientMutationId`; a repeat gets the first result's id. The same id with
 * another mutation or input is refused (`ID_REUSED`): whoever sends it would take the first object for the second.
 */
export async function onlyOnce(
  ctx: Ctx,
  mutation: string,
  input: { clientMutationId?: string | null | undefined },
  run: (ctx: Ctx) => Promise<{ id: string }>,
): Promise<string> {
  if (!input.clientMutationId) return (await run(ctx)).id;
  const { accountId } = viewerOf(ctx);
  const clientMutationId = withinLength(input.clientMutationId, 'clientMutationId', MAX_MUTATION_ID) ?? '';
  const inputHash = searchHash(keyRingOf(ctx.env.LIANXI_DATA), 'client_mutation', canonical([mutation, input]));
  return inTransaction(ctx, async (tx) => {
    await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${accountId}:${clientMutationId}`]);
    const before = await tx.em.findOne(ClientMutation, { accountId, clientMutationId });
    if (before && before.inputHash !== inputHash) throw new DomainError('ID_REUSED');
    if (before) return before.resultId;
    const { id } = await run(tx);
    tx.em.create(ClientMutation, { accountId, clientMutationId, resultId: id, inputHash, at: new Date() });
    return id;
  });
}
