// What the kernel says about other processes. Where there is no /proc (macOS), only whether they exist.
import { existsSync, readFileSync } from 'node:fs';

/**
 * `{ pid, parent, began, text }` of a living process; undefined when it is gone or only waits to be buried (a zombie).
 */
export function processFacts(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return undefined;
  }
  if (!existsSync('/proc/self/stat')) return { pid };
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    // `began` tells a process from a later one with the same number
    return {
      pid,
      parent: Number(parent),
      began: rest[17],
      text: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    };
  } catch {
    return undefined;
  }
}
