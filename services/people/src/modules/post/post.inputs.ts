import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Capacity } from '../assignment/assignment.entity.js';

@InputType()
export class AddPostInput {
  @Field(() => ID) unitId!: string;
  @Field(() => String) title!: string;
  /** What its holder may act as; only roles that are usual in a unit of this kind. */
  @Field(() => [String], { defaultValue: [] }) roles!: string[];
  @Field(() => Boolean, { defaultValue: true }) singleHolder!: boolean;
  @Field(() => LocalDate) from!: string;
  @Field(() => String) basis!: string;
}

/** The post and the version of it that the user saw: whoever changes its holders at the same time is told. */
@InputType()
export class AppointPostInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) personId!: string;
  @Field(() => LocalDate) from!: string;
  /** First day no longer held; must be given for ACTING and SUBSTITUTE. */
  @Field(() => LocalDate, { nullable: true }) until?: string | null;
  @Field(() => Capacity, { defaultValue: Capacity.HOLDER }) capacity!: Capacity;
  /** Document that the appointment rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}

@InputType()
export class HandOverPostInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** Term that is handed over; may be left out where the post has one holder. */
  @Field(() => ID, { nullable: true }) assignmentId?: string | null;
  /** Who takes over. */
  @Field(() => ID) personId!: string;
  /** The predecessor's first day without the post and the successor's first day with it. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class ReleasePostInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) assignmentId!: string;
  /** First day no longer held. A term that has not begun by then is withdrawn. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class EndPostInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** First day on which the post no longer exists. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}
