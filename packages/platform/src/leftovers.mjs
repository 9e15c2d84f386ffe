// What a killed start leaves behind: a postmaster.pid, and perhaps a server that still runs on the folder.
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './say.mjs';

/**
 * Stops a server that outlived its launcher (the data folder's lock is ours, so nobody uses it) and removes a stale
 * postmaster.pid. PostgreSQL alone trusts the number in the file and refuses to start when it belongs to some other
 * process by now.
 */
export async function clearLeftovers(folder) {
  const path = join(folder, 'postmaster.pid');
  let pid;
  try {
    pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  } catch {
    return;
  }
  if (pid > 0 && servesFolder(pid, folder)) {
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + 60_000;
    while (servesFolder(pid, folder)) {
      if (Date.now() > deadline)
        throw new Failure(
          `A database (process ${pid}) still runs on ${folder} and does not stop.`,
          `End it (kill -QUIT ${pid}) and start again.`,
        );
      await pause(50);
    }
  }
  rmSync(path, { force: true });
}

/** The port on which the database of a folder listens now, from its own file. */
export function runningServer(folder) {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3]);
  } catch {
    throw new Failure(
      `No database runs on ${folder}.`,
      'If the platform uses another one, set DATABASE_URL as it was set for npm start.',
    );
  }
}

function servesFolder(pid, folder) {
  try {
    const [command, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (!/postgres/.test(command)) return false;
    return args.includes(folder) || readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}
