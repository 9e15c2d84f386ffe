import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withEm, type Ctx } from '@lianxi/service-kit';
import { hashOldDoors, sealOldHouseholds } from '../modules/household/sealed-tables.js';
import { indexNames } from '../modules/person/name.js';
import { Post } from '../modules/post/post.entity.js';
import { ConferenceRegime } from '../modules/regime/regime.entity.js';
import { ConferenceSeat, SeatKind } from '../modules/seat/seat.entity.js';
import { TermState } from '../modules/term.js';
import { Unit, UnitKind } from '../modules/unit/unit.entity.js';
import { WorkYear } from '../modules/work-year/work-year.entity.js';
import { publishOrganisation } from '../org/publish.js';
import { ROOT } from '../root.js';
import { readDivisions } from './divisions.js';
import { loadDuties } from './duties.js';
import { ensure } from './ensure.js';
import {
  communityPosts,
  NOTICE,
  POSTS,
  SEATS,
  SUBDISTRICT,
  UNITS,
  ZONE,
  type PostSeed,
  type UnitSeed,
} from './notice.js';

/**
 * Loads what every installation starts with: units, posts, seats, regime of the notice, and the work calendar.
 * Idempotent.
 */
export async function loadBaseData(ctx: Ctx): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const units = await loadUnits(tx);
    const communities = [...units.values()].filter((unit) => unit.kind === UnitKind.COMMUNITY);
    const posts = await loadPosts(tx, units, [...POSTS, ...communities.flatMap((unit) => communityPosts(unit.code))]);
    const memberSeats = communities.map((unit) => ({
      kind: SeatKind.MEMBER_UNIT,
      post: `${unit.code}-director`,
      unit: unit.code,
    }));
    const regime = await ensure(
      tx,
      ConferenceRegime,
      { documentNo: NOTICE.documentNo },
      {
        unitId: units.get(SUBDISTRICT)!.id,
        name: NOTICE.name,
        basis: null,
        regimeVersion: 1,
        validFrom: NOTICE.from,
        validTo: null,
      },
    );
    for (const [index, seat] of [...SEATS, ...memberSeats].entries()) {
      await ensure(
        tx,
        ConferenceSeat,
        { code: `${regime.regimeVersion}-${index + 1}` },
        {
          kind: seat.kind,
          regimeId: regime.id,
          postId: posts.get(seat.post)!.id,
          unitId: units.get(seat.unit)!.id,
          order: index + 1,
          basis: null,
          validFrom: NOTICE.from,
          validTo: null,
        },
      );
    }
    await em.flush();
    await loadDuties(tx, units);
    await loadWorkYears(tx);
    await indexNames(tx);
    await em.flush();
    await publishOrganisation(tx);
  });
  await sealOldHouseholds(ctx);
  await hashOldDoors(ctx);
}

async function loadUnits(ctx: Ctx): Promise<Map<string, Unit>> {
  const divisions = await readDivisions();
  const named = (code: string) => divisions.find((division) => division.code === code)!.name;
  const official: UnitSeed[] = [
    { code: ZONE, name: named(ZONE), kind: UnitKind.DISTRICT_ZONE, parent: '' },
    { code: SUBDISTRICT, name: named(SUBDISTRICT), kind: UnitKind.SUBDISTRICT, parent: ZONE },
    ...divisions
      .filter((division) => division.parentCode === SUBDISTRICT)
      .map((division) => ({ code: division.code, name: division.name, kind: UnitKind.COMMUNITY, parent: SUBDISTRICT })),
  ];
  const units = new Map<string, Unit>();
  for (const seed of [...official, ...UNITS]) {
    const parent = units.get(seed.parent);
    const unit = await ensure(
      ctx,
      Unit,
      { code: seed.code },
      {
        name: seed.name,
        kind: seed.kind,
        parentId: parent?.id ?? null,
        hostedById: seed.hostedBy ? units.get(seed.hostedBy)!.id : null,
        mergedIntoId: null,
        path: parent ? `${parent.path}/${seed.code}` : seed.code,
        nameConfirmed: seed.nameConfirmed ?? true,
        state: TermState.OPEN,
        validFrom: NOTICE.from,
        validTo: null,
      },
    );
    units.set(seed.code, unit);
  }
  return units;
}

export async function loadPosts(ctx: Ctx, units: Map<string, Unit>, seeds: PostSeed[]): Promise<Map<string, Post>> {
  const posts = new Map<string, Post>();
  for (const { code, title, unit, roles, single } of seeds) {
    posts.set(
      code,
      await ensure(
        ctx,
        Post,
        { code },
        {
          title,
          unitId: units.get(unit)!.id,
          path: units.get(unit)!.path,
          gridId: null,
          roles,
          singleHolder: single ?? true,
          state: TermState.OPEN,
          validFrom: NOTICE.from,
          validTo: null,
        },
      ),
    );
  }
  return posts;
}

async function loadWorkYears(ctx: Ctx): Promise<void> {
  const folder = path.join(ROOT, 'data');
  for (const file of (await readdir(folder)).filter((name) => /^work-calendar-\d{4}\.json$/.test(name))) {
    const { year, daysOff, makeUpDays } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as {
      year: number;
      daysOff: string[];
      makeUpDays: string[];
    };
    await ensure(ctx, WorkYear, { year }, { daysOff, makeUpDays });
  }
}
