import { ApolloProvider } from '@apollo/client/react';
import { createApolloClient, useLocale, useT } from '@lianxi/frontend-kit';
import { ProductNameContext, UiProvider } from '@lianxi/ui';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { App } from './app';
import { postEnded, SessionGate, sessionEnded } from './session/session-gate';

const client = createApolloClient(sessionEnded, postEnded);
// One route: pages belong to modules, and which modules there are is known only at run time.
const router = createBrowserRouter([
  { path: '*', element: <SessionGate client={client}>{(session) => <App session={session} />}</SessionGate> },
]);

/** Language, theme, data and router around everything. */
export function Root() {
  const [locale] = useLocale();
  const t = useT('shell');
  return (
    <UiProvider locale={locale}>
      <ProductNameContext value={t('brand.name')}>
        <ApolloProvider client={client}>
          {/* An address change inside a transition makes Apollo's useQuery flip between the old and the new variables
              for ever (seen with 4.3.8). */}
          <RouterProvider router={router} useTransitions={false} />
        </ApolloProvider>
      </ProductNameContext>
    </UiProvider>
  );
}
