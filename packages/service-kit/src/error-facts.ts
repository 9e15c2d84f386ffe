import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { openLog } from './log.js';

/** What may be told of an error without quoting data. */
export interface ErrorFacts {
  /** Its class. */
  error: string;
  /** SQLSTATE, or the code of the system. */
  code?: string;
  /** Only of errors whose messages are written by programs, not made from values. */
  message?: string;
  /** Names of the schema. */
  table?: string;
  column?: string;
  constraint?: string;
  /** Where it was thrown. */
  at?: string;
  stack?: string;
  cause?: ErrorFacts;
}

/**
 * Classes whose messages name things of the program. A database quotes values (the failing row, the text that is no
 * number, with MikroORM the whole statement), a parser quotes its input: of those the message stays away.
 */
const SPEAKING = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'AggregateError',
  'AbortError',
  'TimeoutError',
  'DomainError',
  'InvalidEventPayload',
]);
const SQLSTATE = /^[0-9A-Z]{5}$/;
const FRAMES = 12;
const DEPTH = 3;

/** The facts of an error for logs and records; never a value that somebody entered. */
export function errorFacts(error: unknown, depth = DEPTH): ErrorFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, table, column, constraint, cause } = error as Error & Partial<Record<string, unknown>>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const speaks = SPEAKING.has(error.name) && !SQLSTATE.test(String(code));
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(speaks && { message: error.message }),
    ...textsOf({ table, column, constraint }),
    ...(frames.length && { at: frames[0]!.trim(), stack: frames.slice(0, FRAMES).join('\n') }),
    ...(cause instanceof Error && depth > 0 && { cause: errorFacts(cause, depth - 1) }),
  };
}

const textsOf = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
  );

/** The same in short, for one line and for what is kept beside a failed event. */
export function briefly(error: unknown): Pick<ErrorFacts, 'error' | 'code' | 'constraint' | 'at'> {
  const { code, constraint, at, error: name } = errorFacts(error);
  return { error: name, ...(code && { code }), ...(constraint && { constraint }), ...(at && { at }) };
}

/** A log of JSON lines on standard output (or elsewhere); an error goes into it as `err`, and only by its facts. */
export const createLog = (options: LoggerOptions, to?: DestinationStream): Logger => {
  const whole = { ...options, serializers: { err: (error: unknown) => errorFacts(error) } };
  return to ? pino(whole, to) : openLog(whole);
};
