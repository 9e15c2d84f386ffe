import { ROLES, type Role } from '@lianxi/contracts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';
import { TermState } from '../term.js';

export const POST_ROLES = ROLES;

/** A post (岗位) in a unit, apart from whoever holds it. Its roles are what its holder may act as (domain §5.1). */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'post' })
export class Post {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => String) @Unique() @Property({ type: 'text' }) code!: string;
  @Field(() => String) @Property({ type: 'text' }) title!: string;
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  /** Path of the unit. */
  @Property({ type: 'text' }) path!: string;
  /** The grid of a grid worker's post. */
  @Property({ type: 'uuid', nullable: true }) gridId!: string | null;
  @Field(() => [String]) @Property({ type: 'text[]' }) roles!: Role[];
  /** One holder at a time, held by an exclusion constraint of the database. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) singleHolder!: boolean;
  @Property({ type: 'text' }) state!: TermState;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
