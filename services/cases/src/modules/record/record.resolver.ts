import { loaderOf, PostAssignmentStub, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskedFor } from '../case/case.masks.js';
import { cases } from '../case/case.policy.js';
import { HandlingRecord } from './record.entity.js';

@Resolver(() => HandlingRecord)
export class RecordResolver {
  /** Without personal data, as every text of its case. */
  @FieldResolver()
  async content(@Root() root: HandlingRecord, @Context() ctx: Ctx): Promise<string> {
    const row = await loaderOf(ctx, cases).load(root.caseId);
    return row ? maskedFor(ctx, row, root.content) : '';
  }

  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  by(@Root() root: HandlingRecord) {
    return root.assignmentId ? { id: root.assignmentId } : null;
  }
}
