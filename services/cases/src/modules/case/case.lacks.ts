import { addDays, childrenOf, type Noun } from '@lianxi/service-kit';
import { clock } from '../clock/clock.policy.js';
import { ClockKind, type CaseClock } from '../clock/clock.entity.js';
import { leaderEligible } from './actions/lead-case.js';
import type { Case } from './case.entity.js';
import { CaseState } from './case.enums.js';
import type { CaseVerb } from './case.machine.js';
import { cases } from './case.policy.js';
import { lacksCommunity, lacksGrid, lacksLeader, passesCommunity } from './levels.js';

/** Days after which a unit cannot object although the calendar that says five working days is missing. */
const OBJECT_DAYS = 7;

/** The running time for objecting has passed, or there is none (T14). */
export function objectsLate(clocks: readonly CaseClock[], today: string): boolean {
  const running = clocks.find(({ kind, stoppedAt }) => kind === ClockKind.OBJECT_5WD && !stoppedAt);
  return !running || (running.dueOn ?? addDays(running.startedOn, OBJECT_DAYS)) < today;
}

/** Verbs of a case with what only posts, grids and clocks can tell; the actions refuse by the same functions. */
export const offeredCases: Noun<Case, CaseVerb> = {
  ...cases,
  lacks: {
    dispatch: lacksLeader,
    object: async (ctx, row) =>
      objectsLate(await childrenOf(ctx, clock, 'caseId').load(row.id), ctx.clock.today()) ? ['OBJECTION_LATE'] : [],
    escalate: async (ctx, row) =>
      row.state === CaseState.GRID_HANDLING && !(await passesCommunity(ctx, row)) ? lacksCommunity(ctx, row) : [],
    return: (ctx, row) => (row.state === CaseState.COMMUNITY_HANDLING ? lacksGrid(ctx, row) : lacksCommunity(ctx, row)),
    confirmLeader: async (ctx, row) =>
      row.proposedLeaderPostId ? leaderEligible(ctx, row.proposedLeaderPostId, row) : [],
  },
};
