import { createLog as createFactLog } from '@lianxi/service-kit/error-facts';
import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * JSON lines on standard output, or where `to` says. Hosts, paths and the facts of errors are written here and never
 * reach an answer.
 */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  createFactLog({ name: 'gateway', level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, to);
