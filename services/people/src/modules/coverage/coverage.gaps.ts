import { GapKind, type CommunityCoverage, type CoverageGap, type MemberCoverage } from './coverage.types.js';

/** The gaps of a report by name, from the top down; pure. */
export function gapsOf(communities: readonly CommunityCoverage[], members: readonly MemberCoverage[]): CoverageGap[] {
  const vertical = communities.flatMap(({ community: unit, secretary, grids, households }): CoverageGap[] => [
    ...(secretary ? [] : [{ kind: GapKind.NO_SECRETARY, unit, grid: null, households: 0 }]),
    ...(grids.length > 0 ? [] : [{ kind: GapKind.NO_GRID, unit, grid: null, households: 0 }]),
    ...grids.flatMap((one): CoverageGap[] => [
      ...(one.worker ? [] : [{ kind: GapKind.NO_WORKER, unit, grid: one.grid, households: one.households }]),
      ...(one.cadres.length > 0 ? [] : [{ kind: GapKind.NO_CADRE, unit, grid: one.grid, households: 0 }]),
    ]),
    ...outside(households - grids.reduce((sum, one) => sum + one.households, 0)).map((count) => ({
      kind: GapKind.HOUSEHOLD_WITHOUT_GRID,
      unit,
      grid: null,
      households: count,
    })),
  ]);
  const horizontal = members.flatMap(({ unit, holder, accounts }): CoverageGap[] => [
    ...(holder ? [] : [{ kind: GapKind.NO_LIAISON, unit, grid: null, households: 0 }]),
    ...(accounts > 0 ? [] : [{ kind: GapKind.NO_ACCOUNT, unit, grid: null, households: 0 }]),
  ]);
  return [...vertical, ...horizontal];
}

const outside = (count: number): number[] => (count > 0 ? [count] : []);
