// CPU time of processes as Linux counts it (/proc/<pid>/stat): user and system time, threads included.
import { readFileSync, readdirSync } from 'node:fs';

const TICK_MS = 10; // USER_HZ is 100 on every Linux that runs Node

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system, childUser, childSystem] = [1, 11, 12, 13, 14].map((index) => Number(fields[index]));
    return { parent, own: (user + system) * TICK_MS, reaped: (childUser + childSystem) * TICK_MS };
  } catch {
    return undefined; // gone, or not Linux
  }
}

/** CPU milliseconds of one process; null where the system does not say. */
export const cpuOf = (pid) => statOf(pid)?.own ?? null;

/** CPU milliseconds of a PostgreSQL server: the postmaster, its living backends, and those that have ended. */
export function cpuOfPostgres(postmaster) {
  const root = statOf(postmaster);
  if (!root) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((one) => one?.parent === postmaster);
  return root.own + root.reaped + children.reduce((sum, one) => sum + one.own, 0);
}
