import { act, badInput, DomainError, orgFact, type Ctx } from '@lianxi/service-kit';
import type { Case } from '../case.entity.js';
import type { EditListsInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';
import { missingFields } from '../three-lists.js';

const MAX_TASKS = 50;

/** Writes the three lists (三清单, R-063, R-064); they may be incomplete until closing is proposed. */
export async function editLists(ctx: Ctx, input: EditListsInput): Promise<Case> {
  return act(ctx, cases, 'editLists', input, async (row, tx) => {
    const tasks = input.tasks.map(({ content, standard, dueOn, doneOn }) => ({ content: content.trim(), standard: standard?.trim() || null, dueOn: dueOn ?? null, doneOn: doneOn ?? null }));
    if (tasks.length > MAX_TASKS || tasks.some((task) => !task.content || task.content.length > 1000)) throw badInput('tasks');
    if (input.responsibleUnitId && !(await orgFact(tx, 'unit', tx.clock.today(), { id: input.responsibleUnitId }))) throw new DomainError('LEAD_UNIT_REQUIRED');
    if (input.dueOn && row.registeredOn && input.dueOn < row.registeredOn) throw new DomainError('DUE_IN_PAST');
    // The office may shorten the date of the dispatch; nobody lengthens it here.
    if (input.dueOn && row.dispatchedOn && row.dueOn && input.dueOn > row.dueOn) throw new DomainError('DUE_AFTER_LEGAL', { latest: row.dueOn });
    Object.assign(row, { listClassification: input.classification?.trim() || null, listTasks: tasks, listUnitId: input.responsibleUnitId ?? null, listPersonName: input.responsiblePerson?.trim().slice(0, 50) || null, listDueOn: input.dueOn ?? null });
    return { details: { missing: missingFields(row), tasks: tasks.length } };
  });
}
