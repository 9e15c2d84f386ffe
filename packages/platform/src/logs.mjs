// Logs of the children: where they go, and their last lines for the line that says why something stopped.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { say } from './say.mjs';

const BYTES = 8192;

/**
 * Opens a log for a child's `stdio` and passes it to `begin`; where it cannot be opened (a read-only disk), the child
 * runs without one rather than not at all.
 */
export function withLog(path, begin) {
  let fd;
  try {
    fd = openSync(path, 'a');
  } catch (error) {
    say(`${path} cannot be written (${error.code}); what is said meanwhile is lost.`);
    return begin('ignore');
  }
  try {
    return begin(fd);
  } finally {
    closeSync(fd);
  }
}

/** The last `count` lines of a file, or an empty text. */
export function tail(path, count = 15) {
  let fd;
  try {
    fd = openSync(path, 'r');
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, BYTES));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
