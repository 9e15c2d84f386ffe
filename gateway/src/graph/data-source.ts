import { errorMessage } from '@lianxi/contracts';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  Kind,
  parse,
  type FieldNode,
  type GraphQLFormattedError,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Logger } from '../log.js';
import { UpstreamFailure, type Upstream } from '../upstream.js';
import type { GraphContext } from './context.js';
import { withoutRepeats } from './repeats.js';
import { SideBySide } from './side-by-side.js';

interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** The gateway's own answer type; its package does not export it by name. */
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** One operation of the plan, as it travels. */
interface Operation {
  query: string;
  variables: Record<string, unknown> | undefined;
  operationName: string | undefined;
}

/**
 * Sends the plan's fetches to one service; reads that the plan runs side by side travel in one call, and each entity
 * once. The service gets four things from the request: our own token, the language, the request id and the operations.
 * When it fails, the rest of the answer is kept and each field that it owes carries `SUBGRAPH_UNAVAILABLE`.
 */
export class ServiceDataSource implements GraphQLDataSource {
  private readonly reads = new SideBySide<GraphContext, Operation, SubgraphResult>((context, operations) =>
    this.send(context, operations, true),
  );

  constructor(
    private readonly upstream: Upstream,
    private readonly log: Logger,
  ) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<ProcessResult> {
    const query = request.query!;
    const { variables, restore } = withoutRepeats(request.variables);
    const operation = { query, variables, operationName: request.operationName };
    try {
      const [result] = query.startsWith('mutation')
        ? await this.send(context as GraphContext, [operation], false)
        : [await this.reads.ask(context as GraphContext, operation)];
      noteWithheld(context as GraphContext, operation.variables?.['representations'], result!.data?.['_entities']);
      const { data, errors } = restore(result!);
      return { data, errors } as ProcessResult;
    } catch (error) {
      this.log.warn(
        {
          service: this.upstream.name,
          requestId: context.requestId,
          err: error,
        },
        'subgraph failed',
      );
      return { errors: lostFields(query).map((path) => this.lost(path)) } as ProcessResult;
    }
  }

  /** Only reads are ever repeated. */
  private async send(
    { locale, requestId, proof }: GraphContext,
    operations: Operation[],
    retry: boolean,
  ): Promise<SubgraphResult[]> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': locale,
      'x-request-id': requestId,
      ...(await proof(this.upstream.name)),
    };
    const body = JSON.stringify(operations.length === 1 ? operations[0] : operations);
    const answer = await this.upstream.json({ method: 'POST', path: '/graphql', headers, body, retry });
    // A refusal of the whole call, such as an expired token, is one answer to every operation.
    const results = Array.isArray(answer.body) ? answer.body : operations.map(() => answer.body);
    if (results.length !== operations.length || !results.every(isResult))
      throw new UpstreamFailure(this.upstream.name, 'body');
    return results;
  }

  private lost(path: (string | number)[]): GraphQLFormattedError {
    const params = { service: this.upstream.name };
    return {
      message: errorMessage('SUBGRAPH_UNAVAILABLE', params),
      path,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', params },
    };
  }
}

/** Remembers the types of references that the service answered with null. */
function noteWithheld({ withheld }: GraphContext, representations: unknown, entities: unknown): void {
  if (!Array.isArray(representations) || !Array.isArray(entities)) return;
  entities.forEach((entity, index) => {
    if (entity === null) withheld.add(String((representations[index] as { __typename?: unknown }).__typename));
  });
}

function isResult(body: unknown): body is SubgraphResult {
  if (typeof body !== 'object' || body === null) return false;
  const { data, errors } = body as SubgraphResult;
  if (errors !== undefined)
    return Array.isArray(errors) && errors.every((error) => typeof error === 'object' && error !== null);
  return typeof data === 'object' && data !== null;
}

/**
 * Paths, as the subgraph would have named them, of the fields that a failed fetch owes. The gateway turns `_entities`
 * and an index into the place in the client's query: one error stands for all rows of that fetch.
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
