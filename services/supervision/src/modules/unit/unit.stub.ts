import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A unit of people; this service adds nothing to it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Unit')
export class UnitStub {
  @Field(() => ID) id!: string;
}
