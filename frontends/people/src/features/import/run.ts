import type { People_ImportQuery } from '../../gql/graphql';

/** One import as its page has it. */
export type Run = NonNullable<People_ImportQuery['import']>;

/** Step of the wizard that a run stands at: 1 mapping, 2 preview, 3 commit, 4 result. */
export function stepOf({ state, work }: Pick<Run, 'state' | 'work'>): number {
  if (work === 'COMMIT') return 3;
  if (state === 'COMMITTED' || state === 'ABANDONED') return 4;
  return state === 'PREVIEWED' || work === 'CHECK' ? 2 : 1;
}
