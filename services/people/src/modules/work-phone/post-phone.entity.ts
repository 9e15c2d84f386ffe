import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/**
 * The phone at work of a post: staff data, plain for all staff, none for the district (domain §5.4, last row);
 * in no history, no event, no log.
 */
@ObjectType('PostPhone')
@Entity({ tableName: 'post_phone' })
export class PostPhone {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Unique() @Property({ type: 'uuid' }) postId!: string;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) number!: string | null;
}
