import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.js';
import type { GatewayEnv } from './env.js';
import { startGraph } from './graph/apollo.js';
import { Keys } from './identity/keys.js';
import { Sessions } from './identity/sessions.js';
import { Tokens } from './identity/tokens.js';
import type { Logger } from './log.js';
import { UPSTREAM_LIMITS, Upstream, type UpstreamLimits } from './upstream.js';
import { Registry } from './web/registry.js';

/** Time limits that a test may shorten; the defaults are those of operation. */
export interface Timing {
  upstream?: Partial<UpstreamLimits>;
  sessionLimitMs?: number;
  sessionTtlMs?: number;
  /** The clock of the session cache, in milliseconds. */
  sessionClock?: { now(): number };
  drainMs?: number;
}

export interface RunningGateway {
  /** Origin at which it listens. */
  url: string;
  /** Takes no new request, lets those under way finish, and closes every connection. */
  stop(): Promise<void>;
}

/** Builds the gateway from its parts and listens. It starts with every service down. */
export async function startGateway(
  env: GatewayEnv,
  supergraphSdl: string,
  log: Logger,
  timing: Timing = {},
): Promise<RunningGateway> {
  const limits = { ...UPSTREAM_LIMITS, ...timing.upstream };
  const services = Object.fromEntries(
    Object.entries(env.services).map(([name, origin]) => [name, new Upstream(name, origin, limits)]),
  );
  // The question for the session has a circuit of its own: a slow graph of people must not keep everyone out, nor the
  // other way round.
  const identity = new Upstream('people', env.services['people']!, {
    ...limits,
    limitMs: timing.sessionLimitMs ?? 2_000,
  });
  const keys = await Keys.open(join(env.LIANXI_DATA, 'keys'));
  const tokens = new Tokens(keys);
  const sessions = new Sessions(identity, tokens, log, timing.sessionTtlMs, timing.sessionClock);
  const { server, schema } = await startGraph({
    supergraphSdl,
    services,
    production: env.LIANXI_MODE === 'production',
    log,
  });
  const registry = new Registry(env.WEB_ROOT, env.LIANXI_DATA);
  let stopping = false;
  const { WEB_ROOT: webRoot, LIANXI_DATA: dataDir, TRUST_PROXY: trustProxy } = env;
  const app = createApp({
    server,
    schema,
    services,
    identity,
    sessions,
    tokens,
    keys,
    registry,
    webRoot,
    dataDir,
    trustProxy,
    stopping: () => stopping,
    log,
  });
  const http = createServer(app);
  http.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(env.PORT, env.HOST, resolve));
  const { address, port, family } = http.address() as AddressInfo;

  const stop = async () => {
    stopping = true;
    const closed = new Promise((resolve) => http.close(resolve));
    http.closeIdleConnections();
    const cut = setTimeout(() => http.closeAllConnections(), timing.drainMs ?? 8_000);
    await closed;
    clearTimeout(cut);
    await server.stop();
    await Promise.all([identity, ...Object.values(services)].map((upstream) => upstream.close()));
  };
  return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`, stop };
}
