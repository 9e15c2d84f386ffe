import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A matter of cases, to which this service adds where it was discussed and decided. */
@Directive('@key(fields: "id")')
@ObjectType('Case')
export class CaseStub {
  @Field(() => ID) id!: string;
}
