import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A member of staff, owned by people. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Person')
export class PersonStub {
  @Field(() => ID) id!: string;
}
