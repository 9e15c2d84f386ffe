import { readExisting, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { addRegimeVersion } from './regime.actions.js';
import { ConferenceRegime } from './regime.entity.js';
import { AddRegimeVersionInput } from './regime.inputs.js';
import { regime } from './regime.policy.js';
import { regimesOf } from './conference.queries.js';

@Resolver(() => ConferenceRegime)
export class RegimeResolver {
  /** Versions of the conference's regime, the latest first. */
  @Authorized()
  @Query(() => [ConferenceRegime])
  conferenceRegimes(
    @Arg('subdistrictId', () => ID, { nullable: true }) subdistrictId: string | null,
    @Context() ctx: Ctx,
  ) {
    return regimesOf(ctx, subdistrictId);
  }

  @Authorized()
  @Mutation(() => ConferenceRegime)
  async addRegimeVersion(@Arg('input', () => AddRegimeVersionInput) input: AddRegimeVersionInput, @Context() ctx: Ctx) {
    return readExisting(ctx, regime, (await addRegimeVersion(ctx, input)).id);
  }
}
