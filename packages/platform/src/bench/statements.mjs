// Counts SQL statements where nothing can be hidden: in the server's own log, by role, transaction control included.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const MARK = 'bench-statement';
const IDLE_MS = 7_000;
const REQUESTS = 20;

/**
 * Writes every statement to the log while `work(counter)` runs. `counter(ask)` gives statements per request and role.
 */
export async function withStatementLog({ adminUrl, log }, work) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const set = async (commands) => {
    for (const command of [...commands, 'SELECT pg_reload_conf()']) await admin.query(command);
    await pause(500);
  };
  try {
    await set([`ALTER SYSTEM SET log_line_prefix = '${MARK} %u '`, "ALTER SYSTEM SET log_statement = 'all'"]);
    // Jobs and the audit sealer work all the time: what is seen while nobody asks is theirs.
    const background = new Set((await during(log, () => pause(IDLE_MS))).map(textOf));
    return await work(async (ask) => {
      await ask(); // the session is then known to the gateway for 5 s
      const seen = await during(log, async () => {
        for (let n = 0; n < REQUESTS; n += 1) await ask();
      });
      const counts = {};
      for (const line of seen)
        if (!background.has(textOf(line))) counts[line.role] = (counts[line.role] ?? 0) + 1 / REQUESTS;
      return Object.fromEntries(Object.entries(counts).map(([role, count]) => [role, Math.round(count * 100) / 100]));
    });
  } finally {
    await set(['ALTER SYSTEM RESET log_statement', 'ALTER SYSTEM RESET log_line_prefix']);
    await admin.end();
  }
}

/** What a statement is, apart from the names that pools give to prepared statements. */
const textOf = ({ role, text }) =>
  `${role} ${text
    .replace(/^(statement|execute [^:]*): /, '')
    .replace(/'[^']*'/g, '?')
    .slice(0, 300)}`;

async function during(log, work) {
  const from = statSync(log).size;
  await work();
  await pause(200);
  const size = statSync(log).size - from;
  const bytes = Buffer.alloc(size);
  const file = openSync(log, 'r');
  readSync(file, bytes, 0, size, from);
  closeSync(file);
  const line = new RegExp(`^${MARK} (\\S+) LOG:  ((?:statement|execute [^:]*): .*)$`, 'gm');
  return [...bytes.toString('utf8').matchAll(line)]
    .map(([, role, text]) => ({ role, text }))
    .filter(({ role }) => role !== 'postgres' || !/^statement: (ALTER SYSTEM|SELECT pg_reload)/.test(line));
}
