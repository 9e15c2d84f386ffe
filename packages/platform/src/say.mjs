// What the person at the terminal reads: steps with their time, and one clear line for a failure.

/** A refusal that a person can act on: what is wrong, then what to do. It is printed without a stack. */
export class Failure extends Error {
  constructor(message, advice = '', detail = '') {
    super(message);
    this.name = 'Failure';
    this.advice = advice;
    /** Output of a tool that shows the cause; printed before the line. */
    this.detail = detail;
  }
}

// A terminal that is gone or a full disk behind `npm start > file` must not stop the platform.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Prints one line. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Prints a failure and returns the exit code 1. */
export function fail(error) {
  if (!(error instanceof Failure)) error = new Failure(error?.message ?? String(error));
  if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n\n`);
  process.stderr.write(`${error.message}${error.advice ? ` ${error.advice}` : ''}\n`);
  return 1;
}

const SYSTEM_FAILURES = {
  ENOSPC: ['The disk is full.', 'Free some space and start again; nothing that was saved is lost.'],
  EDQUOT: ['The disk quota is used up.', 'Free some space and start again.'],
  EROFS: ['The disk is read-only.', 'Set LIANXI_DATA to a folder that can be written to.'],
  EMFILE: ['Too many files are open.', 'Raise the limit (ulimit -n) and start again.'],
};

/** Turns an error of the operating system into a line that says what to do; leaves others as they are. */
export function explain(error) {
  if (error instanceof Failure) return error;
  const known = SYSTEM_FAILURES[error?.code];
  if (known) return new Failure(known[0], known[1]);
  if (error?.code === 'EACCES' || error?.code === 'EPERM') {
    return new Failure(
      `No permission for ${error.path ?? error.message}.`,
      'Give this user the right, or set LIANXI_DATA to another folder.',
    );
  }
  return error;
}

/** Seconds since a time in milliseconds, like `3.2 s`. */
export function since(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

/** Runs one named step and prints how long it took; a long one reports every 10 seconds. `note(result)` adds a word. */
export async function step(label, work, note) {
  const began = Date.now();
  const tick = setInterval(() => say(`           ${label}: still running, ${since(began)}`), 10_000);
  try {
    const result = await work();
    const extra = note?.(result);
    say(`  ${since(began).padStart(7)}  ${label}${extra ? ` (${extra})` : ''}`);
    return result;
  } finally {
    clearInterval(tick);
  }
}
