// What went wrong in a platform while a journey ran: lines of the logs that are errors, handlers of events that failed,
// events that nobody could handle. A journey that expects one says so in its file: `// expects in the log: <text>`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const ERROR = 50;
const EXPECTED = /^\/\/ expects in the log: (.+)$/gm;
/** A statement that it refuses the database does not log; whoever asks too early learns that it is starting. */
const DATABASE = /\b(?:ERROR|FATAL|PANIC): {2}(?!the database system is starting up)/;

/** What a line of a log says went wrong; null where nothing did. */
export function faultIn(name, line) {
  if (name === 'postgres') return DATABASE.test(line) ? line : null;
  try {
    const { level, event, err } = JSON.parse(line);
    return level >= ERROR || (event && err) ? line : null;
  } catch {
    return null;
  }
}

/** Texts that a journey's file says it expects. */
export const expectedIn = (source) => [...source.matchAll(EXPECTED)].map(([, text]) => text.trim());

/**
 * The result of a journey with what went wrong meanwhile: one failure more where it did not expect all of it, or where
 * something that it expects did not happen.
 */
export function withFaults(result, faults, expected) {
  const unexpected = faults.filter((fault) => !expected.some((text) => fault.includes(text)));
  const absent = expected.filter((text) => !faults.some((fault) => fault.includes(text)));
  if (!unexpected.length && !absent.length) return result;
  const lines = [
    ...unexpected.map((fault) => `went wrong: ${fault}`),
    ...absent.map((text) => `expected in the log, but not there: ${text}`),
  ];
  return {
    ...result,
    failed: result.failed + 1,
    output: [result.output, ...lines].join('\n'),
    why: [result.why, 'something went wrong that no journey expects'].filter(Boolean).join('; '),
  };
}

/** Follows the logs of a platform; each call of what it answers gives what went wrong since the call before. */
export function followLogs(data) {
  const read = new Map();
  const folder = join(data, 'logs');
  return () => {
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.log')) : [];
    return files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const known = read.get(file) ?? 0;
      read.set(file, text.length);
      const name = file.replace('.log', '');
      return text
        .slice(known <= text.length ? known : 0)
        .split('\n')
        .flatMap((line) => faultIn(name, line) ?? [])
        .map((line) => `${name}: ${line}`);
    });
  };
}

/** Events that nobody could handle and that wait. */
export async function deadLetters(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select name, data ->> 'event' as event from bus.job where name like '%.dead' and state < 'active'`,
    );
    return rows.map(({ name, event }) => `${name}: ${event}`);
  } finally {
    await client.end();
  }
}
