import { readRows, WorkCalendar, within, type Ctx } from '@lianxi/service-kit';
import { Capacity } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import type { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { post } from '../post/post.policy.js';
import { homeOf } from '../regime/conference.queries.js';
import { SeatKind } from '../seat/seat.entity.js';
import { seat } from '../seat/seat.policy.js';
import { holdsOn, isOn } from '../term.js';
import { UnitKind, type Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { WorkYear } from '../work-year/work-year.entity.js';
import type { DutyShift } from './duty-shift.entity.js';
import { dutyShift } from './roster.policy.js';

/** The joint office of the viewer's sub-district; of the only conference for those who stand above. */
export async function jointOffice(ctx: Ctx): Promise<Unit | null> {
  const home = await homeOf(ctx);
  return home
    ? ((
        await readRows(ctx, unit, {
          where: { kind: UnitKind.JOINT_OFFICE, $and: [within('path', home.path)] },
          orderBy: [{ code: 'asc' }],
          limit: 1,
        })
      )[0] ?? null)
    : null;
}

/** Who may be on duty on a day: holders of posts in the joint office and its hosting section, and the director. */
export async function dutyPeople(ctx: Ctx, office: Unit, on: string): Promise<Person[]> {
  const unitIds = [office.id, ...(office.hostedById ? [office.hostedById] : [])];
  const posts = (await readRows(ctx, post, { where: { unitId: { $in: unitIds }, $and: [holdsOn(on)] } })).map(
    ({ id }) => id,
  );
  const directors = (
    await readRows(ctx, seat, { where: { unitId: office.id, kind: SeatKind.OFFICE_DIRECTOR, ...holdsOn(on) } })
  ).map(({ postId }) => postId);
  const terms = await readRows(ctx, assignment, { among: { column: 'postId', values: [...posts, ...directors] } });
  const ids = [
    ...new Set(
      terms.filter((term) => isOn(term, on) && term.capacity !== Capacity.SUBSTITUTE).map(({ personId }) => personId),
    ),
  ];
  return readRows(ctx, person, { among: { column: 'id', values: ids }, orderBy: [{ sortText: 'asc' }] });
}

/** Shifts whose day lies between two days, both included. */
export const shiftsBetween = (ctx: Ctx, unitId: string, from: string, to: string): Promise<DutyShift[]> =>
  readRows(ctx, dutyShift, { where: { unitId, day: { $gte: from, $lte: to } }, orderBy: [{ startsAt: 'asc' }] });

/** Who is on duty at an instant; empty is a gap. */
export async function onDuty(ctx: Ctx, at: Date): Promise<DutyShift[]> {
  const office = await jointOffice(ctx);
  return office
    ? readRows(ctx, dutyShift, { where: { unitId: office.id, startsAt: { $lte: at }, endsAt: { $gt: at } } })
    : [];
}

/** The loaded work calendar; null for a day whose year is not loaded. */
export async function workdays(ctx: Ctx): Promise<(day: string) => boolean | null> {
  const years = await ctx.em.findAll(WorkYear, { disableIdentityMap: true });
  const calendar = new WorkCalendar(years);
  return (day) => (years.some(({ year }) => year === Number(day.slice(0, 4))) ? calendar.isWorkday(day) : null);
}
