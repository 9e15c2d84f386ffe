import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A content category (问题类别) of domain §3.2: levels 1 and 2 follow the petition systems, level 3 is local. */
@ObjectType()
@Entity({ tableName: 'category' })
export class Category {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** Six digits, `LLSS00`; level 3 fills the last two. */
  @Field(() => String) @Unique() @Property({ type: 'text' }) code!: string;
  @Field(() => Int) @Property({ type: 'int' }) level!: number;
  @Field(() => String, { nullable: true }) @Index() @Property({ type: 'text', nullable: true }) parentCode!:
    | string
    | null;
  /** Name in the petition systems. */
  @Property({ type: 'text' }) name!: string;
  /** Today's name where the system's is of an earlier decade. */
  @Property({ type: 'text', nullable: true }) displayName!: string | null;
}
