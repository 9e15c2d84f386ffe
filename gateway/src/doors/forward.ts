import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Dispatcher } from 'undici';
import type { Logger } from '../log.js';
import { Refusal, refuse, unavailable } from '../refusal.js';
import type { Upstream } from '../upstream.js';
import { factsOf } from './request-facts.js';

/**
 * Headers that belong to one connection, not to the message (RFC 9110 §7.6.1), and those that tell about the server
 * behind.
 */
const NOT_PASSED_ON = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-content-type-options',
  'x-powered-by',
  'x-request-id',
]);

export interface Forward {
  upstream: Upstream;
  /** Path and query at the service. */
  path: string;
  headers: Record<string, string | string[]>;
  /** Bytes that may be sent up, and the refusal when there are more. */
  bodyLimit: { bytes: number; code: string; params?: Record<string, unknown> };
  /** Silence of the service, in milliseconds, after which it counts as unavailable. */
  silenceMs: number;
  /** Called with the service's status before the client hears anything. */
  onAnswer?: (status: number) => void;
  /** Headers set on the answer whatever the service says. */
  answerHeaders?: Record<string, string>;
  log: Logger;
}

class TooLarge extends Error {}

/** Streams a request to a service and its answer back, without reading either. */
export async function forward(req: Request, res: Response, options: Forward): Promise<void> {
  const { upstream, path, headers, bodyLimit, silenceMs, onAnswer, answerHeaders, log } = options;
  const { locale, requestId } = factsOf(res);
  const tooLarge = () => {
    drain(req, bodyLimit.bytes);
    refuse(res, new Refusal(bodyLimit.code, bodyLimit.params, locale, 413));
  };
  if (Number(req.headers['content-length'] ?? 0) > bodyLimit.bytes) return tooLarge();
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  let answer: Dispatcher.ResponseData;
  try {
    const method = req.method as Dispatcher.HttpMethod;
    const body = hasBody(req) ? limited(req, bodyLimit.bytes) : null;
    answer = await upstream.pool.request({
      method,
      path,
      headers,
      body,
      signal: gone.signal,
      headersTimeout: silenceMs,
      bodyTimeout: silenceMs,
    });
  } catch (error) {
    if (gone.signal.aborted) return;
    if (error instanceof TooLarge) return tooLarge();
    log.warn({ service: upstream.name, requestId, err: error }, 'forward failed');
    return refuse(res, unavailable(upstream.name, locale));
  }
  onAnswer?.(answer.statusCode);
  res.status(answer.statusCode);
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !NOT_PASSED_ON.has(name)) res.setHeader(name, value);
  for (const [name, value] of Object.entries(answerHeaders ?? {})) res.setHeader(name, value);
  // A client that goes away, or a service that breaks off, ends both sides; nothing is left to answer with.
  await pipeline(answer.body, res).catch(() => res.destroy());
}

/**
 * Reads on and throws away, so that a client that still sends hears the refusal instead of a broken connection; one
 * that sends more than twice what was allowed is cut off.
 */
function drain(req: Request, bytes: number): void {
  let seen = 0;
  req.unpipe();
  req.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > 2 * bytes) req.destroy();
  });
  req.resume();
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function limited(source: Readable, bytes: number): Readable {
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
  source.once('error', (error) => counter.destroy(error));
  return source.pipe(counter);
}

/** The path of a request with `.` and `..` resolved, however they are written; null when it leaves the prefix. */
export function pathBelow(prefix: string, originalUrl: string): string | null {
  if (!URL.canParse(originalUrl, 'http://localhost')) return null;
  const { pathname, search } = new URL(originalUrl, 'http://localhost');
  return pathname.startsWith(prefix) && !/%2f|%5c|\/\//i.test(pathname) ? pathname + search : null;
}
