import { Router } from 'express';
import type { Keys } from '../identity/keys.js';
import type { Upstream } from '../upstream.js';
import type { Registry } from '../web/registry.js';

type State = 'up' | 'down' | 'circuit-open';

/** What a service says of itself: its state, and how many events it could not handle. */
interface Probed {
  state: State;
  deadLetters: number;
}
const DOWN: Probed = { state: 'down', deadLetters: 0 };

const PROBE_MS = 1_000;

export interface HealthOptions {
  services: Record<string, Upstream>;
  registry: Registry;
  keys: Keys;
  /** True once the gateway has been told to stop. */
  stopping: () => boolean;
}

/**
 * `/live`: the process answers. `/ready`: it can serve, which it can with every service down; their states, and the
 * events that they could not handle, are told without failing. `/.well-known/jwks.json`: the public keys of the tokens that it signs.
 */
export function healthDoor({ services, registry, keys, stopping }: HealthOptions): Router {
  const router = Router();
  let probed: { at: number; states: Promise<Record<string, Probed>> } | undefined;
  const states = () => {
    if (probed === undefined || Date.now() - probed.at > PROBE_MS)
      probed = { at: Date.now(), states: probeAll(services) };
    return probed.states;
  };
  router.get('/live', (_req, res) => void res.set('cache-control', 'no-store').json({ status: 'live' }));
  router.get('/ready', async (_req, res) => {
    const [found, { entries, problems }] = await Promise.all([states(), registry.read()]);
    const of = <T>(pick: (one: Probed) => T) =>
      Object.fromEntries(Object.entries(found).map(([name, one]) => [name, pick(one)]));
    const modules = entries.map(({ id, version, enabled }) => ({ id, version, enabled }));
    const status = stopping() ? 'stopping' : 'ready';
    res
      .status(stopping() ? 503 : 200)
      .set('cache-control', 'no-store')
      .json({
        status,
        subgraphs: of(({ state }) => state),
        deadLetters: of(({ deadLetters }) => deadLetters),
        modules,
        problems,
      });
  });
  router.get(
    '/.well-known/jwks.json',
    (_req, res) => void res.set('cache-control', 'public, max-age=60').json(keys.published),
  );
  return router;
}

async function probeAll(services: Record<string, Upstream>): Promise<Record<string, Probed>> {
  const states = await Promise.all(
    Object.values(services).map(async (upstream) => [upstream.name, await probe(upstream)] as const),
  );
  return Object.fromEntries(states);
}

async function probe({ pool, circuit }: Upstream): Promise<Probed> {
  try {
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: '/ready',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    if (statusCode !== 200) {
      await body.dump();
      return DOWN;
    }
    const { deadLetters } = (await body.json()) as { deadLetters?: unknown };
    return {
      state: circuit === 'open' ? 'circuit-open' : 'up',
      deadLetters: typeof deadLetters === 'number' ? deadLetters : 0,
    };
  } catch {
    return DOWN;
  }
}
