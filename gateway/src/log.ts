import { openLog } from '@lianxi/service-kit/log';
import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output. Hosts, paths and reasons are written here and never reach an answer. */
export const createLog = (level: string): Logger =>
  openLog({ name: 'gateway', level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
