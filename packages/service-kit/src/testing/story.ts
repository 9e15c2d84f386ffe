import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  GATEWAY_HEADER,
  viewerClaims,
  type EventName,
  type EventPayload,
  type Locale,
  type OrgFact,
  type ViewerClaims,
} from '@lianxi/contracts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { TOKEN_ISSUER } from '../auth.js';
import type { Ctx } from '../context.js';
import { readEnv } from '../env.js';
import { migrate } from '../migrate.js';
import { applyOrgFacts } from '../org/org.js';
import { serve, type Runtime, type ServiceDefinition } from '../service.js';
import { deadIn, publishTo } from './bus.js';
import { Faults } from './faults.js';
import { scratchPostgres, type ScratchPostgres } from './scratch-postgres.js';

export interface Answer<Data> {
  data: Data | null;
  /** Codes of the answer's errors, in order. */
  codes: string[];
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; params?: Record<string, unknown> };
  }[];
}

/** One actor of a story: asks through the real HTTP door with a real token. */
export interface Actor {
  claims: ViewerClaims;
  /** Asks, and fails the test with the query and its errors when there are any. */
  ask<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Asks and answers what came back, refusals included. */
  tries<Data = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
    locale?: Locale,
  ): Promise<Answer<Data>>;
  upload(name: string, bytes: Uint8Array): Promise<{ fileId: string }>;
  /** A door of this service, or of another process of it by its whole address. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /**
   * Takes an export along as the screens do: asks for a ticket with what stands behind the `?` of the path, and fetches
   * the file with it. Answers the file, or whichever of the two was refused.
   */
  takes(path: string, locale?: Locale): Promise<Response>;
}

export interface Story {
  runtime: Runtime;
  url: string;
  database: ScratchPostgres;
  /** A person (or machine) with these claims; the rest is empty. */
  as(claims: Partial<ViewerClaims>): Actor;
  /** Nobody signed in. */
  anonymous: Actor;
  /**
   * What another service answers to `ask()`; by default, and for null, nothing, so that `ask()` finds it unavailable.
   */
  answerAsk(answer: ((query: string, variables: Record<string, unknown>) => unknown) | null): void;
  /**
   * An event arrives through the real bus: published as its real sender, handled by the service's worker. Answers its
   * id; throws where the handler failed.
   */
  publish<N extends EventName>(event: N, payload: EventPayload<N>): Promise<string>;
  /** Runs what is expected to log an error, answer INTERNAL or fail a handler; answers how it did. */
  expectsFaults(run: () => Promise<unknown>): Promise<string[]>;
  /** Ends the service, and fails where something went wrong that no test expected. */
  end(): Promise<void>;
}

export interface StoryOptions {
  facts?: readonly OrgFact[];
  /** Instant at which the domain's clock starts. */
  clock?: string;
  demoPassword?: string;
}

/**
 * Starts one service on a scratch PostgreSQL behind a stand-in for the gateway that only has its keys: what the service
 * sees is real.
 */
export async function startStory(definition: ServiceDefinition, options: StoryOptions = {}): Promise<Story> {
  const database = await scratchPostgres();
  try {
    return await storyOn(database, definition, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function storyOn(
  database: ScratchPostgres,
  definition: ServiceDefinition,
  options: StoryOptions,
): Promise<Story> {
  const data = await mkdtemp(path.join(tmpdir(), 'lianxi-story-'));
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  let askAnswer: Parameters<Story['answerAsk']>[0] = null;
  const keys = createServer((req, res) => {
    if (req.url !== '/graphql') return void res.end(JSON.stringify({ keys: [jwk] }));
    let body = '';
    req
      .on('data', (chunk: Buffer) => (body += chunk.toString()))
      .on('end', () => {
        const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
        res.end(JSON.stringify(askAnswer ? { data: askAnswer(query, variables) } : { errors: [{ message: 'down' }] }));
      });
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const env = readEnv({
    DATABASE_URL: database.url(`lianxi_${definition.id}`),
    OWNER_DATABASE_URL: database.url('lianxi_owner'),
    GATEWAY_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}`,
    LIANXI_DATA: data,
    LIANXI_MODE: 'demo',
    LIANXI_DEMO_PASSWORD: options.demoPassword ?? 'demonstration-1',
    LOG_LEVEL: 'warn',
    ...(options.clock && { LIANXI_CLOCK: options.clock }),
  });
  await migrate({
    service: definition.id,
    entities: definition.entities,
    migrations: path.join(definition.root, 'migrations'),
    ownerUrl: env.OWNER_DATABASE_URL,
  });
  const faults = new Faults();
  const running = await serve(definition, env, faults.stream);
  if (definition.baseData) await definition.baseData(running.runtime.system());
  if (options.facts)
    await running.runtime.orm.em.fork().transactional(async (em) => applyOrgFacts(em as Ctx['em'], options.facts!));

  const actor = (claims: ViewerClaims | null): Actor => {
    const token = async () =>
      new SignJWT(claims ? { viewer: claims, sid: `session of ${claims.accountId}` } : {})
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setIssuer(TOKEN_ISSUER)
        .setAudience([definition.id, 'gateway'])
        .setIssuedAt()
        .setExpirationTime('60s')
        .sign(privateKey);
    const call = async (target: string, init: RequestInit = {}) => {
      const bearer = await token();
      const answer = await fetch(new URL(target, running.url), {
        ...init,
        headers: {
          [claims ? 'authorization' : GATEWAY_HEADER]: `Bearer ${bearer}`,
          ...(init.headers as Record<string, string>),
        },
      });
      if (answer.status === 500) faults.note(`answered 500 · ${target.split('?')[0]}`);
      return answer;
    };
    const tries: Actor['tries'] = async (query, variables = {}, locale = 'zh-CN') => {
      const response = await call('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': locale },
        body: JSON.stringify({ query, variables }),
      });
      const { data: found, errors = [] } = (await response.json()) as {
        data?: never;
        errors?: Answer<never>['errors'];
      };
      const codes = errors.map((error) => error.extensions.code);
      if (codes.includes('INTERNAL')) faults.note(`answered INTERNAL · ${errors[0]!.path?.join('.')}`);
      return { data: found ?? null, errors, codes };
    };
    return {
      claims: claims!,
      tries,
      ask: async (query, variables) => {
        const { data: found, errors } = await tries(query, variables);
        if (errors.length || !found)
          throw new Error(`${query}\n${JSON.stringify(variables)}\n${JSON.stringify(errors, null, 2)}`);
        return found as never;
      },
      upload: async (name, bytes) => {
        const form = new FormData();
        form.append('file', new File([new Uint8Array(bytes)], name));
        return (await call('/files', { method: 'POST', body: form })).json() as Promise<{ fileId: string }>;
      },
      fetch: call,
      takes: async (target, locale = 'zh-CN') => {
        const { pathname, searchParams } = new URL(target, running.url);
        const given = Object.fromEntries(
          [...new Set(searchParams.keys())].map((name) => {
            const all = searchParams.getAll(name);
            return [name, all.length > 1 ? all : all[0]];
          }),
        );
        const asked = await call(pathname, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': locale },
          body: JSON.stringify(given),
        });
        if (asked.status !== 201) return asked;
        const { ticket } = (await asked.json()) as { ticket: string };
        return call(`${pathname}?ticket=${ticket}`, { headers: { 'accept-language': locale } });
      },
    };
  };
  return {
    runtime: running.runtime,
    url: running.url,
    database,
    as: (claims) =>
      actor(
        viewerClaims.parse({
          kind: 'person',
          accountId: 'account',
          account: 'account',
          personId: null,
          assignmentId: null,
          postId: null,
          roles: [],
          unitId: null,
          unitPath: null,
          gridId: null,
          lines: [],
          scopes: [],
          standsIn: [],
          ...claims,
        }),
      ),
    anonymous: actor(null),
    answerAsk: (answer) => void (askAnswer = answer),
    publish: (event, payload) => publishTo(database, definition.id, event, payload),
    expectsFaults: (run) => faults.expected(run),
    end: async () => {
      for (const event of await deadIn(database, definition.id)) faults.note(`dead letter · ${event}`);
      await running.stop();
      await new Promise((resolve) => keys.close(resolve));
      keys.closeAllConnections();
      await database.close();
      await rm(data, { recursive: true, force: true });
      faults.mustBeNone();
    },
  };
}
