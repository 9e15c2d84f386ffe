import { currentLocale } from './i18n.js';
import { randomId } from './ids.js';
import { problemOf, type Problem } from './problem.js';

/** A refusal of a door besides the graph: of an upload or an export. */
export class DoorRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Sends a POST to a door and answers its JSON. Throws `DoorRefused`. */
export async function askDoor<Answer>(
  address: string,
  body: FormData | Record<string, unknown>,
): Promise<Partial<Answer>> {
  const requestId = randomId();
  const json = !(body instanceof FormData);
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      body: json ? JSON.stringify(body) : body,
      credentials: 'same-origin',
      // x-request-id also makes the request a preflighted one: a foreign page cannot send it
      headers: {
        'accept-language': currentLocale(),
        'x-request-id': requestId,
        ...(json && { 'content-type': 'application/json' }),
      },
    });
  } catch {
    throw new DoorRefused(problemOf('NETWORK', {}, null, requestId));
  }
  const answer = (await response.json().catch(() => null)) as
    | (Partial<Answer> & { code?: string; params?: Record<string, unknown>; message?: string })
    | null;
  if (response.ok && answer) return answer;
  throw new DoorRefused(
    problemOf(answer?.code ?? 'INTERNAL', answer?.params ?? {}, answer?.message ?? null, requestId),
  );
}
