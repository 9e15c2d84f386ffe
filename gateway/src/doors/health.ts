import { Router } from 'express';
import type { Keys } from '../identity/keys.js';
import type { Tokens } from '../identity/tokens.js';
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
  /** The way to people by which sessions are asked for. */
  identity: Upstream;
  tokens: Tokens;
  registry: Registry;
  keys: Keys;
  /** True once the gateway has been told to stop. */
  stopping: () => boolean;
}

/**
 * `/live`: the process answers. `/ready`: somebody can sign in, so people is up, believes our tokens, and is asked for
 * sessions; the states of the others, and the events that services could not handle, are told without failing.
 * `/.well-known/jwks.json`: the public keys of the tokens that it signs.
 */
export function healthDoor({ services, identity, tokens, registry, keys, stopping }: HealthOptions): Router {
  const router = Router();
  let probed: { at: number; states: Promise<Record<string, Probed>> } | undefined;
  const states = () => {
    if (probed === undefined || Date.now() - probed.at > PROBE_MS)
      probed = { at: Date.now(), states: probeAll({ ...services, [identity.name]: identity }, tokens) };
    return probed.states;
  };
  router.get('/live', (_req, res) => void res.set('cache-control', 'no-store').json({ status: 'live' }));
  router.get('/ready', async (_req, res) => {
    const [found, { entries, problems }] = await Promise.all([states(), registry.read()]);
    const of = <T>(pick: (one: Probed) => T) =>
      Object.fromEntries(Object.entries(found).map(([name, one]) => [name, pick(one)]));
    const modules = entries.map(({ id, version, enabled }) => ({ id, version, enabled }));
    const status = stopping() ? 'stopping' : found[identity.name]?.state === 'up' ? 'ready' : 'waiting';
    res
      .status(status === 'ready' ? 200 : 503)
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

async function probeAll(services: Record<string, Upstream>, tokens: Tokens): Promise<Record<string, Probed>> {
  const states = await Promise.all(
    Object.values(services).map(async (upstream) => [upstream.name, await probe(upstream, tokens)] as const),
  );
  return Object.fromEntries(states);
}

async function probe(upstream: Upstream, tokens: Tokens): Promise<Probed> {
  try {
    const headers = await tokens.proof(null, upstream.name);
    const signal = AbortSignal.timeout(PROBE_MS);
    const { statusCode, body } = await upstream.pool.request({ method: 'GET', path: '/ready', headers, signal });
    if (statusCode !== 200) {
      await body.dump();
      return DOWN;
    }
    const told = (await body.json()) as { deadLetters?: unknown };
    const deadLetters = typeof told.deadLetters === 'number' ? told.deadLetters : 0;
    if (upstream.circuit === 'closed') return { state: 'up', deadLetters };
    // A gateway that is not ready is asked nothing: its circuits close by being probed.
    const closed = upstream.json({ method: 'GET', path: '/ready', headers, retry: false });
    return await closed.then(
      () => ({ state: 'up' as const, deadLetters }),
      () => ({ state: 'circuit-open' as const, deadLetters }),
    );
  } catch {
    return DOWN;
  }
}
