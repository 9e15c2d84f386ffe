import { AvailableAction, viewerActions, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver } from 'type-graphql';
import { cases } from '../case/case.policy.js';
import { ViewerStub } from '../stubs.js';

@Resolver(() => ViewerStub)
export class ViewerResolver {
  /** Create verbs and menu entries of this service for the acting post. */
  @FieldResolver(() => [AvailableAction], { nullable: true })
  casesActions(@Context() ctx: Ctx) {
    return ctx.viewer && viewerActions(ctx.viewer, [cases]);
  }
}
