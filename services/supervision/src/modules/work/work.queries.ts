import {
  badInput,
  countRows,
  offeredActions,
  mayCreate,
  quarterOf,
  quarterRange,
  readRows,
  type Ctx,
  type IsoDate,
  type WorkItem,
  type WorkList,
} from '@lianxi/service-kit';
import { CheckState } from '../quarterly-check/quarterly-check.entity.js';
import { quarterlyCheck } from '../quarterly-check/quarterly-check.noun.js';
import { offeredCheck } from '../quarterly-check/quarterly-check.queries.js';

/** A check is due by the end of its quarter; from the 15th of the quarter's last month it is 临期. */
export function lightOf(quarter: string, today: IsoDate): 'GREEN' | 'YELLOW' | 'RED' {
  const { to } = quarterRange(quarter);
  if (today > to) return 'RED';
  return today >= `${to.slice(0, 8)}15` ? 'YELLOW' : 'GREEN';
}

function titleOf(ctx: Ctx, quarter: string): string {
  const [year, number] = quarter.split('-Q');
  return ctx.locale === 'en' ? `Random check of ${quarter}` : `${year}年第${number}季度随机抽查`;
}

/**
 * What waits for the viewer here: exactly the verbs that are open to him or her, and the plan that the office still
 * owes.
 */
export async function supervisionWork(ctx: Ctx, first = 20): Promise<WorkList> {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw badInput('first');
  const today = ctx.clock.today();
  const item = (id: string, verb: string, quarter: string, path: string): WorkItem => ({
    id: `${id}:${verb}`,
    kind: `${quarterlyCheck.name}.${verb}`,
    title: titleOf(ctx, quarter),
    dueOn: quarterRange(quarter).to,
    light: lightOf(quarter, today),
    path,
  });
  const open = await readRows(ctx, quarterlyCheck, {
    where: { state: { $in: [CheckState.PLANNED, CheckState.WITNESSED] } },
    orderBy: [{ quarter: 'asc' }, { id: 'asc' }],
    limit: 100,
  });
  const offered = await Promise.all(
    open.map(async (check) =>
      (await offeredActions(ctx, offeredCheck, check))
        .filter(({ blockedBy }) => !blockedBy.length)
        .map(({ verb }) => item(check.id, verb, check.quarter, `/supervision/checks/${check.id}`)),
    ),
  );
  const items = offered.flat();
  const current = quarterOf(today);
  if (mayCreate(ctx, quarterlyCheck, 'plan') && !(await countRows(ctx, quarterlyCheck, { quarter: current })))
    items.unshift(item(current, 'plan', current, '/supervision/checks'));
  const having = (light: string) => items.filter((one) => one.light === light).length;
  return {
    items: items.slice(0, first),
    waiting: items.length,
    dueSoon: having('YELLOW'),
    overdue: having('RED'),
    forApproval: 0,
  };
}
