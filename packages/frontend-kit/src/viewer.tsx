import { createContext, useContext, type ReactNode } from 'react';
import type { AvailableAction, PostAssignment, Viewer } from './viewer-data.js';

export interface Session {
  viewer: Viewer;
  /** Acts in another post; everything on screen is asked again. Rejects with the door's refusal. */
  actAs: (assignmentId: string) => Promise<void>;
  signOut: () => Promise<void>;
  /** Asks the viewer again, after something that may change what he or she may do. */
  refresh: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the signed-in part of the shell');
  return session;
}

/** The one who is signed in. Pages and pieces are only drawn for somebody. */
export const useViewer = (): Viewer => useSession().viewer;

/** The post acted in now; null for administrators. */
export const useActing = (): PostAssignment | null => useViewer().acting;

/** Create verbs and menu verbs of a module (`useActions('casesActions')`): give them to `<ActionBar>`. */
export const useActions = (viewerField: string): readonly AvailableAction[] => useViewer().actions[viewerField] ?? [];
