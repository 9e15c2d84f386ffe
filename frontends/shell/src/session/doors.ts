import { currentLocale, problemOf, type Problem } from '@lianxi/frontend-kit';

/** A refusal of `/auth/*`. */
export class DoorRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

async function post(path: string, body: unknown = {}): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': currentLocale() },
      body: JSON.stringify(body),
    });
  } catch {
    throw new DoorRefused(problemOf('NETWORK'));
  }
  if (response.ok) return;
  const answer = (await response.json().catch(() => ({}))) as { code?: string; params?: Record<string, unknown>; message?: string };
  throw new DoorRefused(problemOf(answer.code ?? 'INTERNAL', answer.params ?? {}, answer.message ?? null));
}

/** The doors of sign-in; each throws `DoorRefused`. */
export const doors = {
  signIn: (username: string, password: string) => post('sign-in', { username, password }),
  signOut: () => post('sign-out'),
  actAs: (assignmentId: string) => post('act-as', { assignmentId }),
};
