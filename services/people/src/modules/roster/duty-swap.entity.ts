import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Instant } from '@lianxi/service-kit';

export enum DutySwapState {
  PROPOSED = 'PROPOSED', // 待对方同意
  ACCEPTED = 'ACCEPTED', // 已换班
  DECLINED = 'DECLINED', // 对方不同意
  WITHDRAWN = 'WITHDRAWN', // 已撤回
}
registerEnumType(DutySwapState, { name: 'DutySwapState' });

/** Two people exchange two shifts (换班): one proposes, the other agrees; nobody else decides for them. */
@ObjectType('DutySwap')
@Entity({ tableName: 'duty_swap' })
export class DutySwap {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => DutySwapState) @Property({ type: 'text' }) state!: DutySwapState;
  /** Shift that is given, of the one who proposes, and the shift that is asked for; with their holders at that time. */
  @Index() @Property({ type: 'uuid' }) givenId!: string;
  @Index() @Property({ type: 'uuid' }) askedId!: string;
  @Property({ type: 'uuid' }) fromPersonId!: string;
  @Property({ type: 'uuid' }) toPersonId!: string;
}
