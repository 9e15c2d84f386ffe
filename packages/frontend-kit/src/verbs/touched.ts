import type { ApolloClient } from '@apollo/client';

/** A list of a type shows it, even when it is empty; what waits for somebody may change with every verb. */
const shows = (types: ReadonlySet<string>, name: string) =>
  types.has(name.replace(/(Connection|Edge)$/, '')) || name === 'WorkList';

/** Whether an answer shows an object of one of these types, at any depth. */
export function speaksOf(answer: unknown, types: ReadonlySet<string>): boolean {
  if (Array.isArray(answer)) return answer.some((one) => speaksOf(one, types));
  if (!(answer instanceof Object)) return false;
  const { __typename: name } = answer as { __typename?: unknown };
  return (typeof name === 'string' && shows(types, name)) || Object.values(answer).some((one) => speaksOf(one, types));
}

/**
 * Asks again what is on screen and shows objects of these types, in whichever module it stands: no department needs to
 * know another one's queries.
 */
export async function refetchTypes(client: ApolloClient, types: readonly string[]): Promise<void> {
  const wanted = new Set(types);
  const stale = [...client.getObservableQueries('active')].filter((query) =>
    speaksOf(query.getCurrentResult().data, wanted),
  );
  await Promise.allSettled(stale.map((query) => query.refetch()));
}
