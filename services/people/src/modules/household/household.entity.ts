import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A household (户) of exactly one grid. Its door and householder are personal data: shown by domain §5.4. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'household' })
export class Household {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => String) @Unique() @Property({ type: 'text' }) code!: string;
  @Index() @Property({ type: 'uuid' }) gridId!: string;
  @Index() @Property({ type: 'text' }) path!: string;
  @Field(() => String) @Property({ type: 'text' }) building!: string;
  @Property({ type: 'text' }) room!: string;
  @Property({ type: 'text' }) householder!: string;
  @Field(() => Boolean) @Property({ type: 'boolean' }) demonstration!: boolean;
}
