import type { OrgFact, OrgFactOf, Role } from '@lianxi/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../clock.js';
import { once, type Ctx } from '../context.js';
import { OrgFactRow } from '../records/record.entities.js';
import { within } from '../viewer.js';
import { WorkCalendar } from '../work-calendar.js';

type Kind = OrgFact['kind'];
const columns = (fact: OrgFact) => ({
  id: fact.id,
  kind: fact.kind,
  version: fact.version,
  validFrom: fact.validFrom,
  validTo: fact.validTo,
  data: fact,
  code: 'code' in fact ? fact.code : 'seatKind' in fact ? fact.seatKind : null,
  path: 'path' in fact ? fact.path : null,
  unitId: 'unitId' in fact ? fact.unitId : null,
  postId: 'postId' in fact ? fact.postId : null,
  personId: 'personId' in fact ? fact.personId : null,
});

/** Takes published organisation facts over; an older version never replaces a newer one. */
export async function applyOrgFacts(em: EntityManager, facts: readonly OrgFact[]): Promise<void> {
  for (const fact of facts) {
    const c = columns(fact);
    await em.execute(
      `insert into org_fact (id, kind, version, code, path, unit_id, post_id, person_id, valid_from, valid_to, data)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set version = excluded.version, code = excluded.code, path = excluded.path, unit_id
         = excluded.unit_id, post_id = excluded.post_id,
         person_id = excluded.person_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to, data =
           excluded.data
       where org_fact.version < excluded.version`,
      [
        c.id,
        c.kind,
        c.version,
        c.code,
        c.path,
        c.unitId,
        c.postId,
        c.personId,
        c.validFrom,
        c.validTo,
        JSON.stringify(c.data),
      ],
    );
  }
}

/**
 * Which facts: a column's value or any of several, or every place at or below `area`. There is no way to ask for all: a
 * copy holds the whole zone.
 */
export type FactFilter = Partial<
  Record<'id' | 'code' | 'path' | 'unitId' | 'postId' | 'personId', string | readonly string[] | null>
> & { area?: string };

/** Facts of a kind that hold on a date, from the service's own copy. */
export async function orgFacts<K extends Kind>(
  ctx: Ctx,
  kind: K,
  on: IsoDate,
  filter: FactFilter,
): Promise<OrgFactOf<K>[]> {
  return once(ctx, `org:${kind}:${on}:${JSON.stringify(filter)}`, async () => {
    const { area, ...columns } = filter;
    const where = {
      $and: [
        { kind, ...columns, validFrom: { $lte: on } },
        { $or: [{ validTo: null }, { validTo: { $gt: on } }] },
        ...(area ? [within('path', area)] : []),
      ],
    };
    const rows = await ctx.em.find(OrgFactRow, where as never, { orderBy: { code: 'asc' }, disableIdentityMap: true });
    return rows.map((row) => row.data as unknown as OrgFactOf<K>);
  });
}

/** One fact that holds on a date, or null. */
export const orgFact = async <K extends Kind>(
  ctx: Ctx,
  kind: K,
  on: IsoDate,
  filter: FactFilter,
): Promise<OrgFactOf<K> | null> => (await orgFacts(ctx, kind, on, filter))[0] ?? null;

/** A post of a unit that carries a role on a date and has a holder. */
export async function postWithRole(
  ctx: Ctx,
  unitId: string,
  role: Role,
  on: IsoDate,
): Promise<OrgFactOf<'post'> | null> {
  const posts = (await orgFacts(ctx, 'post', on, { unitId })).filter((post) => post.roles.includes(role));
  for (const post of posts) if (await orgFact(ctx, 'assignment', on, { postId: post.id })) return post;
  return null;
}

/** The post that leads a business line in a sub-district, or null where the line has no leader. */
export async function leaderOfLine(ctx: Ctx, line: string, subdistrictId: string, on: IsoDate): Promise<string | null> {
  return (await orgFact(ctx, 'line', on, { code: line, unitId: subdistrictId }))?.leaderPostId ?? null;
}

/** The loaded years of the work calendar. */
export async function workCalendar(ctx: Ctx): Promise<WorkCalendar> {
  return once(
    ctx,
    'org:calendar',
    async () =>
      new WorkCalendar(
        (await ctx.em.find(OrgFactRow, { kind: 'workday' }, { disableIdentityMap: true })).map(
          (row) => row.data as unknown as OrgFactOf<'workday'>,
        ),
      ),
  );
}
