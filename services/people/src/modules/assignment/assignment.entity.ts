import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Formula, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';
import { isLeading } from '../post/leading.js';

/** As what somebody holds a post. */
export enum Capacity {
  HOLDER = 'HOLDER', // 任职
  ACTING = 'ACTING', // 主持工作（代理），到期为止
  SUBSTITUTE = 'SUBSTITUTE', // 代班，到期为止；任职人仍在任
}
registerEnumType(Capacity, { name: 'Capacity' });

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
  /** True where the post has one holder at a time and this is no substitute; the exclusion constraint looks at it. */
  @Property({ type: 'boolean' }) singleHolder!: boolean;
  @Field(() => Capacity) @Property({ type: 'text' }) capacity!: Capacity;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  /** Document that the term rests on, and the one that ended it; null for what was loaded at the beginning. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) endBasis!: string | null;
  /** The post is a leading one; for policies, never selected. */
  @Formula(({ postId }) => isLeading(`${postId}`), { type: 'boolean', lazy: true }) leading?: boolean;
}
