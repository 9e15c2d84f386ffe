import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/composition.js';
import { Faults } from '@lianxi/service-kit/testing/faults';
import { createLog } from '../../src/log.js';
import { startGateway, type RunningGateway, type Timing } from '../../src/server.js';
import { startCases } from './cases.js';
import { startPeople, type Desk } from './people.js';
import { CASES_SDL, PEOPLE_SDL } from './schemas.js';
import type { TestService } from './service.js';

export interface GraphAnswer {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown> | null | undefined;
  errors:
    | { message: string; path?: (string | number)[]; extensions: { code: string; params: Record<string, unknown> } }[]
    | undefined;
  extensions?: unknown;
}

/** The supergraph of the test's two services. */
export function testSupergraph(): string {
  const { files, errors } = compose([
    { name: 'people', sdl: PEOPLE_SDL },
    { name: 'cases', sdl: CASES_SDL },
  ]);
  if (files === null) throw new Error(errors.join('\n'));
  return files.supergraph;
}

/** Two services and the gateway before them, each on a port of its own. */
export class World {
  private constructor(
    readonly gateway: RunningGateway,
    readonly people: TestService,
    readonly cases: TestService,
    readonly desk: Desk,
    readonly folder: string,
    private readonly faults: Faults,
  ) {}

  static async start(timing: Timing = {}, mode: 'demo' | 'production' = 'demo', trustProxy?: string): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'lianxi-gateway-'));
    const { people, desk } = await startPeople();
    const cases = await startCases();
    const env = {
      HOST: '127.0.0.1',
      PORT: 0,
      LIANXI_DATA: join(folder, 'data'),
      LIANXI_MODE: mode,
      WEB_ROOT: join(folder, 'web'),
      LOG_LEVEL: 'silent',
      ...(trustProxy && { TRUST_PROXY: trustProxy }),
    } as const;
    const services = { people: people.url, cases: cases.url };
    const faults = new Faults();
    const gateway = await startGateway({ ...env, services }, testSupergraph(), createLog('warn', faults.stream), {
      drainMs: 500,
      ...timing,
    });
    return new World(gateway, people, cases, desk, folder, faults);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.gateway.url}${path}`, init);
  }

  /** Sends one operation; `as` is a cookie of the desk, or an authorization header. */
  async graphql(
    query: string,
    { as = 'lianxi.session_token=office1', variables, headers, operationName }: AskOptions = {},
  ): Promise<GraphAnswer> {
    const credential: Record<string, string> =
      as === null ? {} : as.startsWith('Bearer') ? { authorization: as } : { cookie: as };
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...credential, ...headers },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      ...(JSON.parse(text) as Pick<GraphAnswer, 'data' | 'errors'>),
    };
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    await Promise.all([this.people.stop(), this.cases.stop()]);
    await rm(this.folder, { recursive: true, force: true });
    this.faults.mustBeNone();
  }

  /** Runs what is expected to log an error; answers which. */
  expectsFaults(run: () => Promise<unknown>): Promise<string[]> {
    return this.faults.expected(run);
  }
}

interface AskOptions {
  as?: string | null;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  operationName?: string;
}
