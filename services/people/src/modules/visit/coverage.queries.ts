import { forbidden, readRows, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { Grid } from '../grid/grid.entity.js';
import { VisitState } from '../household/household.inputs.js';
import { holdsOn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { periodOf, reckonedOn, type Period } from './period.js';
import { coverageScope } from './visit.policy.js';

/**
 * Households of an area and how far they were visited in a period (K12). Households = visited + tried + those with no
 * entry.
 */
@ObjectType()
export class VisitCoverage {
  @Field(() => Int) households!: number;
  /** Somebody was met, at the door or by phone. */
  @Field(() => Int) visited!: number;
  /** There is an entry, but nobody was met. */
  @Field(() => Int) tried!: number;
}

@ObjectType()
export class GridVisitCoverage extends VisitCoverage {
  @Field(() => Grid) grid!: Grid;
}

@ObjectType()
export class CommunityVisitCoverage extends VisitCoverage {
  @Field(() => Unit) unit!: Unit;
}

@ObjectType()
export class WorkerVisitCoverage {
  @Field(() => PostAssignment, { nullable: true }) assignment!: PostAssignment | null;
  @Field(() => Int) entries!: number;
  /** Households in which he or she met somebody. */
  @Field(() => Int) visited!: number;
}

@ObjectType()
export class VisitCoverageReport extends VisitCoverage {
  @Field(() => String) period!: string;
  @Field(() => String) from!: string;
  /** First day after the period. */
  @Field(() => String) to!: string;
  /** Day whose households are counted. */
  @Field(() => String) asOf!: string;
  @Field(() => [CommunityVisitCoverage]) communities!: CommunityVisitCoverage[];
  /** Empty for the district. */
  @Field(() => [GridVisitCoverage]) grids!: GridVisitCoverage[];
  /** Empty for whoever has figures of areas alone. */
  @Field(() => [WorkerVisitCoverage]) workers!: WorkerVisitCoverage[];
}

/** Ids as one parameter. */
const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;

/** A visit that was corrected gives way to its correction. */
const VALID =
  'v.visited_on >= ? and v.visited_on < ? and not exists (select 1 from household_visit c where c.corrects_id = v.id)';

/** By household, whether somebody was met. */
async function metIn(ctx: Ctx, { from, to }: Period): Promise<Map<string, boolean>> {
  const rows = await ctx.em.execute<{ household_id: string; met: boolean }[]>(
    `select v.household_id, bool_or(v.outcome = 'MET') as met from household_visit v where ${VALID} group by
      v.household_id`,
    [from, to],
  );
  return new Map(rows.map((row) => [row.household_id, row.met]));
}

/**
 * Ids of households with an entry in a period, those of a state; `NOT_VISITED` is to be taken as "none of the others".
 */
export async function visitedIds(
  ctx: Ctx,
  text: string,
  state: VisitState,
): Promise<{ ids: string[]; without: boolean }> {
  const met = [...(await metIn(ctx, periodOf(text, ctx.clock.today())))];
  if (state === VisitState.NOT_VISITED) return { ids: met.map(([id]) => id), without: true };
  return { ids: met.filter(([, found]) => found === (state === VisitState.VISITED)).map(([id]) => id), without: false };
}

const sum = (parts: readonly VisitCoverage[]): VisitCoverage => ({
  households: total(parts, 'households'),
  visited: total(parts, 'visited'),
  tried: total(parts, 'tried'),
});
const total = (parts: readonly VisitCoverage[], key: keyof VisitCoverage) =>
  parts.reduce((all, part) => all + part[key], 0);

/** How far the households of the viewer's area were visited in a calendar month or quarter. */
export async function readVisitCoverage(ctx: Ctx, text: string): Promise<VisitCoverageReport> {
  const scope = coverageScope(viewerOf(ctx));
  if (!scope) throw forbidden();
  const period = periodOf(text, ctx.clock.today());
  const asOf = reckonedOn(period, ctx.clock.today());
  const { gridId, ...place } = scope.where as { gridId?: string };
  const areas = await ctx.em.find(Grid, { ...(gridId ? { id: gridId } : place), $and: [holdsOn(asOf)] } as never, {
    orderBy: { code: 'asc' } as never,
    disableIdentityMap: true,
  });
  const ids = areas.map(({ id }) => id);
  const counted = await ctx.em.execute<{ grid_id: string; households: string; visited: string; tried: string }[]>(
    `select l.grid_id, count(*) as households, count(*) filter (where m.met) as visited, count(*) filter (where not
      m.met) as tried
     from household_link l left join (select v.household_id, bool_or(v.outcome = 'MET') as met from household_visit v
       where ${VALID} group by v.household_id) m on m.household_id = l.household_id
     where l.grid_id = any(?::uuid[]) and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?) group by
       l.grid_id`,
    [period.from, period.to, arrayOf(ids), asOf, asOf],
  );
  const figures = new Map(
    counted.map((row) => [
      row.grid_id,
      { households: Number(row.households), visited: Number(row.visited), tried: Number(row.tried) },
    ]),
  );
  const grids = areas.map((grid): GridVisitCoverage => ({
    grid,
    ...(figures.get(grid.id) ?? { households: 0, visited: 0, tried: 0 }),
  }));
  const units = await readRows(ctx, unit, {
    among: { column: 'id', values: [...new Set(areas.map(({ unitId }) => unitId))] },
    orderBy: [{ code: 'asc' }],
  });
  const communities = units.map((one): CommunityVisitCoverage => ({
    unit: one,
    ...sum(grids.filter(({ grid }) => grid.unitId === one.id)),
  }));
  return {
    period: period.name,
    from: period.from,
    to: period.to,
    asOf,
    ...sum(grids),
    communities,
    grids: scope.grids ? grids : [],
    workers: scope.workers ? await workersOf(ctx, period, ids) : [],
  };
}

async function workersOf(ctx: Ctx, { from, to }: Period, gridIds: string[]): Promise<WorkerVisitCoverage[]> {
  const rows = await ctx.em.execute<{ assignment_id: string; entries: string; visited: string }[]>(
    `select v.assignment_id, count(*) as entries, count(distinct v.household_id) filter (where v.outcome = 'MET') as
      visited from household_visit v where ${VALID} and v.grid_id = any(?::uuid[]) group by v.assignment_id order by
      visited desc, v.assignment_id`,
    [from, to, arrayOf(gridIds)],
  );
  const terms = new Map(
    (await readRows(ctx, assignment, { among: { column: 'id', values: rows.map((row) => row.assignment_id) } })).map(
      (one) => [one.id, one],
    ),
  );
  return rows.map((row) => ({
    assignment: terms.get(row.assignment_id) ?? null,
    entries: Number(row.entries),
    visited: Number(row.visited),
  }));
}
