import { Instant } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * What somebody keeps who took a matter in (登记回执, domain §9 C-17, C-19): when, and the code of the slip. Of an
 * accusation it is all that is left to who registered it.
 */
@ObjectType()
@Entity({ tableName: 'registration_receipt' })
export class RegistrationReceipt {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** Code of the slip: says nothing of the matter. */
  @Field(() => String) @Unique() @Property({ type: 'text' }) slipCode!: string;
  @Unique() @Property({ type: 'uuid' }) caseId!: string;
  @Index() @Property({ type: 'uuid' }) personId!: string;
  /** The registration that it is for, as the registrar's device named it. */
  @Property({ type: 'text', nullable: true }) clientMutationId!: string | null;
  /** The matter concerns the registrar: nothing of it is there for him or her, not even this. */
  @Property({ type: 'boolean', default: false }) withheld!: boolean;
}
