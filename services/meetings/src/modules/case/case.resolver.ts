import { childrenOf, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { decisionsOfCase } from '../decision-item/decision-item.queries.js';
import { CaseStub } from './case.stub.js';

/** Where a matter was discussed and decided. Nullable, for they cross services; each shows the viewer's rows alone. */
@Resolver(() => CaseStub)
export class CaseResolver {
  @FieldResolver(() => [DecisionItem], { nullable: true })
  decisionItems(@Root() root: CaseStub, @Context() ctx: Ctx) {
    return decisionsOfCase(ctx, root.id);
  }

  @FieldResolver(() => [AgendaItem], { nullable: true })
  agendaItems(@Root() root: CaseStub, @Context() ctx: Ctx) {
    return childrenOf(ctx, agendaItem, 'caseId').load(root.id);
  }

  @FieldResolver(() => DecisionItem, { nullable: true })
  async lastDecision(@Root() root: CaseStub, @Context() ctx: Ctx) {
    return (await decisionsOfCase(ctx, root.id)).at(-1) ?? null;
  }
}
