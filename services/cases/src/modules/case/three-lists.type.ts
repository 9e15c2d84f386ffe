import { LocalDate, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { PostStub, UnitStub } from '../stubs.js';
import type { Case, ListedTask } from './case.entity.js';
import { missingFields } from './three-lists.js';
import { maskedFor } from './case.masks.js';

/** One line of the task list (任务清单). */
@ObjectType('ListedTask')
export class ListedTaskType implements ListedTask {
  @Field(() => String) content!: string;
  /** 完成标准 */
  @Field(() => String, { nullable: true }) standard!: string | null;
  @Field(() => LocalDate, { nullable: true }) dueOn!: string | null;
  @Field(() => LocalDate, { nullable: true }) doneOn!: string | null;
}

/**
 * Problem list, responsibility list and task list of one case (三张清单, R-063), with what is still missing of the seven
 * fields.
 */
@ObjectType()
export class ThreeLists {
  @Field(() => String) appealContent!: string;
  /** 分类处理情况 */
  @Field(() => String, { nullable: true }) classification!: string | null;
  /** 具体工作措施 */
  @Field(() => [ListedTaskType]) tasks!: ListedTaskType[];
  /** 包案领导; the first responsible person where no case leader is required. */
  @Field(() => PostStub, { nullable: true }) caseLeader!: PostStub | null;
  @Field(() => UnitStub, { nullable: true }) responsibleUnit!: UnitStub | null;
  @Field(() => String, { nullable: true }) responsiblePerson!: string | null;
  @Field(() => LocalDate, { nullable: true }) dueOn!: string | null;
  @Field(() => [String]) missing!: string[];
}

/** The lists as the viewer may read them; who is responsible is staff and stays plain. */
export function threeListsOf(ctx: Ctx, row: Case): ThreeLists {
  const leader = row.caseLeaderPostId ?? row.firstResponsiblePostId;
  const tasks = row.listTasks.map((task) => ({
    ...task,
    content: maskedFor(ctx, row, task.content),
    standard: maskedFor(ctx, row, task.standard),
  }));
  return {
    appealContent: maskedFor(ctx, row, row.appealContent),
    classification: maskedFor(ctx, row, row.listClassification),
    tasks,
    caseLeader: leader ? { id: leader } : null,
    responsibleUnit: row.listUnitId ? { id: row.listUnitId } : null,
    responsiblePerson: row.listPersonName,
    dueOn: row.listDueOn,
    missing: missingFields(row),
  };
}
