import { LocalDate } from '@lianxi/service-kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { Grid } from '../grid/grid.entity.js';
import { Liaison } from '../liaison/liaison.entity.js';
import { Post } from '../post/post.entity.js';
import { Unit } from '../unit/unit.entity.js';

/** What is lacking, always of a named place or unit. */
export enum GapKind {
  NO_SECRETARY = 'NO_SECRETARY', // 社区无书记
  NO_GRID = 'NO_GRID', // 社区无网格
  NO_WORKER = 'NO_WORKER', // 网格无网格员
  NO_CADRE = 'NO_CADRE', // 网格无包片干部
  NO_LIAISON = 'NO_LIAISON', // 成员部门无联络员
  NO_ACCOUNT = 'NO_ACCOUNT', // 成员部门无可用账号
  HOUSEHOLD_WITHOUT_GRID = 'HOUSEHOLD_WITHOUT_GRID', // 住户不在有效网格内
}
registerEnumType(GapKind, { name: 'GapKind' });

@ObjectType()
export class CoverageGap {
  @Field(() => GapKind) kind!: GapKind;
  /** Community of the grid, or the member unit. */
  @Field(() => Unit) unit!: Unit;
  @Field(() => Grid, { nullable: true }) grid!: Grid | null;
  /** Households that the gap leaves without anybody. */
  @Field(() => Int) households!: number;
}

@ObjectType()
export class GridCoverage {
  @Field(() => Grid) grid!: Grid;
  @Field(() => Post, { nullable: true }) workerPost!: Post | null;
  /** Null where the grid has no worker. */
  @Field(() => PostAssignment, { nullable: true }) worker!: PostAssignment | null;
  @Field(() => [PostAssignment]) cadres!: PostAssignment[];
  /** Households recorded today: households are not kept by day. */
  @Field(() => Int) households!: number;
}

@ObjectType()
export class CommunityCoverage {
  @Field(() => Unit) community!: Unit;
  @Field(() => Post, { nullable: true }) secretaryPost!: Post | null;
  @Field(() => PostAssignment, { nullable: true }) secretary!: PostAssignment | null;
  @Field(() => [GridCoverage]) grids!: GridCoverage[];
  @Field(() => Int) households!: number;
}

@ObjectType()
export class MemberCoverage {
  @Field(() => Unit) unit!: Unit;
  @Field(() => Liaison, { nullable: true }) liaison!: Liaison | null;
  /** Who holds the liaison's post; null is a gap. */
  @Field(() => PostAssignment, { nullable: true }) holder!: PostAssignment | null;
  /** Open accounts of people who hold a post of the unit. */
  @Field(() => Int) accounts!: number;
}

/** 纵向到底、横向到边: who answers for every place down to the household, and how every member unit is tied in. */
@ObjectType()
export class CoverageReport {
  @Field(() => LocalDate) on!: string;
  @Field(() => Unit, { nullable: true }) subdistrict!: Unit | null;
  /** Post of the office director, who answers for the sub-district's area, and who holds it. */
  @Field(() => Post, { nullable: true }) directorPost!: Post | null;
  @Field(() => PostAssignment, { nullable: true }) director!: PostAssignment | null;
  @Field(() => [CommunityCoverage]) communities!: CommunityCoverage[];
  @Field(() => [MemberCoverage]) members!: MemberCoverage[];
  @Field(() => [CoverageGap]) gaps!: CoverageGap[];
  @Field(() => Int) households!: number;
  /** Households without a grid worker. */
  @Field(() => Int) householdsWithout!: number;
}
