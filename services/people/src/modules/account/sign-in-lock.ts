import { Instant } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';

/** A lock after wrong secrets: of one source, or of all of them. */
@ObjectType()
export class SignInLock {
  /** IPv4 address, or network of IPv6; null where the lock holds from everywhere. */
  @Field(() => String, { nullable: true }) source!: string | null;
  @Field(() => Instant) until!: Date;
}
