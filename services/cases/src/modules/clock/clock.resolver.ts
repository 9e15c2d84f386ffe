import { workCalendar, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseClock, Light } from './clock.entity.js';
import { lightOf } from './light.js';

@Resolver(() => CaseClock)
export class ClockResolver {
  /** Null where the matter moved on before the thing was done. */
  @FieldResolver(() => Light, { nullable: true })
  async light(@Root() root: CaseClock, @Context() ctx: Ctx) {
    return root.cancelled ? null : lightOf(root, ctx.clock.today(), await workCalendar(ctx));
  }
}
