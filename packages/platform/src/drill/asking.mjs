// Questions of the drills to the platform that they run on, and to no other.
import { setTimeout as pause } from 'node:timers/promises';

const LIMIT = 20_000;

/**
 * Asks the graph. Answers `{ status, body, ms }`; `status` 0 where there was no answer at all, `body` null where it was no
 * JSON. Never rejects.
 */
export async function ask(url, headers, query, variables = {}) {
  const began = performance.now();
  const taken = () => Math.round(performance.now() - began);
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(LIMIT),
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), ms: taken() };
  } catch {
    return { status: 0, body: null, ms: taken() };
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The codes of the errors of an answer. */
export const codesOf = (body) => (body?.errors ?? []).map((error) => error.extensions?.code ?? 'NONE');

/** Waits until the whole platform answers that it is ready; resolves to how long that took, in ms. */
export async function untilReady(url, limit = 120_000) {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.ok) return Math.round(performance.now() - began);
    if (performance.now() - began > limit) throw new Error(`${url} was not ready again within ${limit / 1000} s`);
    await pause(100);
  }
}

/** A token of the demonstration's machine client, good for ten minutes. */
export async function machineToken(url, secret) {
  const answer = await fetch(`${url}/auth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`district-system:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`a token was refused: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}
