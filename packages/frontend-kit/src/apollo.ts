import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { currentLocale } from './i18n.js';
import { randomId } from './ids.js';
import { rememberRequest, toProblem } from './problem.js';

// A list that joins four services is still worth showing when one of them is down: data and errors together.
declare module '@apollo/client' {
  // oxlint-disable-next-line typescript/no-namespace -- Apollo Client's own way to declare default options
  export namespace ApolloClient {
    export namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Query {
        errorPolicy: 'all';
      }
    }
  }
}

/** Time after which a request is given up; the gateway's own limits are shorter. */
const REQUEST_LIMIT_MS = 30_000;

const limitedFetch: typeof fetch = (input, init) => {
  const limit = AbortSignal.timeout(REQUEST_LIMIT_MS);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
};

/**
 * The one client of the browser, owned by the shell. Every request carries the language, a request id (shown under 详情)
 * and the cookie of this origin. `onUnauthenticated` hears that the session has ended, `onPostEnded` that the post
 * acted in has.
 */
export function createApolloClient(onUnauthenticated: () => void, onPostEnded: () => void = () => {}): ApolloClient {
  const context = new SetContextLink((previous) => ({
    ...previous,
    requestId: randomId(),
  }));
  const headers = new ApolloLink((operation, forward) => {
    const { requestId } = operation.getContext() as { requestId: string };
    operation.setContext({ headers: { 'accept-language': currentLocale(), 'x-request-id': requestId } });
    return forward(operation);
  });
  const errors = new ErrorLink(({ error, operation }) => {
    rememberRequest(error, (operation.getContext() as { requestId: string }).requestId);
    const { kind, code } = toProblem(error);
    if (kind === 'unauthenticated') onUnauthenticated();
    if (code === 'ACTING_POST_ENDED') onPostEnded();
  });
  return new ApolloClient({
    link: ApolloLink.from([
      context,
      errors,
      headers,
      new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: limitedFetch }),
    ]),
    cache: new InMemoryCache(),
    defaultOptions: {
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
      query: { errorPolicy: 'all', fetchPolicy: 'network-only' },
    },
    devtools: { enabled: false },
  });
}
