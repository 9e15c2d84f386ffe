import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Formula, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { isLeading } from '../post/leading.js';

/** A member of staff (工作人员). Residents and petitioners are not people of this table. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'person' })
export class Person {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'text' }) name!: string;
  /** Name, pinyin and initials in small letters, for the search; empty until computed (see `name.ts`). */
  @Property({ type: 'text', default: '' }) searchText!: string;
  /** What lists are ordered by: the pinyin, then the name. */
  @Index() @Property({ type: 'text', default: '' }) sortText!: string;
  /** Invented for the demonstration. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) demonstration!: boolean;
  /** Holds or held a leading post (see `PostAssignment.leading`); for policies, never selected. */
  @Formula(
    ({ id }) =>
      `exists (select 1 from people.post_assignment pa where pa.person_id = ${id} and ${isLeading('pa.post_id')})`,
    { type: 'boolean', lazy: true },
  )
  leading?: boolean;
}
