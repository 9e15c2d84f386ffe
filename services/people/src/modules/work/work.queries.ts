import {
  availableActions,
  badInput,
  readRows,
  viewerOf,
  type Ctx,
  type WorkItem,
  type WorkList,
} from '@lianxi/service-kit';
import { Appointment, AppointmentState } from '../appointment/appointment.entity.js';
import { appointment } from '../appointment/appointment.policy.js';
import { lacksDecision } from '../appointment/decision.js';
import { maintainsHolders } from '../maintain.js';
import { post } from '../post/post.policy.js';
import { missingYears } from '../work-year/missing-years.js';
import { workYear } from '../work-year/work-year.policy.js';

/** What waits for the viewer here: calendars that the office owes, and appointments that he or she may confirm. */
export async function peopleWork(ctx: Ctx, first = 20): Promise<WorkList> {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw badInput('first');
  const [calendars, approvals] = [await calendarsOf(ctx), await confirmationsOf(ctx)];
  const items = [...calendars, ...approvals];
  const having = (light: string) => items.filter((one) => one.light === light).length;
  return {
    items: items.slice(0, first),
    waiting: calendars.length,
    dueSoon: having('YELLOW'),
    overdue: having('RED'),
    forApproval: approvals.length,
  };
}

async function calendarsOf(ctx: Ctx): Promise<WorkItem[]> {
  if (!maintainsHolders(viewerOf(ctx))) return [];
  const known = (await readRows(ctx, workYear, {})).map(({ year }) => year);
  return missingYears(ctx.clock.today(), known).map(({ year, dueOn, light }) => ({
    id: String(year),
    kind: `${workYear.name}.add`,
    title: ctx.locale === 'en' ? `Work calendar of ${year}` : `${year}年工作日历`,
    dueOn,
    light,
    path: '/people/work-calendar',
  }));
}

async function confirmationsOf(ctx: Ctx): Promise<WorkItem[]> {
  const waiting: Appointment[] = [];
  for (const row of await readRows(ctx, appointment, {
    where: { state: AppointmentState.PROPOSED },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    limit: 100,
  })) {
    const confirm = availableActions(appointment, viewerOf(ctx), row).find(({ verb }) => verb === 'confirm');
    if (confirm && !confirm.blockedBy.length && !(await lacksDecision(ctx, row))) waiting.push(row);
  }
  const posts = new Map(
    (await readRows(ctx, post, { among: { column: 'id', values: waiting.map(({ postId }) => postId) } })).map((one) => [
      one.id,
      one,
    ]),
  );
  return waiting.map(({ id, postId, validFrom }) => ({
    id,
    kind: `${appointment.name}.confirm`,
    title: posts.get(postId)?.title ?? '',
    dueOn: validFrom,
    light: null,
    path: '/people/appointments',
  }));
}
