import { errorMessage } from '@lianxi/contracts';
import { DomainError, refusalOf, type Runtime } from '@lianxi/service-kit';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { addressOf, contextOf } from './doors.js';
import type { Guard } from './guard.js';
import { issueToken } from './machine-clients.js';
import { enterMachine } from './machine-sign-in.js';

/** A text that the database can hold. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'));
const field = text(200).optional();
const tokenBody = z.object({
  grant_type: field,
  client_id: field,
  client_secret: field,
  scope: text(1_000).optional(),
});
/** One or more scopes with a space between (RFC 6749 §3.3). */
const SCOPES = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;

/** Errors of RFC 6749 §5.2, and those of RFC 6749 §4.1.2.1 for what is the server's. */
type OauthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable'
  | 'server_error';

class TokenRefused extends Error {
  constructor(
    readonly error: OauthError,
    readonly description: string,
  ) {
    super(error);
  }
}

const STATUS: Record<OauthError, number> = {
  invalid_request: 400,
  invalid_client: 401,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  temporarily_unavailable: 503,
  server_error: 500,
};

/** What a refusal of the house is called here. Who asks too often hears it as 429, with the time to wait. */
const ERRORS: Record<string, [OauthError, status?: number]> = {
  SIGN_IN_FAILED: ['invalid_client'],
  ACCOUNT_LOCKED: ['invalid_client'],
  TOO_MANY_REQUESTS: ['invalid_client', 429],
  NETWORK_NOT_ALLOWED: ['unauthorized_client'],
  DEPENDENCY_UNAVAILABLE: ['temporarily_unavailable'],
  STORAGE_FULL: ['temporarily_unavailable'],
  STORAGE_READ_ONLY: ['temporarily_unavailable'],
};

/**
 * `POST /auth/token`: OAuth 2.0 client credentials (RFC 6749 §4.4), the client in a Basic header or in the body, a part
 * of its scopes where `scope` names one. Refusals are those of RFC 6749 §5.2; `code` adds the house's own word.
 */
export function mountToken(app: Express, runtime: Runtime, guard: Guard): void {
  const answer = async (req: Request, res: Response) => {
    const { scope, ...credential } = readRequest(req);
    const ctx = contextOf(runtime, req);
    const client = await enterMachine(ctx, guard, { ...credential, address: addressOf(req) });
    const scopes = scope ?? client.scopes;
    if (!scopes.every((one) => client.scopes.includes(one)))
      throw new TokenRefused('invalid_scope', 'The client was not given every scope that is asked for.');
    res.set({ 'cache-control': 'no-store', pragma: 'no-cache' }).json(await issueToken(ctx, client, scopes));
  };
  const refuse: ErrorRequestHandler = (error: unknown, req, res, _next) => {
    const { status, headers, body } = refusalFor(error);
    if (status === 500) runtime.log.error({ err: error, path: req.path }, 'unexpected error');
    res
      .status(status)
      .set({ ...headers, 'cache-control': 'no-store', pragma: 'no-cache' })
      .json(body);
  };
  app.post(
    '/auth/token',
    express.json({ limit: '10kb' }),
    express.urlencoded({ extended: false, limit: '10kb' }),
    answer,
  );
  app.use('/auth/token', refuse);
}

function refusalFor(error: unknown) {
  const [refused, known] = [
    error instanceof TokenRefused ? error : null,
    error instanceof DomainError ? error : refusalOf(error),
  ];
  const parser = (error as { status?: number }).status;
  const [name, status]: [OauthError, number?] = refused
    ? [refused.error]
    : known
      ? (ERRORS[known.code] ?? ['server_error'])
      : parser && parser < 500
        ? ['invalid_request']
        : ['server_error'];
  const code = known?.code ?? (name === 'server_error' ? 'INTERNAL' : 'BAD_INPUT');
  const wait = known?.params['retryAfter'];
  return {
    status: status ?? STATUS[name],
    headers: {
      ...(name === 'invalid_client' && !status && { 'www-authenticate': 'Basic realm="lianxi"' }),
      ...(wait && { 'retry-after': String(wait) }),
    },
    body: {
      error: name,
      error_description: plain(refused?.description ?? errorMessage(code, known?.params ?? { field: 'body' }, 'en')),
      code,
    },
  };
}

/** A description holds plain ASCII without quotes. */
const plain = (words: string) => words.replaceAll('’', "'").replaceAll(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, ' ');

/** Parameters without a value count as left out, one that comes twice is none (RFC 6749 §3.2). */
function readRequest(req: Request): { clientId: string; secret: string; scope: string[] | null } {
  const parsed = tokenBody.safeParse(req.body ?? {});
  if (!parsed.success) throw new TokenRefused('invalid_request', 'A parameter is repeated, too long or no text.');
  const { grant_type: grant, client_id: id, client_secret: secret, scope } = parsed.data;
  if (!grant) throw new TokenRefused('invalid_request', 'grant_type is missing.');
  if (grant !== 'client_credentials')
    throw new TokenRefused('unsupported_grant_type', 'Only client_credentials is offered.');
  if (scope && !SCOPES.test(scope)) throw new TokenRefused('invalid_scope', 'The scope is malformed.');
  const header = basic(req.header('authorization'));
  if (header && secret) throw new TokenRefused('invalid_request', 'The client is named twice.');
  const [clientId, known] = header ?? [id, secret];
  if (!clientId || !known) throw new TokenRefused('invalid_client', 'The client and its secret are missing.');
  return { clientId, secret: known, scope: scope ? [...new Set(scope.split(' '))] : null };
}

const basicPair = z.tuple([text(100), text(200)]);

/** Client id and secret of a Basic header (RFC 6749 §2.3.1); null where there is none. */
function basic(header: string | undefined): [id: string, secret: string] | null {
  const encoded = /^Basic +(.+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return null;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return basicPair.parse([decodeURIComponent(id), decodeURIComponent(rest.join(':'))]);
  } catch {
    throw new TokenRefused('invalid_client', 'The Basic header cannot be read.');
  }
}
