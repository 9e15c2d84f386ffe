// Questions of the drills to the platform that they run on, and to no other.
import { setTimeout as pause } from 'node:timers/promises';

const LIMIT = 20_000;

/**
 * Asks the graph. Answers `{ status, body, ms }`; `status` 0 where there was no answer at all, `body` null where it was
 * no JSON. Never rejects.
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

/** A question to every service. */
const ALL =
  '{ viewer { name } peopleWork { waiting } casesWork { waiting } meetingsWork { waiting } supervisionWork { waiting } }';

/** Waits until every service answers through the gateway again; resolves to how long that took, in ms. */
export async function untilAnswered(url, cookie, limit = 120_000) {
  const began = performance.now();
  for (;;) {
    const { status, body } = await ask(url, { cookie }, ALL);
    if (status === 200 && body && !body.errors) return Math.round(performance.now() - began);
    if (performance.now() - began > limit)
      throw new Error(`the services did not all answer within ${limit / 1000} s: ${JSON.stringify(body)}`);
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
