import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { ERROR_MESSAGES, errorMessage } from '@lianxi/contracts/errors';
import type { Locale } from '@lianxi/contracts/locale';

export type ProblemKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'unavailable'
  | 'network'
  | 'refused'
  | 'unknown';

/** A refusal or failure as the screens know it; the code decides, the words come from the language of the user. */
export interface Problem {
  kind: ProblemKind;
  code: string;
  params: Record<string, unknown>;
  /** The server's words, already in the language of the request. */
  serverMessage: string | null;
  requestId: string | null;
}

const KINDS: Record<string, ProblemKind> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  VERSION_CONFLICT: 'conflict',
  SUBGRAPH_UNAVAILABLE: 'unavailable',
  DEPENDENCY_UNAVAILABLE: 'unavailable',
  INTERNAL: 'unknown',
  NETWORK: 'network',
  TIMEOUT: 'network',
};

const requestIds = new WeakMap<object, string>();
/** Remembers under which id a failed request was sent. */
export const rememberRequest = (error: object, id: string) => void requestIds.set(error, id);

interface WireError {
  message?: unknown;
  extensions?: { code?: unknown; params?: unknown } | undefined;
}

export function problemOf(
  code: string,
  params: Record<string, unknown> = {},
  serverMessage: string | null = null,
  requestId: string | null = null,
): Problem {
  return {
    kind: KINDS[code] ?? (code in ERROR_MESSAGES['zh-CN'] ? 'refused' : 'unknown'),
    code,
    params,
    serverMessage,
    requestId,
  };
}

/** Reads whatever a query, mutation, upload or fetch may throw. The first error of several decides. */
export function toProblem(error: unknown): Problem {
  const requestId = (error instanceof Object && requestIds.get(error)) || null;
  const wire = CombinedGraphQLErrors.is(error)
    ? error.errors[0]
    : ServerError.is(error)
      ? bodyError(error.bodyText)
      : null;
  if (wire) return fromWire(wire, requestId);
  if (ServerError.is(error))
    return problemOf(
      error.statusCode === 401 ? 'UNAUTHENTICATED' : error.statusCode === 403 ? 'FORBIDDEN' : 'INTERNAL',
      {},
      null,
      requestId,
    );
  if (['TimeoutError', 'AbortError'].includes((error as Error | null)?.name ?? ''))
    return problemOf('TIMEOUT', {}, null, requestId);
  if (error instanceof TypeError) return problemOf('NETWORK', {}, null, requestId);
  return problemOf('INTERNAL', {}, null, requestId);
}

function fromWire(wire: WireError, requestId: string | null): Problem {
  const code = typeof wire.extensions?.code === 'string' ? wire.extensions.code : 'INTERNAL';
  const params = wire.extensions?.params instanceof Object ? (wire.extensions.params as Record<string, unknown>) : {};
  return problemOf(code, params, typeof wire.message === 'string' ? wire.message : null, requestId);
}

/** A refusal may also come as an HTTP status: GraphQL's `errors` or the doors' own `{code, params, message}`. */
function bodyError(body: string): WireError | null {
  try {
    const json = JSON.parse(body) as { errors?: WireError[]; code?: string; params?: unknown; message?: string };
    if (json.errors?.[0]) return json.errors[0];
    return json.code ? { message: json.message, extensions: { code: json.code, params: json.params } } : null;
  } catch {
    return null;
  }
}

/** Plain words of a problem: ours by code, the server's for a code that this build does not know. */
export function problemText(problem: Problem, locale: Locale, kitText: (key: string) => string): string {
  if (problem.kind === 'network') return kitText(`problem.${problem.code}`);
  if (problem.code in ERROR_MESSAGES[locale]) return errorMessage(problem.code, problem.params, locale);
  return problem.serverMessage || errorMessage('INTERNAL', {}, locale);
}

/** Why a step is blocked, from its code alone: what would be said of its values is left out. */
export const blockReason = (code: string, locale: Locale): string => errorMessage(code, {}, locale);
