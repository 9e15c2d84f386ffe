// The database of DATABASE_URL while the platform runs: it is not ours to start, so the launcher says when it is lost
// and when it is back.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { connectFailure } from './provision.mjs';
import { say } from './say.mjs';
import { isEnding } from './shutdown.mjs';

const LOOK_EVERY = 3_000;
const ANSWER_WITHIN = 8_000;

/**
 * Watches a database over one connection of its own. `every` (ms) is the pause between looks. Says one line when it is
 * lost and one when it is back.
 */
export function watchDatabase(url, { every = LOOK_EVERY, tell = say, until = isEnding } = {}) {
  let client;
  let lost = false;
  const look = async () => {
    try {
      client ??= await connect(url);
      await client.query('select 1');
      if (lost) tell('The database answers again; the platform goes on.');
      lost = false;
    } catch (error) {
      client?.end().catch(() => {});
      client = undefined;
      const { message } = connectFailure(url, error);
      if (!lost)
        tell(
          `${message} The platform answers "not available" until it is back: start that server again, and it goes on by itself.`,
        );
      lost = true;
    }
  };
  const watch = async () => {
    while (!until()) {
      await look();
      await pause(every, undefined, { ref: false });
    }
    await client?.end().catch(() => {});
  };
  return watch();
}

async function connect(url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_WITHIN,
    query_timeout: ANSWER_WITHIN,
    application_name: 'lianxi launcher',
    keepAlive: true,
  });
  client.on('error', () => {}); // the next look finds it
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.end().catch(() => {});
    throw error;
  }
}
