import type { OrgFact } from '@lianxi/contracts';
import { publishEvent, type Ctx } from '@lianxi/service-kit';
import { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { Grid } from '../modules/grid/grid.entity.js';
import { BusinessLine } from '../modules/line/line.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { ConferenceSeat } from '../modules/seat/seat.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';
import { WorkYear } from '../modules/work-year/work-year.entity.js';

const BATCH = 200;

/** Publishes every organisation fact again: after loading data, and as the resync command for a service that lost its copy. */
export async function publishOrganisation(ctx: Ctx): Promise<number> {
  const all = <T extends object>(entity: new () => T) => ctx.em.findAll(entity as never) as Promise<T[]>;
  const facts: OrgFact[] = [
    ...(await all(Unit)).map((u): OrgFact => ({ kind: 'unit', id: u.id, version: u.version, code: u.code, name: u.name, unitKind: u.kind, path: u.path, parentId: u.parentId, hostedById: u.hostedById, validFrom: u.validFrom, validTo: u.validTo })),
    ...(await all(Grid)).map((g): OrgFact => ({ kind: 'grid', id: g.id, version: g.version, code: g.code, name: g.name, path: g.path, unitId: g.unitId, validFrom: g.validFrom, validTo: g.validTo })),
    ...(await all(Post)).map((p): OrgFact => ({ kind: 'post', id: p.id, version: p.version, code: p.code, title: p.title, unitId: p.unitId, gridId: p.gridId, roles: p.roles, validFrom: p.validFrom, validTo: p.validTo })),
    ...(await all(PostAssignment)).map((a): OrgFact => ({ kind: 'assignment', id: a.id, version: a.version, postId: a.postId, personId: a.personId, validFrom: a.validFrom, validTo: a.validTo })),
    ...(await all(ConferenceSeat)).map((s): OrgFact => ({ kind: 'seat', id: s.id, version: s.version, seatKind: s.kind, postId: s.postId, unitId: s.unitId, order: s.order, validFrom: s.validFrom, validTo: s.validTo })),
    ...(await all(BusinessLine)).map((l): OrgFact => ({ kind: 'line', id: l.id, version: l.version, code: l.code, unitId: l.unitId, leaderPostId: l.leaderPostId, validFrom: l.validFrom, validTo: l.validTo })),
    ...(await all(WorkYear)).map((y): OrgFact => ({ kind: 'workday', id: y.id, version: y.version, year: y.year, daysOff: y.daysOff, makeUpDays: y.makeUpDays, validFrom: `${y.year}-01-01`, validTo: null })),
  ];
  for (let start = 0; start < facts.length; start += BATCH) await publishEvent(ctx.em, 'org.changed', { facts: facts.slice(start, start + BATCH) });
  return facts.length;
}
