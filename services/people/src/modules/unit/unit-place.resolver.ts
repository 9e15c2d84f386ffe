import { childrenOf, loaderOf, LocalDate, type Ctx } from '@lianxi/service-kit';
import { Arg, Ctx as Context, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { isWithdrawn } from '../term.js';
import { LeftThing, leftOf } from './left.js';
import { UnitPlace } from './unit-place.entity.js';
import { unitPlace } from './unit-place.policy.js';
import { parentOn } from './unit-tree.js';
import { childKinds } from './shape.js';
import { Unit, UnitKind } from './unit.entity.js';
import { unit } from './unit.policy.js';

/** Deepest chain that is followed; the tree has five levels. */
const DEEPEST = 32;

/** Where a unit stood or will stand on a day. */
@ObjectType()
export class UnitPlaceOnDay {
  @Field(() => LocalDate) on!: string;
  /** Codes from the district zone down on that day, joined by `/`. */
  @Field(() => String) path!: string;
  @Field(() => Unit, { nullable: true }) parent!: Unit | null;
}

const placesOf = async (ctx: Ctx, id: string) =>
  (await childrenOf(ctx, unitPlace, 'unitId', [{ validFrom: 'asc' }]).load(id)).filter((place) => !isWithdrawn(place));

/** The units above one on a day, the next one first, read through the read door. */
async function aboveOn(ctx: Ctx, row: Unit, day: string): Promise<Unit[]> {
  const above: Unit[] = [];
  for (let at: Unit | null = row; at && above.length < DEEPEST;) {
    const parentId = parentOn(at, await placesOf(ctx, at.id), day);
    at = parentId ? await loaderOf(ctx, unit).load(parentId) : null;
    if (at) above.push(at);
  }
  return above;
}

@Resolver(() => Unit)
export class UnitPlaceFields {
  /** Where the unit stands on any day, past or future; today when left out. */
  @FieldResolver(() => UnitPlaceOnDay)
  async place(
    @Root() root: Unit,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ): Promise<UnitPlaceOnDay> {
    const day = on ?? ctx.clock.today();
    const above = await aboveOn(ctx, root, day);
    return {
      on: day,
      path: [root, ...above]
        .toReversed()
        .map(({ code }) => code)
        .join('/'),
      parent: above[0] ?? null,
    };
  }

  /** Kinds of units that may be set up below it. */
  @FieldResolver(() => [UnitKind])
  childKinds(@Root() root: Unit): UnitKind[] {
    return childKinds(root.kind);
  }

  /** Places that the unit has had and will have, in order; empty while it never moved. */
  @FieldResolver(() => [UnitPlace])
  places(@Root() root: Unit, @Context() ctx: Ctx) {
    return placesOf(ctx, root.id);
  }

  /** What the unit holds on a day or later, by name: it is handed over before the unit ends. */
  @FieldResolver(() => [LeftThing])
  left(@Root() root: Unit, @Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    return leftOf(ctx, root.id, on ?? ctx.clock.today());
  }

  /** The unit that this one was taken into when it ended. */
  @FieldResolver(() => Unit, { nullable: true })
  mergedInto(@Root() root: Unit, @Context() ctx: Ctx) {
    return root.mergedIntoId ? loaderOf(ctx, unit).load(root.mergedIntoId) : null;
  }
}

@Resolver(() => UnitPlace)
export class UnitPlaceResolver {
  @FieldResolver(() => Unit, { nullable: true })
  parent(@Root() root: UnitPlace, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.parentId);
  }
}
