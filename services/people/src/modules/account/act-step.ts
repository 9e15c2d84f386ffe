import { Instant, once, type Ctx } from '@lianxi/service-kit';
import { HistoryRow } from '@lianxi/service-kit/records/record.entities';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * One step in the life of an account or a machine client. Administrators act in no post, so it names the account that
 * acted.
 */
@ObjectType()
export class ActStep {
  @Field(() => ID) id!: string;
  @Field(() => String) verb!: string;
  @Field(() => String, { nullable: true }) toState!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String) by!: string;
  @Field(() => Instant) at!: Date;
}

/** The steps of one object, oldest first. The caller has read the object through the read door. */
export const stepsOf = (ctx: Ctx, noun: string, objectId: string): Promise<ActStep[]> =>
  once(ctx, `steps:${noun}:${objectId}`, async () => {
    const rows = await ctx.em.find(
      HistoryRow,
      { noun, objectId },
      { orderBy: { seq: 'asc' }, disableIdentityMap: true },
    );
    return rows.map(({ id, verb, toState, reason, actorAccount, at }) => ({
      id,
      verb,
      toState,
      reason,
      by: actorAccount,
      at,
    }));
  });
