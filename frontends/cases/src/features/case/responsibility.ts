import type { Cases_CaseQuery } from '../../gql/graphql';
import type { CaseView } from './timeline-steps';

/** Key of the words that say why this post is first responsible. */
export function reasonOf(
  one: Pick<CaseView, 'currentLevel' | 'firstResponsible' | 'lineCode'>,
  lines: NonNullable<Cases_CaseQuery['businessLines']> | null | undefined,
): string {
  if (one.currentLevel === 'GRID') return 'responsible.grid';
  if (one.currentLevel === 'COMMUNITY') return 'responsible.community';
  const leader = lines?.find(({ code }) => code === one.lineCode)?.leaderPost;
  return lines && leader?.id !== one.firstResponsible?.id ? 'responsible.noLeader' : 'responsible.subdistrict';
}
