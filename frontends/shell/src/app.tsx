import { addMessages, ModulesProvider, ModuleStore, SessionProvider } from '@lianxi/frontend-kit';
import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { Frame } from './frame/frame';
import { loadModule } from './modules/load-module';
import { fetchRegistry } from './modules/registry';
import { Pages } from './pages/pages';
import type { SignedIn } from './session/session-gate';

/** The signed-in platform. Another person or post starts it anew, so that nothing of the former one stays on screen. */
export function App({ session }: { session: SignedIn }) {
  const client = useApolloClient();
  const store = useMemo(
    () =>
      new ModuleStore(session.entries, {
        loader: loadModule,
        registry: fetchRegistry,
        onReady: async (definition) => {
          await addMessages(definition.id, definition.messages);
          if (definition.typePolicies && 'policies' in client.cache)
            (client.cache as { policies: { addTypePolicies(policies: object): void } }).policies.addTypePolicies(
              definition.typePolicies,
            );
        },
      }),
    [session.entries, client],
  );
  return (
    <SessionProvider session={session}>
      <ModulesProvider store={store}>
        <Frame key={`${session.viewer.id}:${session.viewer.acting?.id ?? ''}`}>
          <Pages />
        </Frame>
      </ModulesProvider>
    </SessionProvider>
  );
}
