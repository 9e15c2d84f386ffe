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
  const answer = (await response.json().catch(() => ({}))) as {
    code?: string;
    params?: Record<string, unknown>;
    message?: string;
  };
  throw new DoorRefused(problemOf(answer.code ?? 'INTERNAL', answer.params ?? {}, answer.message ?? null));
}

/** A post to act in, to choose from. */
export interface PostChoice {
  assignmentId: string;
  title: string;
  unit: string;
  since: string;
}

/** Somebody reset the password or the second factor; told once, at the next sign-in. */
export interface ToldReset {
  kind: 'PASSWORD' | 'SECOND_FACTOR';
  at: string;
  askedBy: string;
  confirmedBy: string;
}

/** What an authenticator app is given. */
export interface Enrolment {
  secret: string;
  uri: string;
}

function send(path: string, body: unknown = {}): Promise<Response> {
  return ask(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLocale() },
    body: JSON.stringify(body),
  });
}

/** An answer whose body nobody reads stays open in the browser. */
const post = async (path: string, body?: unknown): Promise<void> => void (await (await send(path, body)).arrayBuffer());
const answer = async <Data>(path: string, body: unknown): Promise<Data> =>
  (await send(path, body)).json() as Promise<Data>;

interface SignedIn {
  resets?: ToldReset[];
}

/** The doors of sign-in; each throws `DoorRefused`. */
export const doors = {
  /** `code` is the second step, where the account has one. */
  signIn: (username: string, password: string, code?: string) =>
    answer<SignedIn>('sign-in', { username, password, code }),
  firstPassword: (username: string, password: string, newPassword: string, code?: string) =>
    answer<SignedIn>('first-password', { username, password, newPassword, code }),
  /** A first second factor, for an administrator who must have one; the confirming code signs in. */
  setUpFactor: (username: string, password: string) => answer<Enrolment>('second-factor/first', { username, password }),
  confirmFactor: async (username: string, password: string, code: string) =>
    (await answer<{ recoveryCodes: string[] }>('second-factor/first-confirm', { username, password, code }))
      .recoveryCodes,
  posts: async () => ((await (await ask('/auth/posts', {})).json()) as { posts: PostChoice[] }).posts,
  signOut: () => post('sign-out'),
  actAs: (assignmentId: string) => post('act-as', { assignmentId }),
};
