import { sourceName } from '@lianxi/contracts';
import {
  AvailableAction,
  availableActions,
  childrenOf,
  forbidden,
  HistoryEntry,
  loaderOf,
  LocalDate,
  readExisting,
  readOne,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { historyOf } from '../history/history.queries.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { draftDutyList, editDutyList, publishDutyList } from './duty.actions.js';
import { Duty, DutyList } from './duty-list.entity.js';
import { DraftDutyListInput, EditDutyListInput, PublishDutyListInput } from './duty.inputs.js';
import { duty, dutyList } from './duty.policy.js';
import { UnitDuties, unitDuties } from './duty.queries.js';

@Resolver(() => DutyList)
export class DutyListResolver {
  /** Duty lists (职责清单, R-011) in force on any day, today when left out; units without one are gaps. */
  @Authorized()
  @Query(() => [UnitDuties])
  dutyLists(@Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    if (!dutyList.policy.create!['readDutyLists']!(viewerOf(ctx))) throw forbidden();
    return unitDuties(ctx, on ?? ctx.clock.today());
  }

  @Authorized()
  @Query(() => DutyList, { nullable: true })
  dutyList(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, dutyList, id);
  }

  /** One duty, as a step of a case cites it. */
  @Authorized()
  @Query(() => Duty, { nullable: true })
  duty(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return dutyWithin(ctx, id);
  }

  @Authorized()
  @Mutation(() => DutyList)
  async draftDutyList(@Arg('input', () => DraftDutyListInput) input: DraftDutyListInput, @Context() ctx: Ctx) {
    return readExisting(ctx, dutyList, (await draftDutyList(ctx, input)).id);
  }

  @Authorized()
  @Mutation(() => DutyList)
  editDutyList(@Arg('input', () => EditDutyListInput) input: EditDutyListInput, @Context() ctx: Ctx) {
    return editDutyList(ctx, input);
  }

  @Authorized()
  @Mutation(() => DutyList)
  publishDutyList(@Arg('input', () => PublishDutyListInput) input: PublishDutyListInput, @Context() ctx: Ctx) {
    return publishDutyList(ctx, input);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() root: DutyList, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  @FieldResolver(() => [Duty])
  async duties(@Root() root: DutyList, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, duty, 'listId', [{ order: 'asc' }]).load(root.id)).filter(({ struck }) => !struck);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: DutyList, @Context() ctx: Ctx) {
    return availableActions(dutyList, viewerOf(ctx), root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: DutyList, @Context() ctx: Ctx) {
    return historyOf(ctx, dutyList.name, root.id);
  }
}

@Resolver(() => Duty)
export class DutyResolver {
  /** Where the duty is written, as people cite it: lists published with a rule's number keep it in the row. */
  @FieldResolver(() => String, { nullable: true })
  source(@Root() root: Duty, @Context() ctx: Ctx) {
    return root.source && sourceName(root.source, ctx.locale);
  }

  @FieldResolver(() => DutyList, { nullable: true })
  list(@Root() root: Duty, @Context() ctx: Ctx) {
    return loaderOf(ctx, dutyList).load(root.listId);
  }
}

/** A duty whose list the viewer may see. */
export async function dutyWithin(ctx: Ctx, id: string): Promise<Duty | null> {
  const row = await readOne(ctx, duty, id);
  return row && (await loaderOf(ctx, dutyList).load(row.listId)) ? row : null;
}
