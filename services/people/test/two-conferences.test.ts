import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { v7 as uuid } from 'uuid';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { BusinessLine } from '../src/modules/line/line.entity.js';
import { Post } from '../src/modules/post/post.entity.js';
import { ConferenceRegime } from '../src/modules/regime/regime.entity.js';
import { ConferenceSeat, SeatKind } from '../src/modules/seat/seat.entity.js';
import { TermState } from '../src/modules/term.js';
import { Unit, UnitKind } from '../src/modules/unit/unit.entity.js';

/** 河西街道 beside 新城街道: an installation has as many conferences as it has sub-districts. */
const HEXI = '150571001';
let story: Story;
let hexi: Unit;

beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z', demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  const { em } = story.runtime.system();
  const [id, regimeId, term] = [
    uuid(),
    uuid(),
    { version: 1, createdAt: new Date(), validFrom: '2024-01-01', validTo: null },
  ];
  const zone = await em.findOneOrFail(Unit, { kind: UnitKind.DISTRICT_ZONE });
  hexi = em.create(Unit, {
    ...term,
    id: uuid(),
    code: HEXI,
    name: '河西街道',
    kind: UnitKind.SUBDISTRICT,
    path: `${zone.path}/${HEXI}`,
    parentId: zone.id,
    hostedById: null,
    mergedIntoId: null,
    nameConfirmed: true,
    state: TermState.OPEN,
  });
  em.create(Post, {
    ...term,
    id,
    code: 'hexi-secretary',
    title: '党工委书记',
    unitId: hexi.id,
    path: hexi.path,
    gridId: null,
    roles: [],
    singleHolder: true,
    state: TermState.OPEN,
  });
  em.create(ConferenceRegime, {
    ...term,
    id: regimeId,
    unitId: hexi.id,
    name: '河西街道信访工作联席会议',
    documentNo: '河西〔2024〕1号',
    basis: null,
    regimeVersion: 7,
  });
  em.create(ConferenceSeat, {
    ...term,
    id: uuid(),
    code: 'hexi-1',
    kind: SeatKind.CHIEF_CONVENER,
    regimeId,
    postId: id,
    unitId: hexi.id,
    order: 1,
    basis: null,
  });
  em.create(BusinessLine, { ...term, id: uuid(), code: '03', unitId: hexi.id, leaderPostId: id, basis: null });
  await em.flush();
});
afterAll(() => story.end());

interface Answer {
  conference: {
    subdistrict: { name: string } | null;
    regime: { documentNo: string } | null;
    seats: { unit: { name: string } }[];
  };
  conferenceRegimes: unknown[];
  businessLines: { leaderPost: { title: string } }[];
  lineTerms: unknown[];
  units: { edges: { node: { path: string } }[] };
}
const ASK = `query ($s: ID, $a: ID!) {
  conference(subdistrictId: $s) { subdistrict { name } regime { documentNo } seats { unit { name } } }
  conferenceRegimes(subdistrictId: $s) { id } businessLines(subdistrictId: $s) { leaderPost { title } }
    lineTerms(subdistrictId: $s) { id }
  units(first: 100, filter: { areaId: $a }) { edges { node { path } } }
}`;
const asked = (actor: Actor, s: string | null = null) => actor.ask<Answer>(ASK, { s, a: hexi.id });
async function who(username: string): Promise<Actor> {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const inHexi = () => story.as({ roles: ['OFFICE_STAFF'], personId: uuid(), unitId: hexi.id, unitPath: hexi.path });

test('everybody asks about the conference and the lines of the own sub-district', async () => {
  const own = await asked(await who('office1'));
  expect([own.conference.subdistrict?.name, own.conference.regime?.documentNo, own.conference.seats.length]).toEqual([
    '新城街道',
    '通经技新街党发〔2022〕65号',
    24,
  ]);
  expect(own.businessLines.length).toBeGreaterThan(1);
  const other = await asked(inHexi());
  expect(other.conference).toEqual({
    subdistrict: { name: '河西街道' },
    regime: { documentNo: '河西〔2024〕1号' },
    seats: [{ unit: { name: '河西街道' } }],
  });
  expect([other.conferenceRegimes.length, other.businessLines, other.lineTerms.length]).toEqual([
    1,
    [{ leaderPost: { title: '党工委书记' } }],
    1,
  ]);
  expect(other.units.edges.every(({ node }) => node.path.startsWith(hexi.path))).toBe(true);
});

test('who stands above several names one; without a name nothing is mixed', async () => {
  const sysadmin = await who('sysadmin');
  const unnamed = await asked(sysadmin);
  expect([unnamed.conference, unnamed.conferenceRegimes, unnamed.businessLines, unnamed.lineTerms]).toEqual([
    { subdistrict: null, regime: null, seats: [] },
    [],
    [],
    [],
  ]);
  expect((await asked(sysadmin, hexi.id)).conference.regime).toEqual({ documentNo: '河西〔2024〕1号' });
  expect((await sysadmin.tries(ASK, { s: uuid(), a: hexi.id })).codes).toContain('NOT_FOUND');
});
