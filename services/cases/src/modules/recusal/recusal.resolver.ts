import {
  AvailableAction,
  availableActions,
  childrenOf,
  HistoryEntry,
  loaderOf,
  PersonStub,
  readExisting,
  readTimeline,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { maskedFor } from '../case/case.masks.js';
import { cases } from '../case/case.policy.js';
import { grantRecusal, orderRecusalCase, refuseRecusal, requestRecusalCase } from './recusal.actions.js';
import { Recusal } from './recusal.entity.js';
import { DecideRecusalInput, OrderRecusalInput, RefuseRecusalInput, RequestRecusalInput } from './recusal.inputs.js';
import { recusal } from './recusal.policy.js';

@Resolver(() => Recusal)
export class RecusalResolver {
  @Authorized()
  @Mutation(() => Case)
  async requestRecusalCase(@Arg('input', () => RequestRecusalInput) input: RequestRecusalInput, @Context() ctx: Ctx) {
    return readExisting(ctx, cases, await requestRecusalCase(ctx, input));
  }

  @Authorized()
  @Mutation(() => Case)
  async orderRecusalCase(@Arg('input', () => OrderRecusalInput) input: OrderRecusalInput, @Context() ctx: Ctx) {
    return readExisting(ctx, cases, await orderRecusalCase(ctx, input));
  }

  @Authorized()
  @Mutation(() => Recusal)
  grantRecusal(@Arg('input', () => DecideRecusalInput) input: DecideRecusalInput, @Context() ctx: Ctx) {
    return grantRecusal(ctx, input);
  }

  @Authorized()
  @Mutation(() => Recusal)
  refuseRecusal(@Arg('input', () => RefuseRecusalInput) input: RefuseRecusalInput, @Context() ctx: Ctx) {
    return refuseRecusal(ctx, input);
  }

  /** Without personal data, as every text of its case. */
  @FieldResolver()
  async reason(@Root() root: Recusal, @Context() ctx: Ctx): Promise<string> {
    const row = await loaderOf(ctx, cases).load(root.caseId);
    return row ? maskedFor(ctx, row, root.reason) : '';
  }

  @FieldResolver(() => PersonStub, { nullable: true })
  person(@Root() root: Recusal) {
    return { id: root.personId };
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Recusal, @Context() ctx: Ctx) {
    return readTimeline(ctx, recusal.name, root.id);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: Recusal, @Context() ctx: Ctx) {
    return availableActions(recusal, viewerOf(ctx), root);
  }
}

/** Who stepped aside from a case, and who asked to. */
@Resolver(() => Case)
export class CaseRecusals {
  @FieldResolver(() => [Recusal])
  recusals(@Root() root: Case, @Context() ctx: Ctx) {
    return childrenOf(ctx, recusal, 'caseId').load(root.id);
  }
}
