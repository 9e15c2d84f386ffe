import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealedRow } from './audit-seals.js';
import type { BreakInput } from './chain-breaks.js';
import { RUN_KEPT, runOf, RUNS, type RunVouched, type StepVouched } from './history-facts.js';

interface Step {
  noun: string;
  objectId: string;
  seq: number;
  hash: string;
}

/** A sealed row that says something of history. */
interface Vouching<Vouched> {
  seal: number;
  rowId: string;
  what: string;
  objectId: string;
  requestId: string;
  vouched: Vouched;
}

const keyOf = ({ noun, objectId, seq }: Pick<Step, 'noun' | 'objectId' | 'seq'>) => `${noun} ${objectId} ${seq}`;

/**
 * Compares what sealed rows say of history with what stands there: a step that is gone, or another one. A chain of
 * history that was made anew as a whole contradicts the sealed audit here.
 */
export async function compareVouched(em: EntityManager, seals: readonly SealedRow[]): Promise<BreakInput[]> {
  const rows = seals.flatMap(({ seq, facts }) =>
    facts?.objectId && facts.details['history'] && facts.outcome === 'done'
      ? [
          {
            seal: seq,
            rowId: facts.id,
            what: facts.what,
            objectId: facts.objectId,
            requestId: facts.requestId,
            vouched: facts.details['history'],
          },
        ]
      : [],
  );
  const runs = rows.filter(({ objectId }) => objectId === RUNS) as Vouching<RunVouched>[];
  const steps = rows.filter(({ objectId }) => objectId !== RUNS) as Vouching<StepVouched>[];
  const breaks = await compareSteps(em, steps);
  for (const run of runs) breaks.push(...(await compareRun(em, run)));
  return breaks;
}

async function compareSteps(em: EntityManager, vouching: readonly Vouching<StepVouched>[]): Promise<BreakInput[]> {
  if (!vouching.length) return [];
  const wanted = vouching.map(({ what, objectId, vouched, ...row }) => ({
    ...row,
    noun: what.split('.')[0]!,
    objectId,
    seq: vouched.seq,
    hash: vouched.hash,
  }));
  const found = await em.execute<Step[]>(
    `select h.noun, h.object_id as "objectId", h.seq, h.hash from history h join jsonb_to_recordset(?::jsonb) as
      v(noun text, "objectId" uuid, seq int) on h.noun = v.noun and h.object_id = v."objectId" and h.seq = v.seq`,
    [JSON.stringify(wanted.map(({ noun, objectId, seq }) => ({ noun, objectId, seq })))],
  );
  const hashes = new Map(found.map((step) => [keyOf(step), step.hash]));
  return wanted.flatMap((one): BreakInput[] => {
    const hash = hashes.get(keyOf(one));
    if (hash === one.hash) return [];
    const place = { seal: one.seal, rowId: one.rowId, noun: one.noun, objectId: one.objectId, step: one.seq };
    return [{ kind: hash ? 'STEP_DIFFERS' : 'STEP_MISSING', ...place, expected: one.hash, found: hash ?? null }];
  });
}

async function compareRun(em: EntityManager, run: Vouching<RunVouched>): Promise<BreakInput[]> {
  const { first, last, rows, digest } = run.vouched;
  const own = run.what !== RUN_KEPT;
  const found = await em.execute<{ id: string; hash: string }[]>(
    `select id, hash from history where id between ? and ? ${own ? 'and request_id = ?' : ''} order by id`,
    [first, last, ...(own ? [run.requestId] : [])],
  );
  const there = found.length ? runOf(found).digest : null;
  if (there === digest) return [];
  return [
    {
      kind: found.length === rows ? 'STEP_DIFFERS' : 'STEP_MISSING',
      seal: run.seal,
      rowId: run.rowId,
      expected: digest,
      found: there,
    },
  ];
}
