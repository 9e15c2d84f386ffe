import {
  AvailableAction,
  availableActions,
  childrenOf,
  connectionOf,
  type Ctx,
  HistoryEntry,
  loaderOf,
  LocalDate,
  PageArguments,
  readExisting,
  readOne,
  readPage,
  subdistrictPath,
  toConnection,
  viewerOf,
  within,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { grid } from '../grid/grid.policy.js';
import { historyOf } from '../history/history.queries.js';
import { Grid } from '../grid/grid.entity.js';
import { post } from '../post/post.policy.js';
import { Post } from '../post/post.entity.js';
import { searchTextOf, syllablesOf } from '../pinyin.js';
import { PlannedChange, whilePlanned } from '../planned.js';
import { holdsOn, isOn, isWithdrawn } from '../term.js';
import { addUnit, endUnit, renameUnit } from './unit.actions.js';
import { Unit, UnitKind } from './unit.entity.js';
import {
  AddUnitInput,
  EndUnitInput,
  MergeUnitInput,
  MoveUnitInput,
  RenameUnitInput,
  WithdrawUnitInput,
} from './unit.inputs.js';
import { mergeUnit } from './merge-unit.js';
import { moveUnit } from './move-unit.js';
import { UnitName } from './unit-name.entity.js';
import { unitName } from './unit-name.policy.js';
import { unit } from './unit.policy.js';
import { named, outsideSubdistricts } from './unit-search.js';
import { holdingsOf, UnitHoldings } from './unit.queries.js';
import { plannedOf, withdrawUnit } from './withdraw-unit.js';

@ObjectType()
export class UnitConnection extends connectionOf('Unit', () => Unit) {}

@InputType()
export class UnitFilter {
  @Field(() => [UnitKind], { nullable: true }) kinds?: UnitKind[];
  /** Parts of the name, its pinyin or its initials. */
  @Field(() => String, { nullable: true }) name?: string;
  /** A unit: it and everything below it. */
  @Field(() => ID, { nullable: true }) areaId?: string;
  /** Only units of the viewer's own sub-district; whoever stands above it sees no fewer. */
  @Field(() => Boolean, { nullable: true }) own?: boolean;
  /** The same, or parts of the code. */
  @Field(() => String, { nullable: true }) text?: string;
  /** True: only units that belong to no sub-district, such as the zone and its joint office. */
  @Field(() => Boolean, { nullable: true }) outsideSubdistricts?: boolean;
  /** Day on which the unit exists; today when left out. */
  @Field(() => LocalDate, { nullable: true }) on?: string;
}

@Resolver(() => Unit)
export class UnitResolver {
  @Authorized()
  @Query(() => Unit, { nullable: true })
  unit(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, unit, id);
  }

  @Authorized()
  @Mutation(() => Unit)
  async addUnit(@Arg('input', () => AddUnitInput) input: AddUnitInput, @Context() ctx: Ctx) {
    return readExisting(ctx, unit, (await addUnit(ctx, input)).id);
  }

  @Authorized()
  @Mutation(() => Unit)
  renameUnit(@Arg('input', () => RenameUnitInput) input: RenameUnitInput, @Context() ctx: Ctx) {
    return renameUnit(ctx, input);
  }

  @Authorized()
  @Mutation(() => Unit)
  moveUnit(@Arg('input', () => MoveUnitInput) input: MoveUnitInput, @Context() ctx: Ctx) {
    return moveUnit(ctx, input);
  }

  @Authorized()
  @Mutation(() => Unit)
  mergeUnit(@Arg('input', () => MergeUnitInput) input: MergeUnitInput, @Context() ctx: Ctx) {
    return mergeUnit(ctx, input);
  }

  @Authorized()
  @Mutation(() => Unit)
  endUnit(@Arg('input', () => EndUnitInput) input: EndUnitInput, @Context() ctx: Ctx) {
    return endUnit(ctx, input);
  }

  @Authorized()
  @Mutation(() => Unit)
  withdrawUnit(@Arg('input', () => WithdrawUnitInput) input: WithdrawUnitInput, @Context() ctx: Ctx) {
    return withdrawUnit(ctx, input);
  }

  @Authorized()
  @Query(() => UnitConnection)
  async units(
    @Arg('filter', () => UnitFilter, { nullable: true }) filter: UnitFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    const area = filter?.areaId ? await readExisting(ctx, unit, filter.areaId) : null;
    const own = filter?.own ? subdistrictPath(viewerOf(ctx)) : null;
    const where = {
      $and: [
        {
          ...holdsOn(filter?.on ?? ctx.clock.today()),
          ...(filter?.kinds?.length && { kind: { $in: filter.kinds } }),
        },
        ...(area ? [within('path', area.path)] : []),
        ...(own ? [within('path', own)] : []),
        ...named(filter?.name, 'name'),
        ...named(filter?.text, 'text', { code: true }),
        ...(filter?.outsideSubdistricts ? await outsideSubdistricts(ctx) : []),
      ],
    };
    return toConnection(await readPage(ctx, unit, { ...page, where, sort: [{ field: 'code', direction: 'asc' }] }));
  }

  /** The name as it is typed without Chinese characters: pinyin and initials, in small letters. */
  @FieldResolver(() => String)
  pinyin(@Root() root: Unit) {
    return searchTextOf('', syllablesOf(root.name)).trim();
  }

  @FieldResolver(() => Unit, { nullable: true })
  parent(@Root() root: Unit, @Context() ctx: Ctx) {
    return root.parentId ? loaderOf(ctx, unit).load(root.parentId) : null;
  }

  /** The unit that hosts this one. */
  @FieldResolver(() => Unit, { nullable: true })
  hostedBy(@Root() root: Unit, @Context() ctx: Ctx) {
    return root.hostedById ? loaderOf(ctx, unit).load(root.hostedById) : null;
  }

  @FieldResolver(() => [Unit])
  children(@Root() root: Unit, @Context() ctx: Ctx) {
    const today = ctx.clock.today();
    return childrenOf(ctx, unit, 'parentId', [{ code: 'asc' }])
      .load(root.id)
      .then((units) => units.filter((child) => !child.validTo || child.validTo > today));
  }

  /** Posts of a day, past or future; those in force or still to come when left out. */
  @FieldResolver(() => [Post])
  async posts(
    @Root() root: Unit,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ) {
    const posts = await childrenOf(ctx, post, 'unitId', [{ code: 'asc' }]).load(root.id);
    return posts.filter((p) => (on ? isOn(p, on) : !p.validTo || p.validTo > ctx.clock.today()));
  }

  /** Names that the unit has borne and will bear, in order; empty while it has had one name. */
  @FieldResolver(() => [UnitName])
  async names(@Root() root: Unit, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, unitName, 'unitId', [{ validFrom: 'asc' }]).load(root.id)).filter(
      (name) => !isWithdrawn(name),
    );
  }

  /** Changes that are planned and can be taken back before their day. */
  @FieldResolver(() => [PlannedChange])
  planned(@Root() root: Unit, @Context() ctx: Ctx) {
    return plannedOf(ctx, root);
  }

  /** What the unit holds on a day or later and has to hand over before it ends; today when left out. */
  @FieldResolver(() => UnitHoldings)
  holdings(@Root() root: Unit, @Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    return holdingsOf(ctx, root.id, on ?? ctx.clock.today());
  }

  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Unit, @Context() ctx: Ctx) {
    return whilePlanned(availableActions(unit, viewerOf(ctx), root), () => plannedOf(ctx, root));
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Unit, @Context() ctx: Ctx) {
    return historyOf(ctx, unit.name, root.id);
  }

  @FieldResolver(() => [Grid])
  grids(@Root() root: Unit, @Context() ctx: Ctx) {
    return childrenOf(ctx, grid, 'unitId', [{ code: 'asc' }]).load(root.id);
  }
}
