import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A post of people: who chairs, who is responsible. This service adds how much it still has to carry out. */
@Directive('@key(fields: "id")')
@ObjectType('Post')
export class PostStub {
  @Field(() => ID) id!: string;
}

/** The stub of an id that may be missing. */
export const stubOf = (id: string | null): { id: string } | null => (id ? { id } : null);
