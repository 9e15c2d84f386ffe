import type { OrgFact } from '@lianxi/contracts';
import { publishEvent, type Ctx } from '@lianxi/service-kit';
import { AreaAssignment } from '../modules/area/area.entity.js';
import { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { Grid } from '../modules/grid/grid.entity.js';
import { BusinessLine } from '../modules/line/line.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { ConferenceSeat } from '../modules/seat/seat.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';
import { WorkYear } from '../modules/work-year/work-year.entity.js';

const BATCH = 200;

export const unitFact = (u: Unit): OrgFact => ({
  kind: 'unit',
  id: u.id,
  version: u.version,
  code: u.code,
  name: u.name,
  unitKind: u.kind,
  path: u.path,
  parentId: u.parentId,
  hostedById: u.hostedById,
  validFrom: u.validFrom,
  validTo: u.validTo,
});
export const gridFact = (g: Grid): OrgFact => ({
  kind: 'grid',
  id: g.id,
  version: g.version,
  code: g.code,
  name: g.name,
  path: g.path,
  unitId: g.unitId,
  validFrom: g.validFrom,
  validTo: g.validTo,
});
export const postFact = (p: Post): OrgFact => ({
  kind: 'post',
  id: p.id,
  version: p.version,
  code: p.code,
  title: p.title,
  unitId: p.unitId,
  gridId: p.gridId,
  roles: p.roles,
  validFrom: p.validFrom,
  validTo: p.validTo,
});
export const assignmentFact = (a: PostAssignment): OrgFact => ({
  kind: 'assignment',
  id: a.id,
  version: a.version,
  postId: a.postId,
  personId: a.personId,
  validFrom: a.validFrom,
  validTo: a.validTo,
});
export const seatFact = (s: ConferenceSeat): OrgFact => ({
  kind: 'seat',
  id: s.id,
  version: s.version,
  seatKind: s.kind,
  postId: s.postId,
  unitId: s.unitId,
  order: s.order,
  validFrom: s.validFrom,
  validTo: s.validTo,
});
export const lineFact = (l: BusinessLine): OrgFact => ({
  kind: 'line',
  id: l.id,
  version: l.version,
  code: l.code,
  unitId: l.unitId,
  leaderPostId: l.leaderPostId,
  validFrom: l.validFrom,
  validTo: l.validTo,
});
export const areaFact = (a: AreaAssignment): OrgFact => ({
  kind: 'area',
  id: a.id,
  version: a.version,
  postId: a.postId,
  unitId: a.unitId,
  gridId: a.gridId,
  validFrom: a.validFrom,
  validTo: a.validTo,
});
const workdayFact = (y: WorkYear): OrgFact => ({
  kind: 'workday',
  id: y.id,
  version: y.version,
  year: y.year,
  daysOff: y.daysOff,
  makeUpDays: y.makeUpDays,
  validFrom: `${y.year}-01-01`,
  validTo: null,
});

/**
 * Publishes facts in the open transaction. Facts carry their days, so one that holds from a later day can be sent at
 * once: every service finds it when the day has come.
 */
export async function publishFacts(ctx: Ctx, facts: readonly OrgFact[]): Promise<number> {
  for (let start = 0; start < facts.length; start += BATCH)
    await publishEvent(ctx.em, 'org.changed', { facts: facts.slice(start, start + BATCH) });
  return facts.length;
}

/**
 * Publishes every organisation fact again: after loading data, and as the resync command for a service that lost its
 * copy.
 */
export async function publishOrganisation(ctx: Ctx): Promise<number> {
  const all = <T extends object>(entity: new () => T) => ctx.em.findAll(entity as never) as Promise<T[]>;
  return publishFacts(ctx, [
    ...(await all(Unit)).map(unitFact),
    ...(await all(Grid)).map(gridFact),
    ...(await all(Post)).map(postFact),
    ...(await all(PostAssignment)).map(assignmentFact),
    ...(await all(ConferenceSeat)).map(seatFact),
    ...(await all(BusinessLine)).map(lineFact),
    ...(await all(WorkYear)).map(workdayFact),
    ...(await all(AreaAssignment)).map(areaFact),
  ]);
}
