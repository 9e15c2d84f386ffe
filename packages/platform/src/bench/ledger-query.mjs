// The ledger page that both servers answer, and how the platform is asked for it.

/**
 * 50 rows in the ledger's own order, with facts of cases, people (unit, grid, post and holder) and meetings (last
 * decision).
 */
export const LEDGER = `query Ledger($first: Int) {
  cases(first: $first) {
    edges { node {
      id caseNo summary state currentLevel severity registeredOn dueOn
      community { id name }
      grid { id name }
      firstResponsible { id title holder { id name } }
      lastDecision { id content state dueOn }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const bodyOf = (first) => JSON.stringify({ query: LEDGER, operationName: 'Ledger', variables: { first } });

/** Signs in at the one origin and returns the cookie. */
export async function signIn(url, username, password) {
  const answer = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${username} answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
