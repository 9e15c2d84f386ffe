import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorMessage, GATEWAY_HEADER, localeOf, type ServiceId } from '@lianxi/contracts';
import type { MikroORM } from '@mikro-orm/postgresql';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { validate as isUuid } from 'uuid';
import type { VerifyToken } from './auth.js';
import { countDeadLetters } from './bus/dead-letters.js';
import type { Clock } from './clock.js';
import type { Ctx } from './context.js';
import { refusalOf } from './database-error.js';
import { DomainError } from './domain-error.js';
import type { Env } from './env.js';
import { MAX_FILE_MB, openFile, storeFile } from './files/files.js';
import { createApollo } from './graphql/apollo.js';
import { graphDoor, isForGraph } from './graphql/door.js';
import type { DataClasses } from './provision/data-classes.js';
import { OrgFactRow } from './records/record.entities.js';
import { audit } from './records/write-records.js';
import { keptText } from './text.js';

export interface ServerParts {
  service: ServiceId;
  schema: GraphQLSchema;
  orm: MikroORM;
  env: Env;
  clock: Clock;
  log: Logger;
  verify: VerifyToken;
  /** Which fields of the graph point to people. */
  dataClasses: DataClasses;
  /** Doors of the service's own besides the graph (sign-in of people, exports of cases). */
  routes?: (app: Express, contextOf: ContextOf) => void;
}

/** The context of one HTTP request: verified viewer and a fork of its own. */
export type ContextOf = (req: IncomingMessage) => Promise<Ctx>;

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  READ_ONLY_CLIENT: 403,
  NO_CURRENT_POST: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  FILE_NOT_FOUND: 404,
  SECOND_FACTOR_REQUIRED: 401,
  SECOND_FACTOR_WRONG: 401,
  SECOND_FACTOR_SETUP_REQUIRED: 403,
  ACTING_POST_ENDED: 403,
  NETWORK_NOT_ALLOWED: 403,
  FIELD_GROUP_REQUIRED: 403,
  VERSION_CONFLICT: 409,
  SECOND_FACTOR_ON: 409,
  FILE_TOO_LARGE: 413,
  ACCOUNT_LOCKED: 423,
  TOO_MANY_REQUESTS: 429,
  QUOTA_EXCEEDED: 429,
  DEPENDENCY_UNAVAILABLE: 503,
  PROVISION_NOT_RECORDED: 503,
  STORAGE_READ_ONLY: 503,
  STORAGE_FULL: 507,
  TICKET_INVALID: 403,
};

/** The path without what was asked for: a search or a purpose is somebody's text. */
const pathOf = ({ url = '' }: IncomingMessage) => url.split('?')[0];

/**
 * Answers with JSON `{ code, params, message }` in the caller's language; what nobody expected is logged and is
 * `INTERNAL`.
 */
function refuse(log: Logger, req: IncomingMessage, res: ServerResponse, error: unknown): void {
  const refusal = error instanceof DomainError ? error : (refusalOf(error) ?? new DomainError('INTERNAL'));
  if (refusal.code === 'INTERNAL') log.error({ err: error, path: pathOf(req) }, 'unexpected error');
  if (res.headersSent) return;
  const { code, params } = refusal;
  res.writeHead(STATUS[code] ?? (code === 'INTERNAL' ? 500 : 400), {
    'content-type': 'application/json; charset=utf-8',
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer' }),
  });
  res.end(
    JSON.stringify({ code, params, message: errorMessage(code, params, localeOf(req.headers['accept-language'])) }),
  );
}

/** The context that a door made for a request, so that its refusal can be written with who it was. */
const contexts = new WeakMap<IncomingMessage, Ctx>();

/** A refused act at a door of its own (an export, a file) is an audit row, like one at the graph. */
async function recordRefusal(
  req: IncomingMessage & { route?: { path?: unknown }; params?: Record<string, string | string[]> },
  error: unknown,
): Promise<void> {
  const ctx = contexts.get(req);
  const place = req.route?.path;
  if (!ctx?.viewer || typeof place !== 'string' || !(error instanceof DomainError)) return;
  const id = String(req.params?.['id']);
  // the names of lists and kinds are words of the house; ids go into their own column, anything else was typed
  const words = Object.entries(req.params ?? {}).filter(
    ([, value]) => typeof value === 'string' && /^[a-z][a-z-]{0,40}$/.test(value),
  );
  await audit(
    { ...ctx, em: ctx.em.fork() as Ctx['em'] },
    {
      what: `refused.${place.slice(1)}`,
      objectId: isUuid(id) ? id : null,
      outcome: error.code,
      ...(words.length && { details: Object.fromEntries(words) }),
    },
  );
}

/** A handler whose refusals are answered so. */
export const door =
  <Req extends IncomingMessage = Request, Res extends ServerResponse = Response>(
    log: Logger,
    handle: (req: Req, res: Res) => Promise<void>,
  ) =>
  async (req: Req, res: Res): Promise<void> => {
    try {
      await handle(req, res);
    } catch (error) {
      await recordRefusal(req, error).catch((err: unknown) =>
        log.error({ err, path: pathOf(req) }, 'a refusal could not be written'),
      );
      refuse(log, req, res, error);
    }
  };

const PROBES = new Set(['/live', '/ready']);

/** The gateway's own token, which comes with requests that carry none of a viewer. */
const gatewayTokenOf = ({ headers }: IncomingMessage): string | undefined => headers[GATEWAY_HEADER]?.toString();

/** A service that has not heard of a single unit yet would refuse every place: it is not ready. */
async function knowsOrganisation({ service, orm }: ServerParts): Promise<boolean> {
  return service === 'people' || (await orm.em.fork().count(OrgFactRow, {})) > 0;
}

/** The field `file` of an uploaded form. */
async function fileOf(req: Request): Promise<File> {
  const form = Buffer.isBuffer(req.body)
    ? await new globalThis.Response(new Uint8Array(req.body), {
        headers: { 'content-type': req.header('content-type')! },
      })
        .formData()
        .catch(() => null)
    : null;
  const file = form?.get('file');
  if (!(file instanceof File)) throw new DomainError('BAD_INPUT', { field: 'file' });
  return file;
}

/** Starts the service's HTTP server: probes, the graph, files, and the service's own doors. */
export async function startServer(parts: ServerParts): Promise<{ server: Server; url: string; stop(): Promise<void> }> {
  const { service, env, log } = parts;
  const apollo = createApollo(parts.schema, parts.dataClasses, log);
  await apollo.start();
  const contextOf: ContextOf = async (req) => {
    const { viewer, session, token } = await parts.verify(req.headers.authorization ?? gatewayTokenOf(req));
    const ctx: Ctx = {
      viewer,
      session,
      token: viewer && token,
      em: parts.orm.em.fork() as Ctx['em'],
      clock: parts.clock,
      service,
      env,
      log,
      locale: localeOf(req.headers['accept-language']),
      requestId: req.headers['x-request-id']?.toString() ?? randomUUID(),
      loaders: new Map(),
    };
    contexts.set(req, ctx);
    return ctx;
  };
  const app = express();
  app.disable('x-powered-by');
  app.get('/live', (_, res) => void res.json({ service, live: true }));
  // The gateway shows its token here too: where it is not believed, whoever comes through the gateway is refused.
  const believes = async (req: Request): Promise<boolean> => {
    const token = gatewayTokenOf(req);
    return token === undefined || parts.verify(token).then(Boolean, () => false);
  };
  app.get('/ready', async (req, res) => {
    const ready = (await parts.orm.isConnected()) && (await knowsOrganisation(parts)) && (await believes(req));
    const letters = ready && countDeadLetters(parts.orm.em.fork() as Ctx['em'], parts.service);
    const deadLetters = await Promise.resolve(letters || null).catch(() => null);
    res.status(ready ? 200 : 503).json({ service, ready, deadLetters });
  });
  app.post(
    '/files',
    express.raw({ type: 'multipart/form-data', limit: `${MAX_FILE_MB + 1}mb` }),
    door(log, async (req, res) => {
      const upload = await fileOf(req);
      const file = await storeFile(
        await contextOf(req),
        keptText(upload.name, 'file'),
        Buffer.from(await upload.arrayBuffer()),
      );
      res.status(201).json({ fileId: file.id, name: file.name, mime: file.mime, size: file.size, sha256: file.sha256 });
    }),
  );
  app.get(
    '/files/:id',
    door(log, async (req, res) => {
      const { file, bytes } = await openFile(await contextOf(req), String(req.params['id']));
      res.setHeader('content-type', file.mime);
      res.setHeader('content-length', file.size);
      res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
      res.setHeader('x-content-type-options', 'nosniff');
      res.end(bytes);
    }),
  );
  parts.routes?.(app, contextOf);
  app.use((error: Error & { status?: number }, req: Request, res: Response, _next: NextFunction) => {
    const code = error.status === 413 ? 'FILE_TOO_LARGE' : 'BAD_INPUT';
    res.status(error.status ?? 400).json({
      code,
      params: { field: 'body', max: MAX_FILE_MB },
      message: errorMessage(code, { field: 'body', max: MAX_FILE_MB }, localeOf(req.header('accept-language'))),
    });
  });
  const graph = graphDoor(apollo, contextOf);
  // But for the probes a service answers nobody who does not come through the gateway.
  const inside = door<IncomingMessage, ServerResponse>(log, async (req, res) => {
    await parts.verify(gatewayTokenOf(req) ?? req.headers.authorization);
    await (isForGraph(req) ? graph(req, res) : app(req, res));
  });
  const server = createServer((req, res) => void (PROBES.has(req.url ?? '') ? app(req, res) : inside(req, res)));
  // Longer than the gateway's pool keeps a connection, so that the gateway never writes into one that is closing.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(env.PORT, env.HOST, resolve));
  const url = `http://${env.HOST}:${(server.address() as AddressInfo).port}`;
  return {
    server,
    url,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      });
      await apollo.stop();
    },
  };
}
