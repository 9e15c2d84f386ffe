import { errorMessage } from '@lianxi/contracts';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { Kind, parse, type FieldNode, type GraphQLFormattedError, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Logger } from '../log.js';
import { UpstreamFailure, type Upstream } from '../upstream.js';
import type { GraphContext } from './context.js';

interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** The gateway's own answer type; its package does not export it by name. */
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Sends the plan's fetches to one service. The service gets four things from the request: our own token, the language, the request
 * id and the operation. When it fails, the rest of the answer is kept and each field that it owes carries `SUBGRAPH_UNAVAILABLE`.
 */
export class ServiceDataSource implements GraphQLDataSource {
  constructor(
    private readonly upstream: Upstream,
    private readonly log: Logger,
  ) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<ProcessResult> {
    const { locale, requestId, bearer } = context as GraphContext;
    const query = request.query!;
    try {
      const headers: Record<string, string> = {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': locale,
        'x-request-id': requestId,
      };
      const authorization = await bearer(this.upstream.name);
      if (authorization !== undefined) headers['authorization'] = authorization;
      const body = JSON.stringify({ query, variables: request.variables, operationName: request.operationName });
      const retry = !query.startsWith('mutation');
      const answer = await this.upstream.json({ method: 'POST', path: '/graphql', headers, body, retry });
      if (!isResult(answer.body)) throw new UpstreamFailure(this.upstream.name, 'body');
      return { data: answer.body.data, errors: answer.body.errors } as ProcessResult;
    } catch (error) {
      this.log.warn({ service: this.upstream.name, requestId, reason: error instanceof Error ? error.message : 'unknown' }, 'subgraph failed');
      return { errors: lostFields(query).map((path) => this.lost(path)) } as ProcessResult;
    }
  }

  private lost(path: (string | number)[]): GraphQLFormattedError {
    const params = { service: this.upstream.name };
    return { message: errorMessage('SUBGRAPH_UNAVAILABLE', params), path, extensions: { code: 'SUBGRAPH_UNAVAILABLE', params } };
  }
}

function isResult(body: unknown): body is SubgraphResult {
  if (typeof body !== 'object' || body === null) return false;
  const { data, errors } = body as SubgraphResult;
  if (errors !== undefined) return Array.isArray(errors) && errors.every((error) => typeof error === 'object' && error !== null);
  return typeof data === 'object' && data !== null;
}

/**
 * Paths, as the subgraph would have named them, of the fields that a failed fetch owes. The gateway turns `_entities` and an index
 * into the place in the client's query: one error stands for all rows of that fetch.
 */
function lostFields(query: string): (string | number)[][] {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const roots = fieldsOf(operation!.selectionSet);
  if (roots[0]?.name.value !== '_entities') return roots.map((field) => [nameOf(field)]);
  const first = fieldsOf(roots[0].selectionSet!).find((field) => field.name.value !== '__typename');
  return [['_entities', 0, ...(first ? [nameOf(first)] : [])]];
}

function fieldsOf(selectionSet: SelectionSetNode): FieldNode[] {
  const into = (node: SelectionNode): FieldNode[] => {
    if (node.kind === Kind.FIELD) return [node];
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet) : [];
  };
  return selectionSet.selections.flatMap(into);
}

const nameOf = (field: FieldNode) => field.alias?.value ?? field.name.value;
