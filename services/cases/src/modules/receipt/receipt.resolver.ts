import { connectionOf, loaderOf, readPage, toConnection, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { cases } from '../case/case.policy.js';
import { RegistrationReceipt } from './receipt.entity.js';
import { receipt } from './receipt.policy.js';

@ObjectType()
export class RegistrationReceiptConnection extends connectionOf('RegistrationReceipt', () => RegistrationReceipt) {}

@Resolver(() => RegistrationReceipt)
export class ReceiptResolver {
  /** The viewer's own receipts, newest first; of one registration where its `clientMutationId` is named. */
  @Authorized()
  @Query(() => RegistrationReceiptConnection)
  async registrationReceipts(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('clientMutationId', () => String, { nullable: true }) clientMutationId: string | null,
    @Context() ctx: Ctx,
  ) {
    return toConnection(
      await readPage(ctx, receipt, {
        first,
        after,
        ...(clientMutationId && { where: { clientMutationId } }),
        sort: [{ field: 'createdAt', direction: 'desc' }],
      }),
    );
  }

  /** The matter, as long as it is there for the viewer. */
  @FieldResolver(() => Case, { nullable: true })
  case(@Root() root: RegistrationReceipt, @Context() ctx: Ctx) {
    return loaderOf(ctx, cases).load(root.caseId);
  }
}
