import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '@lianxi/frontend-kit';
import { Refused } from './doors';

export interface Asked<Data> {
  data: Data | null;
  problem: Problem | null;
  again: () => Promise<void>;
}

/** What a door answers, asked when the page opens; `ask` must be the same function each time. */
export function useDoor<Data>(ask: () => Promise<Data>): Asked<Data> {
  const [state, setState] = useState<{ data: Data | null; problem: Problem | null }>({ data: null, problem: null });
  const again = useCallback(async () => {
    try {
      setState({ data: await ask(), problem: null });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setState((before) => ({ data: before.data, problem: error.problem }));
    }
  }, [ask]);
  useEffect(() => void again(), [again]);
  return { ...state, again };
}
