import { AvailableAction } from '@lianxi/service-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * Nouns of people that cases points to; Unit, Grid, Post and Viewer get fields of this service (see their resolvers).
 */
@Directive('@key(fields: "id")')
@ObjectType('Unit')
export class UnitStub {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Grid')
export class GridStub {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Household')
export class HouseholdStub {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Post')
export class PostStub {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Viewer')
export class ViewerStub {
  @Field(() => ID) id!: string;
  @Field(() => [AvailableAction], { nullable: true }) casesActions?: AvailableAction[];
}
