import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Relation, ResidentEnd, Sex } from './resident.entity.js';

@InputType()
export class AddResidentInput {
  /** The household. */
  @Field(() => ID) id!: string;
  @Field(() => Relation) relation!: Relation;
  @Field(() => String) name!: string;
  /** 18 places; birth date and sex follow from it. */
  @Field(() => String, { nullable: true }) idNumber?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => LocalDate, { nullable: true }) birthDate?: string | null;
  @Field(() => Sex, { nullable: true }) sex?: Sex | null;
  @Field(() => String, { nullable: true }) nation?: string | null;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** What is left out stays as it is; an empty value takes it away. */
@InputType()
export class CorrectResidentInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Relation, { nullable: true }) relation?: Relation | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) idNumber?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => LocalDate, { nullable: true }) birthDate?: string | null;
  @Field(() => Sex, { nullable: true }) sex?: Sex | null;
  @Field(() => String, { nullable: true }) nation?: string | null;
  @Field(() => String) reason!: string;
}

@InputType()
export class EndResidentInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ResidentEnd) ground!: ResidentEnd;
  /** First day on which he or she no longer belongs to the household. */
  @Field(() => LocalDate) on!: string;
}

@InputType()
export class UnmaskResidentInput {
  @Field(() => ID) id!: string;
  /** Of `name`, `idNumber`, `phone`, `birthDate`, `sex`, `nation`. */
  @Field(() => [String]) fields!: string[];
  /** What for, 2 to 200 characters; kept in the audit. */
  @Field(() => String) purpose!: string;
}
