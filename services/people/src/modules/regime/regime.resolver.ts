import { readExisting, readRows, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Mutation, Query, Resolver } from 'type-graphql';
import { addRegimeVersion } from './regime.actions.js';
import { ConferenceRegime } from './regime.entity.js';
import { AddRegimeVersionInput } from './regime.inputs.js';
import { regime } from './regime.policy.js';

/** More versions than a conference will ever have. */
const MOST = 100;

@Resolver(() => ConferenceRegime)
export class RegimeResolver {
  /** Versions of the conference's regime, the latest first. */
  @Authorized()
  @Query(() => [ConferenceRegime])
  conferenceRegimes(@Context() ctx: Ctx) {
    return readRows(ctx, regime, { orderBy: [{ regimeVersion: 'desc' }], limit: MOST });
  }

  @Authorized()
  @Mutation(() => ConferenceRegime)
  async addRegimeVersion(@Arg('input', () => AddRegimeVersionInput) input: AddRegimeVersionInput, @Context() ctx: Ctx) {
    return readExisting(ctx, regime, (await addRegimeVersion(ctx, input)).id);
  }
}
