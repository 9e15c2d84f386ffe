import { writeSync } from 'node:fs';
import { pino, type Logger, type LoggerOptions } from 'pino';

/** Bytes of log that wait in memory for a disk that takes none; what comes after that is lost, and counted. */
const MAX_WAITING = 1024 * 1024;
/** How soon a reader that is too slow for a pipe is tried again. */
const BUSY_MS = 10;

/**
 * JSON lines on standard output. A line that cannot be written (the disk is full or read-only, the reader is gone)
 * waits and never throws: what is done goes on without its log. When lines are taken again, it says how many were lost.
 */
export function openLog(options: LoggerOptions, fd = 1): Logger {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listenerCount('error')) stream.on('error', () => {});
  const lines = new WaitingLines(fd);
  const log = pino(options, {
    write(line: string) {
      lines.add(line);
      const lost = lines.flush();
      if (lost) log.warn({ lines: lost }, 'lines of the log were lost');
    },
  });
  process.once('exit', () => lines.flush());
  return log;
}

class WaitingLines {
  private waiting: Buffer[] = [];
  private bytes = 0;
  private lost = 0;
  private again: NodeJS.Timeout | undefined;

  constructor(private readonly fd: number) {}

  add(line: string): void {
    const bytes = Buffer.from(line);
    if (this.bytes + bytes.length > MAX_WAITING) return void (this.lost += 1);
    this.waiting.push(bytes);
    this.bytes += bytes.length;
  }

  /** Writes what waits, a line that was cut where it was cut; answers how many were lost before that, once. */
  flush(): number {
    try {
      while (this.waiting.length) {
        const written = writeSync(this.fd, this.waiting[0]!);
        this.bytes -= written;
        if (written < this.waiting[0]!.length) this.waiting[0] = this.waiting[0]!.subarray(written);
        else this.waiting.shift();
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.again ??= setTimeout(() => this.retry(), BUSY_MS);
      return 0;
    }
    const { lost } = this;
    this.lost = 0;
    return lost;
  }

  private retry(): void {
    this.again = undefined;
    this.flush();
  }
}
