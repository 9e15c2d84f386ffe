import pg from 'pg';
import type { AnyNoun } from '../noun.js';
import type { Actor, Story } from './story.js';

/** How a verb is called: its mutation, the type of its input, and an input that has nothing wrong. */
export interface VerbCall {
  mutation: string;
  type: string;
  input: Record<string, unknown>;
}

export interface Walk {
  story: Story;
  noun: AnyNoun;
  /** Type of the noun in the graph, and the root field that reads one by its id. */
  field: string;
  /** Everybody who is asked, by name. */
  actors: readonly (readonly [name: string, actor: Actor])[];
  /** Tables that a verb may change: each is put back after a verb that was done. */
  tables: readonly string[];
  /** A good call of each verb on an object; verbs that are left out are only looked at. */
  calls: (object: { id: string; version: number }, actor: Actor) => Record<string, VerbCall>;
}

/** What refuses somebody to whom a verb is not offered. */
const REFUSALS = ['FORBIDDEN', 'WRONG_STATE', 'NOT_FOUND', 'IMMUTABLE', 'ALREADY_DRAWN'];

/** Keeps the rows of some tables of the service aside, and puts them back. */
async function keeper(story: Story, service: string, tables: readonly string[]) {
  const owner = new pg.Client({ connectionString: story.database.url('lianxi_owner') });
  await owner.connect();
  const of = (table: string) => `"${service}"."${table}"`;
  for (const table of tables) await owner.query(`create temporary table "kept_${table}" as table ${of(table)}`);
  return {
    async restore() {
      await owner.query('begin');
      await owner.query('set local session_replication_role = replica').catch(async () => {
        // an owner that may not switch triggers off: then none of these tables has one that objects
        await owner.query('rollback');
        await owner.query('begin');
      });
      for (const table of tables) {
        await owner.query(`delete from ${of(table)}`);
        await owner.query(`insert into ${of(table)} select * from "kept_${table}"`);
      }
      await owner.query('commit');
    },
    end: () => owner.end(),
  };
}

/** What each call was answered: `done`, or the codes of its refusal. */
async function ask(actor: Actor, calls: readonly VerbCall[]): Promise<string[]> {
  if (!calls.length) return [];
  const response = await actor.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      calls.map(({ mutation, type, input }) => ({
        query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
        variables: { input },
      })),
    ),
  });
  const answers = (await response.json()) as { errors?: { extensions: { code: string } }[] }[];
  return answers.map(({ errors = [] }) => errors.map(({ extensions }) => extensions.code).join() || 'done');
}

/**
 * Walks over one object as everybody: what is offered without a blocker is done, what is offered with one is refused by
 * it, and what is not offered is refused. Answers what differed, which must be nothing, and how many verbs were done.
 */
export async function walkOffers(walk: Walk, id: string): Promise<{ differences: string[]; done: number }> {
  const { story, noun, field, actors, tables, calls } = walk;
  const kept = await keeper(story, story.runtime.system().service, tables);
  const differences: string[] = [];
  let done = 0;
  let stateAsked = false;
  try {
    for (const [name, actor] of actors) {
      const { data } = await actor.tries<
        Record<string, { version: number; state: string; availableActions: Offer[] } | null>
      >(`query ($id: ID!) { ${field}(id: $id) { version state availableActions { verb blockedBy } } }`, { id });
      const seen = data?.[field] ?? null;
      const offered = new Map((seen?.availableActions ?? []).map(({ verb, blockedBy }) => [verb, blockedBy]));
      // who does not see the object is refused by its lock, whatever the verb; what the state refuses, it refuses to
      // all
      const state = seen && noun.state ? seen.state : null;
      const inState = (verb: string) => state !== null && noun.machine!.verbs[verb]!.from.includes(state);
      const named = Object.entries(calls({ id, version: seen?.version ?? 1 }, actor));
      const all = !seen ? named.slice(0, 1) : stateAsked ? named.filter(([verb]) => inState(verb)) : named;
      stateAsked ||= seen !== null;
      for (const [verb] of named) if (!(verb in noun.policy.verbs)) throw new Error(`${noun.name} has no verb ${verb}`);
      const told = (verb: string, blockedBy: string[] | undefined, answer: string) =>
        differences.push(`${name} ${verb}: offered ${blockedBy ? `[${blockedBy.join()}]` : 'not'}, answer ${answer}`);
      // what is to be refused changes nothing, so it goes in one batch
      const closed = all.filter(([verb]) => offered.get(verb)?.length !== 0);
      const answers = await ask(
        actor,
        closed.map(([, call]) => call),
      );
      closed.forEach(([verb], index) => {
        const [blockedBy, answer] = [offered.get(verb), answers[index]!];
        if (!(blockedBy ? answer === blockedBy[0] : REFUSALS.includes(answer))) told(verb, blockedBy, answer);
      });
      for (const [verb, call] of all.filter(([verb]) => offered.get(verb)?.length === 0)) {
        const [answer] = await ask(actor, [call]);
        if (answer !== 'done') {
          told(verb, [], answer!);
          continue;
        }
        done += 1;
        await kept.restore();
      }
    }
  } finally {
    await kept.end();
  }
  return { differences, done };
}

interface Offer {
  verb: string;
  blockedBy: string[];
}
