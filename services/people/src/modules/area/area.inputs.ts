import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AssignAreaInput {
  /** Post with the role of area cadre; its community is the area's. */
  @Field(() => ID) postId!: string;
  /** Grids of the community, at most 20; none means the whole community. */
  @Field(() => [ID]) gridIds!: string[];
  @Field(() => LocalDate) from!: string;
  /** First day without the area, where it is known already. */
  @Field(() => LocalDate, { nullable: true }) until?: string | null;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}

@InputType()
export class EndAreaInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** First day without the area. What has not begun by then is withdrawn. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

/** An area assignment and the version that the user saw. */
@InputType()
export class SeenArea {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class HandOverAreasInput {
  /** 1 to 20 area assignments of one community. */
  @Field(() => [SeenArea]) areas!: SeenArea[];
  /** Post of the cadre who takes them over, in the same community. */
  @Field(() => ID) toPostId!: string;
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}
