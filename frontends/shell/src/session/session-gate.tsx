import type { ApolloClient } from '@apollo/client';
import type { RegistryEntry } from '@lianxi/contracts/registry';
import { fetchViewer, ProblemCard, type Problem, type Session, type Viewer } from '@lianxi/frontend-kit';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fetchRegistry } from '../modules/registry';
import { ChoosePostPage } from '../pages/choose-post.page';
import { PostEndedPage } from '../pages/post-ended.page';
import { SignInPage } from '../pages/sign-in.page';
import { Splash } from '../pages/splash';
import { doors } from './doors';
import { lookIn } from './look-in';
import { returnPath, signInPath } from './return-path';

export interface SignedIn extends Session {
  entries: readonly RegistryEntry[];
}

type State =
  | { step: 'starting' }
  | { step: 'failed'; problem: Problem }
  | { step: 'postEnded' }
  | { step: 'signedOut'; expired: boolean; from: string }
  | { step: 'choosing'; viewer: Viewer; entries: RegistryEntry[] }
  | { step: 'signedIn'; viewer: Viewer; entries: RegistryEntry[] };

let endSession = () => {};
/** Told by the data link when the server no longer knows the session. */
export const sessionEnded = () => endSession();

let endPost = () => {};
/** Told by the data link when the post acted in has ended. */
export const postEnded = () => endPost();

/** Nothing of the platform is drawn before it is known who is there. */
export function SessionGate({
  client,
  children,
}: {
  client: ApolloClient;
  children: (session: SignedIn) => ReactNode;
}) {
  const [state, setState] = useState<State>({ step: 'starting' });
  const navigate = useNavigate();
  const location = useLocation();
  const here = useRef('');
  here.current = location.pathname + location.search;
  const step = useRef(state.step);
  step.current = state.step;

  /** Asks the registry and the viewer anew; `justSignedIn` lets a person with several posts choose. */
  const enter = useCallback(
    async (justSignedIn: boolean) => {
      const found = await lookIn({ registry: fetchRegistry, viewer: (fields) => fetchViewer(client, fields) });
      if ('problem' in found && found.problem.code === 'ACTING_POST_ENDED') return setState({ step: 'postEnded' });
      if ('problem' in found) return setState({ step: 'failed', problem: found.problem });
      if (!found.viewer) return setState({ step: 'signedOut', expired: false, from: here.current });
      const { viewer, entries } = found;
      setState((before) => ({
        step: justSignedIn && viewer.assignments.length > 1 ? 'choosing' : 'signedIn',
        viewer,
        // the same list stays the same object, so that loaded modules are kept
        entries:
          'entries' in before && JSON.stringify(before.entries) === JSON.stringify(entries) ? before.entries : entries,
      }));
    },
    [client],
  );

  const leave = useCallback(
    (expired: boolean) => {
      setState({ step: 'signedOut', expired, from: expired ? here.current : '/' });
      void client.clearStore();
    },
    [client],
  );

  useEffect(() => void enter(false), [enter]);
  useEffect(() => {
    endSession = () => step.current === 'signedIn' && leave(true);
    endPost = () => step.current === 'signedIn' && setState({ step: 'postEnded' });
  }, [leave]);
  useEffect(() => {
    if (state.step === 'signedOut' && location.pathname !== '/sign-in')
      navigate(signInPath(state.from), { replace: true });
    if (state.step === 'signedIn' && location.pathname === '/sign-in')
      navigate(returnPath(location.search), { replace: true });
  }, [state, location.pathname, location.search, navigate]);

  const actAs = useCallback(
    async (assignmentId: string) => {
      await doors.actAs(assignmentId);
      await client.clearStore();
      await enter(false);
    },
    [client, enter],
  );
  // a refusal goes to whoever asked: the session lives on, and the screen must not say otherwise
  const signOut = useCallback(async () => {
    await doors.signOut();
    leave(false);
  }, [leave]);
  const session = useMemo<SignedIn | null>(() => {
    if (state.step !== 'signedIn') return null;
    return { viewer: state.viewer, entries: state.entries, actAs, signOut, refresh: () => enter(false) };
  }, [state, actAs, signOut, enter]);

  switch (state.step) {
    case 'starting':
      return <Splash />;
    case 'failed':
      return (
        <Splash>
          <ProblemCard problem={state.problem} onRetry={() => void enter(false)} />
        </Splash>
      );
    case 'postEnded':
      return <PostEndedPage onChosen={actAs} onSignOut={signOut} />;
    case 'signedOut':
      return <SignInPage expired={state.expired} onSignedIn={() => enter(true)} />;
    case 'choosing':
      return (
        <ChoosePostPage
          viewer={state.viewer}
          onChosen={(id) =>
            id === state.viewer.acting?.id ? Promise.resolve(setState({ ...state, step: 'signedIn' })) : actAs(id)
          }
        />
      );
    case 'signedIn':
      return location.pathname === '/sign-in' || !session ? <Splash /> : children(session);
  }
}
