import { ERROR_MESSAGES, errorMessage, type Locale } from '@lianxi/contracts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LIMITS } from './limits.js';
import { Refusal, type Params } from '../refusal.js';

/**
 * Codes that speak about the client's own document: their messages come from graphql-js and name nothing but the public
 * schema.
 */
const CLIENT_CODES = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const isContractCode = (code: unknown): code is string =>
  typeof code === 'string' && Object.hasOwn(ERROR_MESSAGES['zh-CN'], code);

/**
 * The one way in which an error leaves the gateway: a code that is allowed, its parameters, its path and the message of
 * that code. Everything else (hosts, stacks, SQL, a subgraph's own words) becomes `INTERNAL`.
 */
export function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = formatted;
  const { code, params, service } = codeOf(message, extensions, error);
  const locale = error instanceof Refusal ? error.locale : 'zh-CN';
  if (isContractCode(code)) {
    const safe = { ...safeParams(params), ...(service === undefined ? {} : { service }) };
    return { message: errorMessage(code, safe, locale), ...(path && { path }), extensions: { code, params: safe } };
  }
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, params: {} } };
}

/** The same error in another language. */
export function inLocale(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { code, params } = error.extensions ?? {};
  return isContractCode(code) ? { ...error, message: errorMessage(code, params as Params, locale) } : error;
}

export interface Remark {
  message?: string;
  path?: readonly (string | number)[];
}

/**
 * Remarks about values that are really owed. Where a service withheld the whole object (it is not there, or not this
 * viewer's, which is one answer), the reference to it is null and nothing is missing: nobody shall tell the two apart.
 */
export function requiredAndMissing(remarks: readonly Remark[], withheld: ReadonlySet<string>): Remark[] {
  return remarks.filter(
    ({ message }) => !withheld.has(/^Cannot return null for non-nullable field (\w+)\./.exec(message ?? '')?.[1] ?? ''),
  );
}

/** The gateway reports a missing non-null value as a remark; here it is an error with a path. */
export function fromValueCompletion(remarks: readonly Remark[]): GraphQLFormattedError[] {
  const lost = (path?: readonly (string | number)[]) => ({
    message: errorMessage('INTERNAL'),
    ...(path && { path }),
    extensions: { code: 'INTERNAL', params: {} },
  });
  return remarks.slice(0, LIMITS.errors).map(({ path }) => lost(path));
}

interface Coded {
  code: string;
  params: unknown;
  service?: string;
}

function codeOf(message: string, extensions: Record<string, unknown>, error: unknown): Coded {
  const original =
    error instanceof GraphQLError
      ? (error.originalError as { extensions?: Record<string, unknown> } | undefined)
      : undefined;
  // A validation rule of ours is wrapped as GRAPHQL_VALIDATION_FAILED by Apollo Server; its own code says more.
  const code = isContractCode(original?.extensions?.['code']) ? original.extensions['code'] : extensions['code'];
  if (isContractCode(code)) return { code, params: extensions['params'] };
  const service = extensions['serviceName'];
  if (typeof service === 'string') return fromSubgraph(code, message, service);
  if (code === 'GRAPHQL_PARSE_FAILED' && message.includes('tokens'))
    return { code: 'QUERY_TOO_COMPLEX', params: { limit: `tokens ${LIMITS.tokens}` } };
  return { code: CLIENT_CODES.has(code as string) ? (code as string) : 'INTERNAL', params: {} };
}

/**
 * A subgraph that refuses a value (custom scalars are only checked there) speaks about the client's input; one that
 * does not know the gateway's query is not the one that was composed; anything else is its own fault.
 */
function fromSubgraph(code: unknown, message: string, service: string): Coded {
  const value = /^Variable "\$(\w+)" .*?(?: at "([\w.[\]]+)")?[;.]|^Expected (?:value of type|type) "([\w![\]]+)"/.exec(
    message,
  );
  if (value && (code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED'))
    return { code: 'BAD_INPUT', params: { field: value[2] ?? value[1] ?? value[3] } };
  if (CLIENT_CODES.has(code as string)) return { code: 'SUBGRAPH_UNAVAILABLE', params: {}, service };
  return { code: 'INTERNAL', params: {}, service };
}

/** Parameters are shown and translated: text, numbers, truth values and lists of them; nothing nested. */
function safeParams(params: unknown): Params {
  if (typeof params !== 'object' || params === null) return {};
  const plain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => plain(value) || (Array.isArray(value) && value.every(plain))),
  );
}
