import { badInput, type Ctx } from '@lianxi/service-kit';
import { Arg, Ctx as Context, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { decisionsOfUnit } from '../decision-item/decision-item.queries.js';
import { openDecisionsOfUnit } from '../decision-item/open-work.js';
import { UnitStub } from './unit.stub.js';

@Resolver(() => UnitStub)
export class UnitResolver {
  /** Decisions in force that the unit leads, newest first. */
  @FieldResolver(() => [DecisionItem], { nullable: true })
  decisionItems(
    @Root() root: UnitStub,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Context() ctx: Ctx,
  ) {
    const count = first ?? 50;
    if (count < 1 || count > 100) throw badInput('first');
    return decisionsOfUnit(ctx, root.id, count);
  }

  /**
   * Decisions that the unit leads or helps with and that are not settled, within the viewer's rows: it cannot end with
   * them.
   */
  @FieldResolver(() => Int, { nullable: true })
  openDecisions(@Root() root: UnitStub, @Context() ctx: Ctx) {
    return openDecisionsOfUnit(ctx, root.id);
  }
}
