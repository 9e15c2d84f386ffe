import type { Story } from '@lianxi/service-kit/testing';

type Query = (this: unknown, given: string | { text: string }, ...rest: unknown[]) => unknown;

/** Statements on the service's own nouns; sealer and bus work at the same time. */
const OWN = /\b(meeting|agenda_item|decision_item|attendance|minutes|copy_delivery|org_fact|history)\b/;

/**
 * The statements that reach the database while something runs, by whichever way: they are seen at the driver's client.
 */
export async function statementsOf(story: Story, run: () => Promise<unknown>): Promise<string[]> {
  const pool = (await story.runtime.orm.em.getConnection().getNativeClient()) as unknown as {
    connect(): Promise<{ release(): void }>;
  };
  const client = await pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: Query };
  client.release();
  const [real, seen] = [prototype.query, [] as string[]];
  prototype.query = function (given, ...rest) {
    seen.push(typeof given === 'string' ? given : given.text);
    return real.call(this, given, ...rest);
  };
  try {
    await run();
  } finally {
    prototype.query = real;
  }
  return seen.filter((sql) => OWN.test(sql));
}

export const countStatements = async (story: Story, run: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(story, run)).length;
