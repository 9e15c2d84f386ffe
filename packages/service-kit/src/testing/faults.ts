import type { DestinationStream } from 'pino';

const ERROR = 50;

interface Line {
  level: number;
  msg?: string;
  field?: string;
  event?: string;
  service?: string;
  err?: { error?: string; code?: string; message?: string; at?: string };
}

/** What went wrong by a line of a log: an error, or an event's handler that failed; null for anything else. */
export function faultOf(text: string): string | null {
  let line: Line;
  try {
    line = JSON.parse(text) as Line;
  } catch {
    return null;
  }
  if (!(line.level >= ERROR || (line.event && line.err))) return null;
  const { error, code, message, at } = line.err ?? {};
  return [line.service, line.msg, line.event ?? line.field, error, code, message, at].filter(Boolean).join(' · ');
}

/** The test that runs, where one does. */
const testName = (): string =>
  (globalThis as { expect?: { getState?(): { currentTestName?: string } } }).expect?.getState?.().currentTestName ??
  'outside of a test';

/**
 * Errors in logs, INTERNAL answers, handlers that failed and dead letters of what is tested. Whoever starts it calls
 * `mustBeNone` at the end: what no test said that it expects makes the run fail.
 */
export class Faults {
  private found: string[] = [];

  /** Where the log goes to. */
  readonly stream: DestinationStream = {
    write: (text) => {
      const fault = faultOf(text);
      if (fault) this.note(fault);
    },
  };

  note(fault: string): void {
    this.found.push(`${fault} (${testName()})`);
  }

  /** Runs what is expected to go wrong and answers how; a test of it fails where nothing does. */
  async expected(run: () => Promise<unknown>): Promise<string[]> {
    const before = this.found.length;
    await run();
    const faults = this.found.splice(before);
    if (!faults.length) throw new Error('Nothing went wrong, although the test says so.');
    return faults;
  }

  /** Fails where something went wrong that no test expected. */
  mustBeNone(): void {
    if (!this.found.length) return;
    const lines = this.found.splice(0);
    throw new Error(`Went wrong, and no test says that it expects it:\n${lines.join('\n')}`);
  }
}
