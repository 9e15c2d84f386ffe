import { PostAssignmentStub } from '@lianxi/service-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { HandlingRecord } from './record.entity.js';

@Resolver(() => HandlingRecord)
export class RecordResolver {
  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  by(@Root() root: HandlingRecord) {
    return root.assignmentId ? { id: root.assignmentId } : null;
  }
}
