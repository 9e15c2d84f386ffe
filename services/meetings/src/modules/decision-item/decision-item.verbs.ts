import type { Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import {
  acknowledgeDecisionItem,
  progressDecisionItem,
  returnDecisionItem,
  submitDecisionItem,
  verifyDecisionItem,
} from './actions/carry-out-decision.js';
import { confirmDecision, decideAgendaItem, discardDecisionItem, reviseDecisionItem } from './actions/decide-item.js';
import { DecisionItem } from './decision-item.entity.js';
import {
  DecideInput,
  DecisionReasonInput,
  DecisionVerbInput,
  ProgressDecisionInput,
  ReviseDecisionInput,
  SubmitDecisionInput,
} from './decision-item.inputs.js';

/**
 * The verbs of a decision, from the recorder's draft to its verification; what is read of it stands in the other
 * resolver.
 */
@Resolver(() => DecisionItem)
export class DecisionItemVerbs {
  @Authorized()
  @Mutation(() => DecisionItem)
  decideAgendaItem(@Arg('input', () => DecideInput) input: DecideInput, @Context() ctx: Ctx) {
    return decideAgendaItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  reviseDecisionItem(@Arg('input', () => ReviseDecisionInput) input: ReviseDecisionInput, @Context() ctx: Ctx) {
    return reviseDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  discardDecisionItem(@Arg('input', () => DecisionReasonInput) input: DecisionReasonInput, @Context() ctx: Ctx) {
    return discardDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  confirmDecision(@Arg('input', () => DecisionVerbInput) input: DecisionVerbInput, @Context() ctx: Ctx) {
    return confirmDecision(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  acknowledgeDecisionItem(@Arg('input', () => DecisionVerbInput) input: DecisionVerbInput, @Context() ctx: Ctx) {
    return acknowledgeDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  progressDecisionItem(@Arg('input', () => ProgressDecisionInput) input: ProgressDecisionInput, @Context() ctx: Ctx) {
    return progressDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  submitDecisionItem(@Arg('input', () => SubmitDecisionInput) input: SubmitDecisionInput, @Context() ctx: Ctx) {
    return submitDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  verifyDecisionItem(@Arg('input', () => DecisionVerbInput) input: DecisionVerbInput, @Context() ctx: Ctx) {
    return verifyDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  returnDecisionItem(@Arg('input', () => DecisionReasonInput) input: DecisionReasonInput, @Context() ctx: Ctx) {
    return returnDecisionItem(ctx, input);
  }
}
