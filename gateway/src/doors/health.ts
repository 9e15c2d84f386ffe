import { Router } from 'express';
import type { Keys } from '../identity/keys.js';
import type { Upstream } from '../upstream.js';
import type { Registry } from '../web/registry.js';

type State = 'up' | 'down' | 'circuit-open';
const PROBE_MS = 1_000;

export interface HealthOptions {
  services: Record<string, Upstream>;
  registry: Registry;
  keys: Keys;
  /** True once the gateway has been told to stop. */
  stopping: () => boolean;
}

/**
 * `/live`: the process answers. `/ready`: it can serve, which it can with every service down; their states are told
 * without failing. `/.well-known/jwks.json`: the public keys of the tokens that it signs.
 */
export function healthDoor({ services, registry, keys, stopping }: HealthOptions): Router {
  const router = Router();
  let probed: { at: number; states: Promise<Record<string, State>> } | undefined;
  const states = () => {
    if (probed === undefined || Date.now() - probed.at > PROBE_MS)
      probed = { at: Date.now(), states: probeAll(services) };
    return probed.states;
  };
  router.get('/live', (_req, res) => void res.set('cache-control', 'no-store').json({ status: 'live' }));
  router.get('/ready', async (_req, res) => {
    const [subgraphs, { entries, problems }] = await Promise.all([states(), registry.read()]);
    const modules = entries.map(({ id, version, enabled }) => ({ id, version, enabled }));
    const status = stopping() ? 'stopping' : 'ready';
    res
      .status(stopping() ? 503 : 200)
      .set('cache-control', 'no-store')
      .json({ status, subgraphs, modules, problems });
  });
  router.get(
    '/.well-known/jwks.json',
    (_req, res) => void res.set('cache-control', 'public, max-age=60').json(keys.published),
  );
  return router;
}

async function probeAll(services: Record<string, Upstream>): Promise<Record<string, State>> {
  const states = await Promise.all(
    Object.values(services).map(async (upstream) => [upstream.name, await probe(upstream)] as const),
  );
  return Object.fromEntries(states);
}

async function probe({ pool, circuit }: Upstream): Promise<State> {
  try {
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: '/ready',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    await body.dump();
    if (statusCode !== 200) return 'down';
    return circuit === 'open' ? 'circuit-open' : 'up';
  } catch {
    return 'down';
  }
}
