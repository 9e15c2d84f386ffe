import { Field, ID, InputType, Int } from 'type-graphql';
import { AgendaItemState, AgendaSource } from './agenda-item.entity.js';

@InputType()
export class ProposeItemInput {
  /** A planned meeting; left out, the proposal waits until the office puts it on one. */
  @Field(() => ID, { nullable: true }) meetingId?: string | null;
  @Field(() => AgendaSource, { defaultValue: AgendaSource.OTHER }) source!: AgendaSource;
  /** Subject without personal data; made from the matter's number when left out. */
  @Field(() => String, { nullable: true }) title?: string | null;
  /** A matter that the proposer may read. */
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => Boolean, { defaultValue: false }) closed!: boolean;
  @Field(() => String, { nullable: true }) preliminaryOpinion?: string | null;
  @Field(() => ID, { nullable: true }) presenterUnitId?: string | null;
  @Field(() => Int, { nullable: true }) minutesPlanned?: number | null;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** Agenda item and the version that the user saw. */
@InputType()
export class AgendaItemVerbInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class AcceptItemInput extends AgendaItemVerbInput {
  /** The planned meeting, for a proposal that was made without one. */
  @Field(() => ID, { nullable: true }) meetingId?: string | null;
  @Field(() => Int, { nullable: true }) order?: number | null;
}

@InputType()
export class RejectItemInput extends AgendaItemVerbInput {
  @Field(() => String) reason!: string;
}

@InputType()
export class EditItemInput extends AgendaItemVerbInput {
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => Boolean, { nullable: true }) closed?: boolean | null;
  @Field(() => String, { nullable: true }) preliminaryOpinion?: string | null;
  @Field(() => ID, { nullable: true }) presenterUnitId?: string | null;
  @Field(() => Int, { nullable: true }) minutesPlanned?: number | null;
  @Field(() => Int, { nullable: true }) order?: number | null;
}

@InputType()
export class DiscussItemInput extends AgendaItemVerbInput {
  /** Speakers' points. */
  @Field(() => String) discussion!: string;
  /** DECIDED, DEFERRED, WITHDRAWN or NOTED. */
  @Field(() => AgendaItemState) outcome!: AgendaItemState;
}

@InputType()
export class AgendaItemFilter {
  @Field(() => ID, { nullable: true }) meetingId?: string | null;
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => [AgendaItemState], { nullable: true }) states?: AgendaItemState[] | null;
}
