import { problemOf, toProblem, type Problem } from '@lianxi/frontend-kit';

/** A refusal of one of the doors of the own account. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export interface SessionRow {
  id: string;
  current: boolean;
  since: string;
  lastSeen: string;
  address: string | null;
  browser: string | null;
}

export interface OpenSessions {
  idleMinutes: number;
  hours: number;
  sessions: SessionRow[];
}

export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/auth/${path}`, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    throw new Refused(toProblem(error));
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as {
    code?: string;
    params?: Record<string, unknown>;
    message?: string;
  };
  throw new Refused(problemOf(answer.code ?? 'INTERNAL', answer.params ?? {}, answer.message ?? null));
}

export const send = (path: string, body: unknown): Promise<Response> =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
/** An answer whose body nobody reads stays open in the browser. */
const post = async (path: string, body: unknown): Promise<void> => void (await (await send(path, body)).arrayBuffer());

/** Password and sessions are the sign-in's own, not the graph's: they hang on the cookie. Each throws `Refused`. */
export const ownDoors = {
  sessions: async () => (await ask('sessions')).json() as Promise<OpenSessions>,
  changePassword: (password: string, newPassword: string) => post('password', { password, newPassword }),
  endSession: (sessionId: string) => post('sessions/end', { sessionId }),
};
