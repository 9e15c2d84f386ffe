import { useApolloClient } from '@apollo/client/react';
import { toProblem, type Problem } from '@lianxi/frontend-kit';
import { useState } from 'react';
import type { People_AuditReportFragment } from '../../gql/graphql';
import { People_AuditChain } from './audit.graphql';
import { only, type AuditService } from './audit-services';

/** How far the check of one service's chain has come; `report` is that of the last piece, `breaks` those of all. */
export interface ChainState {
  running: boolean;
  report: People_AuditReportFragment | null;
  breaks: People_AuditReportFragment['breaks'];
  breakCount: number;
  problem: Problem | null;
}

const START: ChainState = { running: true, report: null, breaks: [], breakCount: 0, problem: null };

/** Checks the chains of services, piece by piece until their end. */
export function useChain() {
  const client = useApolloClient();
  const [states, setStates] = useState<Partial<Record<AuditService, ChainState>>>({});
  const piece = async (service: AuditService, from: number): Promise<People_AuditReportFragment> => {
    const { data, error } = await client.query({
      query: People_AuditChain,
      variables: { ...only(service), from },
      fetchPolicy: 'no-cache',
    });
    const report = data?.[service];
    if (error || !report) throw error ?? new TypeError('no answer');
    return report;
  };
  const check = async (service: AuditService) => {
    let state = START;
    const show = (next: ChainState) => {
      state = next;
      setStates((all) => ({ ...all, [service]: next }));
    };
    show(START);
    try {
      for (let from: number | null = 1; from !== null;) {
        const report = await piece(service, from);
        from = report.next ?? null;
        show({
          running: from !== null,
          report,
          breaks: [...state.breaks, ...report.breaks],
          breakCount: state.breakCount + report.breakCount,
          problem: null,
        });
      }
    } catch (error) {
      show({ ...state, running: false, problem: toProblem(error) });
    }
  };
  return { states, check, running: Object.values(states).some((state) => state.running) };
}
