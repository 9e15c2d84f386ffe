import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A unit of people, to which this service adds the decisions that it leads. */
@Directive('@key(fields: "id")')
@ObjectType('Unit')
export class UnitStub {
  @Field(() => ID) id!: string;
}
