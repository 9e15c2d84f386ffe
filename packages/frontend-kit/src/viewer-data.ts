import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { toProblem, type Problem } from './problem.js';

/** A verb to draw as a button; `blockedBy` says by error codes what it still lacks. */
export interface AvailableAction {
  verb: string;
  blockedBy: readonly string[];
}

/** A post somebody holds: 职务 in a unit since a day. */
export interface PostAssignment {
  id: string;
  since: string | null;
  post: { id: string; code: string; title: string; unit: { id: string; name: string } | null };
}

export interface Viewer {
  id: string;
  account: string;
  kind: string;
  name: string;
  roles: readonly string[];
  /** The post acted in; null for administrators and machines. */
  acting: PostAssignment | null;
  assignments: readonly PostAssignment[];
  unitPath: string | null;
  /** By `viewerField` of the registry (`casesActions`); null where that service does not answer. */
  actions: Readonly<Record<string, readonly AvailableAction[] | null>>;
}

// the day a post began is `validFrom` in the graph
const POST = 'id since: validFrom post { id code title unit { id name } }';
const BASE = `id account kind name roles unitPath acting { ${POST} } assignments { ${POST} }`;

/**
 * The viewer's query with one field for every module that has one; a field name comes from data, so only plain names
 * are let in.
 */
export function viewerQuery(fields: readonly string[], base: string = BASE): string {
  const safe = [...new Set(fields)].filter((field) => /^[a-z][A-Za-z0-9]*$/.test(field)).sort();
  return `query Shell_Viewer { viewer { ${[base, ...safe.map((field) => `${field} { verb blockedBy }`)].join(' ')} } }`;
}

type ViewerRow = Omit<Viewer, 'actions'> & Record<string, unknown>;

/** An assignment whose post may not be read is of no use here. */
const hasPost = (assignment: PostAssignment | null | undefined): assignment is PostAssignment =>
  Boolean(assignment?.post);

export function viewerFrom(row: ViewerRow, fields: readonly string[]): Viewer {
  const actions = Object.fromEntries(
    fields.map((field) => [field, (row[field] as readonly AvailableAction[] | null | undefined) ?? null]),
  );
  const { id, account, kind, name, roles, acting, assignments, unitPath } = row;
  return {
    id,
    account,
    kind,
    name,
    roles: roles ?? [],
    acting: hasPost(acting) ? acting : null,
    assignments: (assignments ?? []).filter(hasPost),
    unitPath: unitPath ?? null,
    actions,
  };
}

/**
 * Asks who is signed in; null when nobody is. A registry that names a field the graph does not have (a module newer
 * than the gateway) must not lock everybody out: when the query is refused as a whole, the person is asked for alone
 * and each module's field by itself.
 */
export async function fetchViewer(
  client: ApolloClient,
  fields: readonly string[],
): Promise<{ viewer: Viewer | null; problem: Problem | null }> {
  const ask = (names: readonly string[], base = BASE) =>
    client.query({
      query: gql(viewerQuery(names, base)) as TypedDocumentNode<{ viewer: ViewerRow | null }>,
      fetchPolicy: 'no-cache',
    });
  let answer = await ask(fields);
  let row = answer.data?.viewer;
  if (
    !answer.data &&
    answer.error &&
    fields.length > 0 &&
    !['unauthenticated', 'network'].includes(toProblem(answer.error).kind)
  ) {
    answer = await ask([]);
    row = answer.data?.viewer;
    if (row)
      for (const part of await Promise.all(fields.map((field) => ask([field], 'id'))))
        row = { ...row, ...part.data?.viewer };
  }
  if (row) return { viewer: viewerFrom(row, fields), problem: null };
  const problem = answer.error ? toProblem(answer.error) : null;
  return { viewer: null, problem: problem?.kind === 'unauthenticated' ? null : problem };
}
