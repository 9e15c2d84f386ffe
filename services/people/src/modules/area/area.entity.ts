import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';

/**
 * Which area a cadre's post looks after (干部包片, R-072): one grid of the post's community, or all of it. The database
 * refuses the same area twice for a cadre.
 */
@ObjectType('AreaAssignment')
@Entity({ tableName: 'area_assignment' })
export class AreaAssignment {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** The cadre's post: whoever holds it looks after the area. */
  @Index() @Property({ type: 'uuid' }) postId!: string;
  /** Community of the area, which is the post's own. */
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  /** Null for the whole community, grids that come later included. */
  @Index() @Property({ type: 'uuid', nullable: true }) gridId!: string | null;
  /** Document that gives the area, and the one that takes it; null for what was loaded at the beginning. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) endBasis!: string | null;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
