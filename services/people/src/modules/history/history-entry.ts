import { Facts, Instant } from '@lianxi/service-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';

/** One step in an object's history: the kit's shared type, with the assignment that this service owns in place of a stub. */
@Directive('@shareable')
@ObjectType('HistoryEntry')
export class HistoryStep {
  @Field(() => ID) id!: string;
  @Field(() => Int) seq!: number;
  @Field(() => String) verb!: string;
  @Field(() => String, { nullable: true }) fromState!: string | null;
  @Field(() => String, { nullable: true }) toState!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Facts) details!: Record<string, unknown>;
  @Field(() => Instant) at!: Date;
  /** Null for steps of the platform itself and of administrators, who hold no post. */
  @Field(() => PostAssignment, { nullable: true }) actor!: PostAssignment | null;
}
