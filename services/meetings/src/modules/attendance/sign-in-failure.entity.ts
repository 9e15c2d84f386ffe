import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A wrong sign-in code of a person at a meeting; counted, so that the six digits cannot be tried out. */
@Entity({ tableName: 'sign_in_failure' })
@Index({ properties: ['meetingId', 'personId', 'at'] })
export class SignInFailure {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) meetingId!: string;
  @Property({ type: 'uuid' }) personId!: string;
  @Property({ type: 'timestamptz' }) at!: Date;
}
