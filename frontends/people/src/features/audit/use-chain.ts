import { useApolloClient } from '@apollo/client/react';
import { toProblem, type Problem } from '@lianxi/frontend-kit';
import { useState } from 'react';
import type {
  People_AuditReportFragment,
  People_ChainBreakFragment,
  People_HistoryReportFragment,
} from '../../gql/graphql';
import { People_AuditChain, People_HistoryChain } from './audit.graphql';
import { only, type AuditService } from './audit-services';

/** How far the check of one service has come; `report` is that of the last piece, `breaks` those of all. */
export interface ChainState {
  running: boolean;
  report: People_AuditReportFragment | null;
  /** Steps of history that were checked, which are checked after the seals. */
  steps: number | null;
  breaks: readonly People_ChainBreakFragment[];
  breakCount: number;
  problem: Problem | null;
}

const START: ChainState = { running: true, report: null, steps: null, breaks: [], breakCount: 0, problem: null };

/** Checks the sealed audit of services and then their history, piece by piece until their end. */
export function useChain() {
  const client = useApolloClient();
  const [states, setStates] = useState<Partial<Record<AuditService, ChainState>>>({});
  const sealed = async (service: AuditService, from: number): Promise<People_AuditReportFragment> => {
    const { data, error } = await client.query({
      query: People_AuditChain,
      variables: { ...only(service), from },
      fetchPolicy: 'no-cache',
    });
    const report = data?.[service];
    if (error || !report) throw error ?? new TypeError('no answer');
    return report;
  };
  const history = async (service: AuditService, after: string | null): Promise<People_HistoryReportFragment> => {
    const { data, error } = await client.query({
      query: People_HistoryChain,
      variables: { ...only(service), after },
      fetchPolicy: 'no-cache',
    });
    const report = data?.[service];
    if (error || !report) throw error ?? new TypeError('no answer');
    return report;
  };
  const check = async (service: AuditService) => {
    let state = START;
    const show = (next: Partial<ChainState>) => {
      state = { ...state, ...next };
      setStates((all) => ({ ...all, [service]: state }));
    };
    const found = ({ breaks, breakCount }: Pick<ChainState, 'breaks' | 'breakCount'>) => ({
      breaks: [...state.breaks, ...breaks],
      breakCount: state.breakCount + breakCount,
    });
    show(START);
    try {
      for (let from: number | null = 1; from !== null;) {
        const report = await sealed(service, from);
        from = report.next ?? null;
        show({ report, ...found(report) });
      }
      for (let after: string | null | undefined = null; after !== undefined;) {
        const report = await history(service, after);
        after = report.next ?? undefined;
        show({ running: after !== undefined, steps: (state.steps ?? 0) + report.checked, ...found(report) });
      }
    } catch (error) {
      show({ running: false, problem: toProblem(error) });
    }
  };
  return { states, check, running: Object.values(states).some((state) => state.running) };
}
