/** The four counters of the workbench: 待签收, 临期, 超期, 待我审批. */
export const WORK_COUNTERS = ['waiting', 'dueSoon', 'overdue', 'forApproval'] as const;
export type WorkCounter = (typeof WORK_COUNTERS)[number];

/** `WorkList` of the graph: the same shape in every service (architecture rule 15). */
export interface WorkList extends Record<WorkCounter, number> {
  items: readonly {
    id: string;
    kind: string;
    title: string;
    dueOn: string | null;
    light: string | null;
    path: string;
  }[];
}

export interface WorkRow {
  key: string;
  moduleId: string;
  /** What is to be done, in words. */
  task: string;
  title: string;
  dueOn: string | null;
  /** The due date in words where the module has its own for this kind (`work.due.<kind>`): 签到截止. */
  dueText: string | null;
  light: string | null;
  path: string;
  counters: readonly WorkCounter[];
}

/** Counters that one row belongs to. */
export function countersOf(
  item: { kind: string; light: string | null },
  waiting: readonly string[],
  forApproval: readonly string[],
): WorkCounter[] {
  return WORK_COUNTERS.filter((counter) => {
    if (counter === 'overdue') return item.light === 'RED';
    if (counter === 'dueSoon') return item.light === 'YELLOW';
    return (counter === 'waiting' ? waiting : forApproval).includes(item.kind);
  });
}
