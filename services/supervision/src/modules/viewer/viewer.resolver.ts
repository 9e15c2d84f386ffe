import { AvailableAction, viewerActions, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, Directive, Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { quarterlyCheck } from '../quarterly-check/quarterly-check.noun.js';

/** The one who is signed in, owned by people; supervision adds what may be begun and opened here. */
@Directive('@key(fields: "id")')
@ObjectType('Viewer')
export class ViewerStub {
  @Field(() => ID) id!: string;
}

@Resolver(() => ViewerStub)
export class ViewerStubResolver {
  @FieldResolver(() => [AvailableAction], { nullable: true })
  supervisionActions(@Context() ctx: Ctx) {
    return ctx.viewer && viewerActions(ctx.viewer, [quarterlyCheck]);
  }
}
