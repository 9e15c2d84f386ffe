import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';

const BODY_LIMIT = 1024 * 1024;

/** Whether a request is for the graph. */
export const isForGraph = ({ url = '' }: IncomingMessage): boolean => url === '/graphql' || url.startsWith('/graphql?');

/**
 * The graph's door: JSON in, JSON out. Every page of the platform comes through it, so it stands before the framework
 * that serves the other doors.
 */
export const graphDoor =
  (apollo: ApolloServer<Ctx>, contextOf: (req: IncomingMessage) => Promise<Ctx>) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const [ctx, text] = await Promise.all([contextOf(req), textOf(req)]);
    const body = jsonOf(text);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(req.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    const search = req.url!.slice('/graphql'.length);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: req.method!, headers, search, body },
      context: async () => ctx,
    });
    if (answer.body.kind !== 'complete') throw new Error('The graph answers in one piece.');
    res.writeHead(answer.status ?? 200, {
      ...Object.fromEntries(answer.headers),
      'content-length': Buffer.byteLength(answer.body.string),
    });
    res.end(answer.body.string);
  };

function textOf(req: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    req.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= BODY_LIMIT) parts.push(part);
    });
    req.once('end', () =>
      size > BODY_LIMIT
        ? reject(new DomainError('FILE_TOO_LARGE', { field: 'body', max: 1 }))
        : resolve(Buffer.concat(parts).toString()),
    );
    req.once('error', reject);
  });
}

function jsonOf(text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('BAD_INPUT', { field: 'body' });
  }
}
