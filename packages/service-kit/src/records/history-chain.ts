import type { EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { badInput } from '../domain-error.js';
import { PIECE } from './audit-chain.js';
import { Breaks, type ChainBreak } from './chain-breaks.js';
import { historyHash, RUN_KEPT, RUNS, type HistoryFacts, type RunVouched } from './history-facts.js';

/** What was found in one piece of history. */
export interface HistoryReport {
  /** Steps that were checked. */
  checked: number;
  breaks: ChainBreak[];
  breakCount: number;
  /** Where the next piece begins; null at the end. */
  next: string | null;
}

type Step = HistoryFacts & { id: string; hash: string };
type Place = Pick<Step, 'noun' | 'objectId' | 'seq'>;

// Plain values in the form in which they were hashed, as for the seals.
const COLUMNS = `h.id, h.noun, h.object_id as "objectId", h.seq, h.verb, h.from_state as "fromState", h.to_state as
  "toState", h.reason, h.details, h.actor_person_id as "actorPersonId", h.actor_assignment_id as "actorAssignmentId",
  h.actor_post_id as "actorPostId", h.actor_roles as "actorRoles", h.actor_account as "actorAccount",
  to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, h.request_id as "requestId",
  h.previous_hash as "previousHash", h.hash`;

const keyOf = ({ noun, objectId, seq }: Place) => `${noun} ${objectId} ${seq}`;
const cursorOf = ({ noun, objectId, seq }: Place) =>
  Buffer.from(JSON.stringify([noun, objectId, seq])).toString('base64url');

function placeOf(cursor: string): Place {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badInput('after');
  }
  const [noun, objectId, seq] = Array.isArray(values) ? (values as unknown[]) : [];
  if (typeof noun !== 'string' || !isUuid(objectId) || !Number.isSafeInteger(seq)) throw badInput('after');
  return { noun, objectId: objectId as string, seq: seq as number };
}

/**
 * Checks one piece of history, object after object: each step's own hash, that it follows from the one before it, and
 * that the audit vouches for it with the same hash. Reads in batches, so memory does not grow with the table; a break
 * is named at its place, and the check goes on behind it. Steps that are gone at the end of an object, or with it, are
 * found from the audit's side (`verifyChain`).
 */
export async function verifyHistory(em: EntityManager, after: string | null, piece = PIECE): Promise<HistoryReport> {
  const until = Date.now() + piece.ms;
  const found = new Breaks();
  const runs = await readRuns(em);
  const begin = after === null ? null : placeOf(after);
  let before: (Place & { hash: string | null }) | null = begin && { ...begin, hash: await hashAt(em, begin) };
  let checked = 0;
  while (checked < piece.seals && (checked === 0 || Date.now() < until)) {
    const batch = await readSteps(em, before, piece.batch);
    const audited = await readAudited(em, batch);
    for (const step of batch) {
      checkStep(step, before, found);
      const vouched = audited.get(keyOf(step)) ?? (runs.hold(step) ? step.hash : null);
      if (vouched === null) found.add({ kind: 'STEP_UNVOUCHED', ...named(step), found: step.hash });
      else if (vouched !== step.hash)
        found.add({ kind: 'STEP_DIFFERS', ...named(step), expected: vouched, found: step.hash });
      before = step;
    }
    checked += batch.length;
    if (batch.length < piece.batch) return { checked, breaks: found.list, breakCount: found.count, next: null };
  }
  return { checked, breaks: found.list, breakCount: found.count, next: before && cursorOf(before) };
}

const named = ({ id, noun, objectId, seq }: Step) => ({ rowId: id, noun, objectId, step: seq });

/** A step against itself and the one before it. */
function checkStep(step: Step, last: (Place & { hash: string | null }) | null, found: Breaks): void {
  const { id: _, hash, ...facts } = step;
  const before = last?.noun === step.noun && last.objectId === step.objectId ? last : null;
  const due = (before?.seq ?? 0) + 1;
  const gap = step.seq > due;
  if (gap)
    found.add({
      kind: 'STEP_MISSING',
      noun: step.noun,
      objectId: step.objectId,
      step: due,
      upTo: step.seq - 1 > due ? step.seq - 1 : null,
    });
  const own = historyHash(facts);
  if (own !== hash) found.add({ kind: 'STEP_CHANGED', ...named(step), expected: hash, found: own });
  else if (!gap && step.previousHash !== (before?.hash ?? null))
    found.add({
      kind: 'STEP_UNLINKED',
      ...named(step),
      expected: before?.hash ?? null,
      found: step.previousHash,
    });
}

const readSteps = (em: EntityManager, after: Place | null, limit: number): Promise<Step[]> =>
  em.execute<Step[]>(
    `select ${COLUMNS} from history h ${after ? 'where (h.noun, h.object_id, h.seq) > (?, ?, ?)' : ''}
     order by h.noun, h.object_id, h.seq limit ?`,
    [...(after ? [after.noun, after.objectId, after.seq] : []), limit],
  );

async function hashAt(em: EntityManager, { noun, objectId, seq }: Place): Promise<string | null> {
  const [row] = await em.execute<{ hash: string }[]>(
    'select hash from history where noun = ? and object_id = ? and seq = ?',
    [noun, objectId, seq],
  );
  return row?.hash ?? null;
}

/** Hashes of steps as the audit has them; of what stands there twice the first, which no later row replaces. */
async function readAudited(em: EntityManager, steps: readonly Step[]): Promise<Map<string, string>> {
  const ids = [...new Set(steps.map(({ objectId }) => objectId))];
  const rows = ids.length
    ? await em.execute<(Place & { hash: string })[]>(
        `select split_part(what, '.', 1) as noun, object_id as "objectId", (details -> 'history' ->> 'seq')::int as seq,
          details -> 'history' ->> 'hash' as hash from audit where object_id in (select jsonb_array_elements_text(
          ?::jsonb)) and outcome = 'done' and details -> 'history' is not null order by at desc, id desc`,
        [JSON.stringify(ids)],
      )
    : [];
  return new Map(rows.map((row) => [keyOf(row), row.hash]));
}

/** Rows of the audit that vouch for many steps at once. */
async function readRuns(em: EntityManager): Promise<{ hold(step: Step): boolean }> {
  const rows = await em.execute<(RunVouched & { what: string; requestId: string })[]>(
    `select what, request_id as "requestId", details -> 'history' ->> 'first' as first, details -> 'history' ->> 'last'
      as last from audit where object_id = ? and outcome = 'done'`,
    [RUNS],
  );
  const kept = rows.filter(({ what }) => what === RUN_KEPT);
  const written = Map.groupBy(
    rows.filter(({ what }) => what !== RUN_KEPT),
    ({ requestId }) => requestId,
  );
  const holds = (run: RunVouched, id: string) => run.first <= id && id <= run.last;
  return {
    hold: ({ id, requestId }) =>
      (written.get(requestId) ?? []).some((run) => holds(run, id)) || kept.some((run) => holds(run, id)),
  };
}
