import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type RequestHandler } from 'express';
import { parse } from 'graphql';

/** How a service answers `/graphql`: as it should, or in one of the ways in which services fail. */
export type Behaviour = 'ok' | 'silent' | 'slow-body' | 'status-500' | 'not-json' | 'no-data' | 'reset' | 'incomplete';

export interface ServiceContext {
  headers: IncomingHttpHeaders;
}

/** A real subgraph on a real port whose behaviour a test can change, and which remembers what it was asked. */
export class TestService {
  behaviour: Behaviour = 'ok';
  readonly asked: IncomingHttpHeaders[] = [];
  /** Events that it could not handle, as it says at `/ready`. */
  deadLetters = 0;
  private http: Server | undefined;
  private port = 0;

  private constructor(
    readonly app: Express,
    private readonly apollo: ApolloServer<ServiceContext>,
  ) {}

  static async start(
    sdl: string,
    resolvers: Record<string, unknown>,
    doors: (app: Express) => void = () => {},
  ): Promise<TestService> {
    const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
    const apollo = new ApolloServer<ServiceContext>({
      schema,
      nodeEnv: 'production',
      allowBatchedHttpRequests: true,
      includeStacktraceInErrorResponses: true,
      stopOnTerminationSignals: false,
      plugins: [ApolloServerPluginInlineTraceDisabled()],
    });
    await apollo.start();
    const app = express();
    const service = new TestService(app, apollo);
    doors(app);
    const graphql = expressMiddleware(apollo, {
      context: (async ({ req }: { req: { headers: IncomingHttpHeaders } }) => ({ headers: req.headers })) as never,
    });
    app.get('/ready', (_req, res) => void res.json({ ready: true, deadLetters: service.deadLetters }));
    app.post('/graphql', service.misbehave, express.json(), graphql as unknown as RequestHandler);
    await service.listen();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Takes the port again after `close`, as a restarted service does. */
  async listen(): Promise<void> {
    this.http = createServer(this.app);
    await new Promise<void>((resolve) => this.http!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.http.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.http?.close(resolve));
    this.http?.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    await this.close();
    await this.apollo.stop();
  }

  private readonly misbehave: RequestHandler = (req, res, next) => {
    this.asked.push(req.headers);
    if (this.behaviour === 'ok') return next();
    if (this.behaviour === 'silent') return;
    if (this.behaviour === 'reset') return void req.socket.destroy();
    if (this.behaviour === 'slow-body')
      return void res.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
    if (this.behaviour === 'not-json') return void res.type('html').send(`<h1>proxy error at ${this.url}</h1>`);
    if (this.behaviour === 'incomplete')
      return void res.json({ data: { required: { __typename: 'Strict', value: null } } });
    if (this.behaviour === 'no-data') return void res.json({ hello: 'world' });
    res.status(500).json({
      errors: [
        {
          message: `connect ECONNREFUSED 10.1.2.3:5432 at ${this.url}`,
          extensions: { stacktrace: ['at /srv/app.js'] },
        },
      ],
    });
  };
}
