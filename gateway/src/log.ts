import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output. Hosts, paths and reasons are written here and never reach an answer. */
export function createLog(level: string): Logger {
  return pino({ name: 'gateway', level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
