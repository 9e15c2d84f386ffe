import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The one who is signed in, owned by people. */
@Directive('@key(fields: "id")')
@ObjectType('Viewer')
export class ViewerStub {
  @Field(() => ID) id!: string;
}
