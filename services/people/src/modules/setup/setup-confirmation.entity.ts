import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';

/**
 * What no fact can show about the set-up of a regime, confirmed by hand: who, when, on which document.
 * Withdrawn, never deleted.
 */
@ObjectType('SetupConfirmation')
@Entity({ tableName: 'setup_confirmation' })
export class SetupConfirmation {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) regimeId!: string;
  /** Code of the item. */
  @Field(() => String) @Property({ type: 'text' }) item!: string;
  /** Day on which it happened. */
  @Field(() => LocalDate) @Property({ type: 'date' }) doneOn!: string;
  /** Document number or name. */
  @Field(() => String) @Property({ type: 'text' }) basis!: string;
  /** Who confirmed it, and acting in which post. */
  @Property({ type: 'uuid', nullable: true }) personId!: string | null;
  @Property({ type: 'uuid', nullable: true }) postId!: string | null;
  @Property({ type: 'boolean' }) withdrawn!: boolean;
}
