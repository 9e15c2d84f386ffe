import { addDays, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { Grid } from '../modules/grid/grid.entity.js';
import { Household } from '../modules/household/household.entity.js';
import type { HouseholdRow, ResidentRow } from '../modules/household/household-rows.js';
import { storeHouseholds } from '../modules/household/store-households.js';
import { Post } from '../modules/post/post.entity.js';
import { checkDigitOf } from '../modules/resident/id-number.js';
import type { Unit } from '../modules/unit/unit.entity.js';
import { HouseholdVisit, VisitKind, VisitOutcome } from '../modules/visit/visit.entity.js';
import { visitSecrets } from '../modules/visit/visit.policy.js';
import { GRIDS_PER_COMMUNITY, invented, SINCE, two } from './demonstration.js';

const HOUSEHOLDS_PER_GRID = 4;

/** A formally valid identity number of a region that does not exist. */
export function testIdNumber(birthDate: string, order: number): string {
  const digits = `000000${birthDate.replaceAll('-', '')}${String(order % 1_000).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

/** Telephone numbers that nobody has: the range 1380000. */
const testPhone = (n: number) => `1380000${String(n % 10_000).padStart(4, '0')}`;
const NATIONS = ['汉族', '蒙古族', '汉族', '回族', '汉族', '满族'];

function familyOf(n: number): ResidentRow[] {
  const [head, spouse] = [
    `${1950 + (n % 40)}-0${(n % 8) + 1}-1${n % 9}`,
    `${1952 + (n % 38)}-0${(n % 7) + 2}-2${n % 8}`,
  ];
  const family: ResidentRow[] = [
    {
      name: invented(n),
      relation: 'HEAD',
      idNumber: testIdNumber(head, 2 * n + 1),
      phone: testPhone(n),
      nation: NATIONS[n % 6]!,
    },
    {
      name: invented(n + 300),
      relation: 'SPOUSE',
      idNumber: testIdNumber(spouse, 2 * n),
      nation: NATIONS[(n + 1) % 6]!,
    },
  ];
  if (n % 3 === 0)
    family.push({
      name: invented(n + 700),
      relation: 'CHILD',
      birthDate: `${2016 + (n % 6)}-05-0${(n % 8) + 1}`,
      sex: n % 2 ? 'MALE' : 'FEMALE',
    });
  return family;
}

/**
 * A few households with residents in every grid, and visits of the last weeks in the first grids. Invented throughout;
 * existing rows stay as people keep them.
 */
export async function loadHouseholds(ctx: Ctx, communities: readonly Unit[]): Promise<void> {
  const rows: HouseholdRow[] = communities.flatMap((community, c) =>
    Array.from({ length: GRIDS_PER_COMMUNITY * HOUSEHOLDS_PER_GRID }, (_, index) => {
      const [g, h] = [Math.floor(index / HOUSEHOLDS_PER_GRID) + 1, (index % HOUSEHOLDS_PER_GRID) + 1];
      const n = c * 12 + g * 4 + h;
      const code = `${community.code}${two(g)}`;
      return {
        code: `${code}-${two(h)}`,
        gridCode: code,
        building: `${g}号楼`,
        room: `${h}单元${h}0${(c % 3) + 1}`,
        householder: invented(n),
        phone: testPhone(n),
        residents: familyOf(n),
      };
    }),
  );
  const known = new Set(
    (await ctx.em.find(Household, { code: { $in: rows.map(({ code }) => code) } }, { fields: ['code'] as never })).map(
      ({ code }) => code,
    ),
  );
  await storeHouseholds(
    ctx,
    rows.filter(({ code }) => !known.has(code)),
    { verb: 'addHousehold', demonstration: true, from: SINCE },
  );
  if (!(await ctx.em.count(HouseholdVisit))) await loadVisits(ctx, communities);
}

const OPINIONS = ['希望尽快修好楼道照明。', '反映夜间施工噪声影响休息。', '暂无诉求，了解了联席会议办事流程。'];

async function loadVisits(ctx: Ctx, communities: readonly Unit[]): Promise<void> {
  const today = ctx.clock.today();
  for (const [c, community] of communities.slice(0, 3).entries()) {
    const grid = await ctx.em.findOneOrFail(Grid, { code: `${community.code}01` });
    const post = await ctx.em.findOneOrFail(Post, { gridId: grid.id });
    const term = await ctx.em.findOne(PostAssignment, { postId: post.id, validTo: null });
    if (!term) continue;
    const homes = await ctx.em.find(Household, { gridId: grid.id }, { orderBy: { code: 'asc' } });
    for (const [index, home] of homes.slice(0, 3).entries()) {
      const [id, visitedOn] = [uuid(), addDays(today, -(index * 2))];
      const outcome = index === 2 ? VisitOutcome.NOBODY_HOME : VisitOutcome.MET;
      ctx.em.create(HouseholdVisit, {
        id,
        version: 1,
        createdAt: ctx.clock.now(),
        householdId: home.id,
        gridId: grid.id,
        path: home.path,
        personId: term.personId,
        assignmentId: term.id,
        at: new Date(`${visitedOn}T01:30:00Z`),
        visitedOn,
        kind: index === 1 ? VisitKind.BY_PHONE : VisitKind.AT_DOOR,
        outcome,
        opinion:
          outcome === VisitOutcome.MET ? visitSecrets.seal(ctx, id, 'opinion', OPINIONS[(c + index) % 3]!) : null,
        caseId: null,
        correctsId: null,
      });
    }
  }
}
