import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class PersonFilter {
  /** Part of the name, of its pinyin (`suzhenhua`) or of its initials (`szh`); at most 50 characters. */
  @Field(() => String, { nullable: true }) text?: string | null;
  /** Holds a post of this unit on the day. */
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  /** Day of `unitId`; today when left out. */
  @Field(() => LocalDate, { nullable: true }) on?: string | null;
}

@InputType()
export class AddPersonInput {
  /** 1 to 60 letters of any script; "·" between the parts of a name. */
  @Field(() => String) name!: string;
  /** Repeating the call with the same value adds once. */
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

@InputType()
export class CorrectPersonInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) name!: string;
  /** Why it was wrong, at least 2 characters. */
  @Field(() => String) reason!: string;
}
