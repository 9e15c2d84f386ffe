import { readRows, subdistrictPath, viewerOf, within, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { Grid } from '../grid/grid.entity.js';
import { grid } from '../grid/grid.policy.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { holdsOn } from '../term.js';
import { Unit, UnitKind } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { AreaAssignment } from './area.entity.js';
import { area } from './area.policy.js';

/** A grid and who looks after it; nobody is a gap. */
@ObjectType()
export class GridCadres {
  @Field(() => Grid) grid!: Grid;
  /** Assignments of the grid and of its whole community. */
  @Field(() => [AreaAssignment]) areas!: AreaAssignment[];
}

/** A community with its grids and its cadres' posts on a day. */
@ObjectType()
export class AreaCoverage {
  @Field(() => Unit) community!: Unit;
  @Field(() => [GridCadres]) grids!: GridCadres[];
  /** Posts with the role of area cadre, those without an area included. */
  @Field(() => [Post]) cadrePosts!: Post[];
}

/** Communities of the viewer's sub-district on a day; of every one for those who stand above. */
export async function communitiesOn(ctx: Ctx, on: string): Promise<Unit[]> {
  const path = subdistrictPath(viewerOf(ctx));
  return readRows(ctx, unit, {
    where: { $and: [{ kind: UnitKind.COMMUNITY }, holdsOn(on), ...(path ? [within('path', path)] : [])] },
    orderBy: [{ code: 'asc' }],
  });
}

/** Coverage by cadre and its gaps by name. */
export async function areaCoverage(ctx: Ctx, on: string): Promise<AreaCoverage[]> {
  const communities = await communitiesOn(ctx, on);
  const unitIds = communities.map(({ id }) => id);
  if (unitIds.length === 0) return [];
  const where = { unitId: { $in: unitIds }, $and: [holdsOn(on)] };
  const [grids, areas, posts] = [
    await readRows(ctx, grid, { where, orderBy: [{ code: 'asc' }] }),
    await readRows(ctx, area, { where, orderBy: [{ validFrom: 'asc' }] }),
    (await readRows(ctx, post, { where, orderBy: [{ code: 'asc' }] })).filter(({ roles }) =>
      roles.includes('AREA_CADRE'),
    ),
  ];
  return communities.map((community) => ({
    community,
    grids: grids
      .filter(({ unitId }) => unitId === community.id)
      .map((one) => ({
        grid: one,
        areas: areas.filter(({ unitId, gridId }) => gridId === one.id || (gridId === null && unitId === community.id)),
      })),
    cadrePosts: posts.filter(({ unitId }) => unitId === community.id),
  }));
}
