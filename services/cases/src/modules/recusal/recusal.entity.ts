import { Instant } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** From the wish to step aside to the decision on it. */
export enum RecusalState {
  REQUESTED = 'REQUESTED', // 待决定
  GRANTED = 'GRANTED', // 已回避
  REFUSED = 'REFUSED', // 不予回避
}
registerEnumType(RecusalState, { name: 'RecusalState' });

/** Why somebody steps aside (Art. 28(3): a direct interest in the matter). */
export enum RecusalGround {
  INTEREST = 'INTEREST', // 与事项有直接利害关系
  KIN = 'KIN', // 与当事人有近亲属等关系
  TOOK_PART = 'TOOK_PART', // 此前参与过该事项的处理
}
registerEnumType(RecusalGround, { name: 'RecusalGround' });

/**
 * A recusal (回避): one person steps aside from one matter, on own request or because the office's director decided so
 * (Art. 28(3)).
 */
@ObjectType()
@Entity({ tableName: 'recusal' })
export class Recusal {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) caseId!: string;
  /** Path of the sub-district of the matter. */
  @Property({ type: 'text' }) areaPath!: string;
  /** Who steps aside; the person, not the post: it holds in every post. */
  @Property({ type: 'uuid' }) personId!: string;
  @Field(() => RecusalState) @Property({ type: 'text' }) state!: RecusalState;
  @Field(() => RecusalGround) @Property({ type: 'text' }) ground!: RecusalGround;
  /** What the ground is, in words; for those who decide, and so not on the case's own timeline. */
  @Field(() => String) @Property({ type: 'text' }) reason!: string;
  /** Asked for by the person; false where the director decided without being asked. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) ownRequest!: boolean;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
}
