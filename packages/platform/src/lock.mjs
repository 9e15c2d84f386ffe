// A lock file that names its holder, so that a lock left by a killed process is recognised and taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { processFacts } from './proc.mjs';

const PAUSE = 250;

/** Who holds the lock now: `{ pid, began, since, note }`, or undefined when it is free or its holder is gone. */
export function holder(path) {
  try {
    const held = JSON.parse(readFileSync(path, 'utf8'));
    const now = processFacts(held.pid);
    return now && now.began === held.began ? held : undefined;
  } catch {
    return undefined; // absent, or unreadable: nobody can prove to hold it
  }
}

/** Takes the lock if it is free. Returns its release function, or undefined when a live process holds it. */
export function tryLock(path, note = '') {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  const text = JSON.stringify({
    pid: process.pid,
    began: processFacts(process.pid)?.began,
    since: new Date().toISOString(),
    note,
  });
  writeFileSync(mine, text);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(mine, path); // fails when the name exists, so only one process wins
        return () => release(path, text);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      if (holder(path)) return undefined;
      discardStale(path);
    }
    return undefined;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves a dead holder's file aside before deleting it: of two that try, one gets it, and a fresh lock is put back. */
function discardStale(path) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was faster
  }
  if (holder(aside)) {
    try {
      linkSync(aside, path);
    } catch {
      // a third process has it already; it will wait like everybody
    }
  }
  rmSync(aside, { force: true });
}

function release(path, text) {
  try {
    if (readFileSync(path, 'utf8') === text) rmSync(path, { force: true });
  } catch {
    // already gone
  }
}

/** Waits for the lock, tells `onWait(holder)` once, and runs the work while holding it. */
export async function withLock(path, note, work, onWait = () => {}) {
  let told = false;
  for (;;) {
    const free = tryLock(path, note);
    if (free) {
      try {
        return await work();
      } finally {
        free();
      }
    }
    const held = holder(path);
    if (held && !told) {
      told = true;
      onWait(held);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
