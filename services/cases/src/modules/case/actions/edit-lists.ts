import {
  act,
  badInput,
  type Ctx,
  DomainError,
  type IsoDate,
  isWithin,
  lineWithin,
  maskPersonal,
  MAX_REASON,
  restorePersonal,
  withinLength,
} from '@lianxi/service-kit';
import { isAccused, subdistrictOf, unitFact } from '../../unit/unit.facts.js';
import type { Case, ListedTask } from '../case.entity.js';
import { CaseState } from '../case.enums.js';
import type { EditListsInput, ListedTaskInput } from '../case.inputs.js';
import { knownOf } from '../case.masks.js';
import { cases } from '../case.policy.js';
import { requirePlausible } from '../dates.js';
import { missingFields } from '../three-lists.js';

const MAX_TASKS = 50;

/**
 * A date of the lists: not before the matter was registered, and while a unit has it to handle not after its due date:
 * the office shortens that, nobody lengthens it.
 */
function listedDate(row: Case, date: IsoDate | null | undefined, field: string): IsoDate | null {
  if (!date) return null;
  requirePlausible(date, field);
  if (row.registeredOn && date < row.registeredOn) throw new DomainError('DUE_IN_PAST');
  const latest = row.state === CaseState.DISPATCHED || row.state === CaseState.HANDLING ? row.dueOn : null;
  if (latest && date > latest) throw new DomainError('DUE_AFTER_LEGAL', { latest });
  return date;
}

function taskOf(row: Case, today: IsoDate, { content, standard, dueOn, doneOn }: ListedTaskInput): ListedTask {
  const text = withinLength(content, 'tasks', MAX_REASON);
  if (!text || (doneOn && (doneOn > today || (row.registeredOn && doneOn < row.registeredOn)))) throw badInput('tasks');
  return {
    content: text,
    standard: withinLength(standard, 'tasks', MAX_REASON),
    dueOn: listedDate(row, dueOn, 'tasks'),
    doneOn: doneOn ?? null,
  };
}

/** The unit named in the lists: of the matter's sub-district, and not the one complained of. */
async function responsibleUnit(ctx: Ctx, row: Case, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const unit = await unitFact(ctx, id);
  if (!unit || !isWithin(unit.path, subdistrictOf(row))) throw new DomainError('LEAD_UNIT_REQUIRED');
  if (isAccused(row, unit.path)) throw new DomainError('ACCUSED_UNIT_BLOCKED');
  return unit.id;
}

/** What was typed, with what the form showed masked as it was: a task is known by its place, else by its words. */
function typedLists(ctx: Ctx, row: Case, { tasks, classification }: EditListsInput) {
  const known = knownOf(ctx, row);
  const kept = <T extends string | null | undefined>(text: T, before: string | null): T =>
    (text ? restorePersonal(text, before, known) : text) as T;
  const before = (content: string, index: number) =>
    row.listTasks.find((task) => maskPersonal(task.content, known) === content) ?? row.listTasks[index];
  return {
    classification: kept(classification, row.listClassification),
    tasks: tasks.map((task, index) => {
      const was = before(task.content, index);
      return {
        ...task,
        content: kept(task.content, was?.content ?? null),
        standard: kept(task.standard, was?.standard ?? null),
      };
    }),
  };
}

/** Writes the three lists (三清单, R-063, R-064); they may be incomplete until closing is proposed. */
export async function editLists(ctx: Ctx, input: EditListsInput): Promise<Case> {
  return act(ctx, cases, 'editLists', input, async (row, tx) => {
    if (input.tasks.length > MAX_TASKS) throw badInput('tasks');
    const typed = typedLists(tx, row, input);
    const listTasks = typed.tasks.map((task) => taskOf(row, tx.clock.today(), task));
    Object.assign(row, {
      listTasks,
      listClassification: withinLength(typed.classification, 'classification', MAX_REASON),
      listUnitId: await responsibleUnit(tx, row, input.responsibleUnitId),
      listPersonName: lineWithin(input.responsiblePerson, 'responsiblePerson', 50),
      listDueOn: listedDate(row, input.dueOn, 'dueOn'),
    });
    return { details: { missing: missingFields(row), tasks: listTasks.length } };
  });
}
