import { currentLocale, problemOf, toProblem, type Problem } from '@lianxi/frontend-kit';

/** A refusal of `/auth/*` or of the registry. */
export class DoorRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Fetches from one of the gateway's plain doors; throws `DoorRefused`, whatever goes wrong. */
export async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    throw new DoorRefused(toProblem(error));
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as { code?: string; params?: Record<string, unknown>; message?: string };
  throw new DoorRefused(problemOf(answer.code ?? 'INTERNAL', answer.params ?? {}, answer.message ?? null));
}

async function post(path: string, body: unknown = {}): Promise<void> {
  await ask(`/auth/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': currentLocale() }, body: JSON.stringify(body) });
}

/** The doors of sign-in; each throws `DoorRefused`. */
export const doors = {
  signIn: (username: string, password: string) => post('sign-in', { username, password }),
  firstPassword: (username: string, password: string, newPassword: string) => post('first-password', { username, password, newPassword }),
  signOut: () => post('sign-out'),
  actAs: (assignmentId: string) => post('act-as', { assignmentId }),
};
