import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Formula, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';
import { isLeading } from '../post/leading.js';

/** Who holds a post from when to when (任职). `validTo` is the first day on which the person no longer holds it. */
@Directive('@key(fields: "id")')
@ObjectType('PostAssignment')
@Entity({ tableName: 'post_assignment' })
export class PostAssignment {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) postId!: string;
  @Index() @Property({ type: 'uuid' }) personId!: string;
  /** Copied from the post, so that the exclusion constraint can see it. */
  @Property({ type: 'boolean' }) singleHolder!: boolean;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  /** The post is a leading one; for policies, never selected. */
  @Formula(({ postId }) => isLeading(`${postId}`), { type: 'boolean', lazy: true }) leading?: boolean;
}
