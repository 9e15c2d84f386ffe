// The last lines of a log, for the line that says why something stopped.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const BYTES = 8192;

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
