import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import { toProblem, type Problem } from './problem.js';
import { refetchTypes } from './verbs/touched.js';

export interface ActOptions {
  /** Said when it has worked: `t('act.registered')`. */
  done?: string;
  /**
   * Operation names to ask again, own and foreign: `['Cases_Case', 'Cases_List']`. Those not on screen are passed over.
   */
  refetch?: readonly string[];
  /** Types of the graph: what is on screen and shows one of them is asked again, in whichever module it stands. */
  types?: readonly string[];
}

export interface Act<Data, Variables> {
  /** Runs the mutation once. Null when it was refused: `problem` says why. */
  run: (variables: Variables) => Promise<Data | null>;
  problem: Problem | null;
  clear: () => void;
  busy: boolean;
}

/** One verb: a mutation whose refusal is a value and not an exception. */
export function useAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: ActOptions = {},
): Act<Data, Variables> {
  const { message } = App.useApp();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { done, refetch = [], types = [] } = options;
  const names = refetch.join(' ');
  const touched = types.join(' ');
  const run = useCallback(
    async (variables: Variables) => {
      setProblem(null);
      setBusy(true);
      try {
        const { data } = await client.mutate({
          mutation: document as TypedDocumentNode<Data, OperationVariables>,
          variables,
        });
        const asked = names.split(' ').filter(Boolean);
        const active = [...client.getObservableQueries('active')].map((query) => query.queryName);
        await client.refetchQueries({ include: asked.filter((name) => active.includes(name)) });
        if (touched) await refetchTypes(client, touched.split(' '));
        if (done) message.success(done);
        return (data as Data | undefined) ?? null;
      } catch (error) {
        setProblem(toProblem(error));
        return null;
      } finally {
        setBusy(false);
      }
    },
    [document, client, names, touched, done, message],
  );
  return { run, problem, clear: useCallback(() => setProblem(null), []), busy };
}
