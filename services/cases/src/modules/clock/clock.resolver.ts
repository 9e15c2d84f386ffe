import { workCalendar, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseClock, Light } from './clock.entity.js';
import { isLate, lightAtEnd, lightOf } from './light.js';

@Resolver(() => CaseClock)
export class ClockResolver {
  @FieldResolver(() => Light)
  async light(@Root() root: CaseClock, @Context() ctx: Ctx) {
    return lightOf(root, ctx.clock.today(), await workCalendar(ctx));
  }

  /** Past its due date, for an ended clock on the day of its end; null where it has no due date. */
  @FieldResolver(() => Boolean, { nullable: true })
  late(@Root() root: CaseClock, @Context() ctx: Ctx) {
    return isLate(root, ctx.clock.today());
  }

  /** The light on the day of its end; null while it runs. */
  @FieldResolver(() => Light, { nullable: true })
  async lightAtEnd(@Root() root: CaseClock, @Context() ctx: Ctx) {
    return lightAtEnd(root, await workCalendar(ctx));
  }
}
