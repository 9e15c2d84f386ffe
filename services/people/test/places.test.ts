import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateOf } from '@lianxi/service-kit';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import fc from 'fast-check';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { claimsOf } from '../src/auth/claims.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { applyDuePlaces } from '../src/modules/unit/settle-places.js';

let story: Story;
const TODAY = '2026-12-30';
const day = (n: number) => addDays(TODAY, n);
const BASIS = '新城党发〔2026〕31号';
const AREA = '150571/150571003';
let work = { openCases: 0 as number | null, openDecisions: 0 as number | null };

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  story.answerAsk(() => ({ unit: work }));
});
afterAll(() => story.end());

async function who(username: string) {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  story.runtime.orm.em.fork().execute<Row[]>(text, values);
const idOf = async (code: string) => (await sql<{ id: string }>('select id from unit where code = ?', [code]))[0]!.id;
const act = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { id version path } }`;
const [ADD, MOVE, MERGE, END] = [
  act('addUnit', 'AddUnitInput'),
  act('moveUnit', 'MoveUnitInput'),
  act('mergeUnit', 'MergeUnitInput'),
  act('endUnit', 'EndUnitInput'),
];
interface Unit {
  id: string;
  version: number;
  path: string;
}
const read = async (id: string, on?: string) =>
  (
    await (
      await who('office1')
    ).ask<{ unit: Unit & { place: { path: string; parent: { id: string } | null } } }>(
      'query ($id: ID!, $on: LocalDate) { unit(id: $id) { id version path place(on: $on) { path parent { id } } } }',
      { id, on: on ?? null },
    )
  ).unit;
const add = async (code: string, parentId: string, kind = 'SECTION') =>
  (
    await (
      await who('office1')
    ).ask<{ addUnit: Unit }>(ADD, { input: { code, name: `试设${code}`, kind, parentId, from: TODAY, basis: BASIS } })
  ).addUnit;
/** Midnight of a day as the service sees it. */
const turnTo = (instant: string) =>
  applyDuePlaces({
    ...story.runtime.system(),
    clock: { now: () => new Date(instant), today: () => dateOf(new Date(instant)) },
  });

test('a section goes to another office over the turn of the year: until midnight nothing changes, then posts, rights and everything below it follow', async () => {
  const [office, safety, general] = [await who('office1'), await idOf('XC-SAFETY'), await idOf('XC-GENERAL')];
  const section = await add('T-SECTION', safety);
  const team = await add('T-TEAM', section.id);
  const { addPost: post } = await office.ask<{ addPost: { id: string; version: number } }>(
    'mutation ($input: AddPostInput!) { addPost(input: $input) { id version } }',
    { input: { unitId: team.id, title: '组长', roles: ['DEPT_HANDLER'], from: TODAY, basis: BASIS } },
  );
  const { addPerson: person } = await office.ask<{ addPerson: { id: string } }>(
    'mutation { addPerson(input: { name: "试一" }) { id } }',
  );
  await office.ask('mutation ($input: AppointPostInput!) { appointPost(input: $input) { id } }', {
    input: { ...post, personId: person.id, from: TODAY, basis: BASIS },
  });
  const input = { id: section.id, version: section.version, parentId: general, on: '2027-01-01', basis: BASIS };
  await office.ask(MOVE, { input });
  expect((await office.tries(MOVE, { input })).codes).toEqual(['VERSION_CONFLICT']);
  for (const [on, above] of [
    [TODAY, 'XC-SAFETY'],
    ['2026-12-31', 'XC-SAFETY'],
    ['2027-01-01', 'XC-GENERAL'],
    ['2029-01-01', 'XC-GENERAL'],
  ] as const) {
    expect([on, (await read(team.id, on)).place.path]).toEqual([on, `${AREA}/${above}/T-SECTION/T-TEAM`]);
  }
  const rows = () =>
    sql<{ path: string }>(
      `select path from unit where code in ('T-SECTION', 'T-TEAM') union all select path from post where id = ? order
        by path`,
      [post.id],
    );
  const before = await rows();
  expect(await turnTo('2026-12-31T23:59:59.999+08:00')).toBe(0);
  expect(await rows()).toEqual(before);
  expect(await turnTo('2027-01-01T00:00:00.000+08:00')).toBe(2);
  expect(await turnTo('2027-01-01T00:00:05.000+08:00')).toBe(0);
  expect((await rows()).map(({ path }) => path)).toEqual([
    `${AREA}/XC-GENERAL/T-SECTION`,
    `${AREA}/XC-GENERAL/T-SECTION/T-TEAM`,
    `${AREA}/XC-GENERAL/T-SECTION/T-TEAM`,
  ]);
  // where it was is not forgotten, and the other services have heard of both units
  expect((await read(team.id, '2026-12-31')).place.path).toBe(`${AREA}/XC-SAFETY/T-SECTION/T-TEAM`);
});

test('a move of today takes the whole branch along at once, with one step of the version', async () => {
  const [publicOffice, service] = [await idOf('XC-PUBLIC'), await idOf('XC-SERVICE')];
  const section = await add('T-NOW', publicOffice);
  const team = await add('T-NOW-TEAM', section.id);
  await sql("update unit set valid_from = '2026-01-01' where id in (?, ?)", [section.id, team.id]);
  const { moveUnit } = await (
    await who('director')
  ).ask<{ moveUnit: Unit }>(MOVE, {
    input: { id: section.id, version: section.version, parentId: service, on: TODAY, basis: BASIS },
  });
  expect(moveUnit).toEqual({ id: section.id, version: section.version + 1, path: `${AREA}/XC-SERVICE/T-NOW` });
  expect(await read(team.id)).toMatchObject({ version: team.version + 1, path: `${AREA}/XC-SERVICE/T-NOW/T-NOW-TEAM` });
  expect((await read(team.id, '2026-12-29')).place.path).toBe(`${AREA}/XC-PUBLIC/T-NOW/T-NOW-TEAM`);
});

test('a unit never stands below itself, not even by two moves that are planned; other moves that nobody may make are refused with a code', async () => {
  const office = await who('office1');
  const a = await add('T-A', await idOf('XC-PUBLIC'));
  const b = await add('T-B', await idOf('XC-PUBLIC'));
  const tries = async (unit: { id: string }, parentId: string, on: string, name = 'office1') =>
    (
      await (
        await who(name)
      ).tries(MOVE, { input: { id: unit.id, version: (await read(unit.id)).version, parentId, on, basis: BASIS } })
    ).codes;
  expect(await tries(a, a.id, day(5))).toEqual(['BAD_INPUT']);
  expect(await tries(a, b.id, day(20))).toEqual([]);
  expect(
    await office.tries(MOVE, { input: { id: b.id, version: b.version, parentId: a.id, on: day(10), basis: BASIS } }),
  ).toMatchObject({ codes: ['UNIT_CYCLE'], errors: [{ extensions: { params: { on: day(20) } } }] });
  expect(await tries(a, await idOf('XC-SERVICE'), day(15))).toEqual(['LATER_CHANGE_PLANNED']);
  expect(await tries(b, await idOf('DJO'), day(5))).toEqual(['MOVE_ACROSS_SUBDISTRICTS']);
  expect(await tries(b, await idOf('150571003001'), day(5))).toEqual(['UNIT_OUT_OF_PLACE']);
  expect(await tries({ id: await idOf('150571003001') }, await idOf('XC-PUBLIC'), day(5))).toEqual([
    'UNIT_NOT_MOVABLE',
  ]);
  expect(await tries(b, await idOf('XC-SERVICE'), day(-1))).toEqual(['DATE_IN_PAST']);
  expect(await tries(b, await idOf('XC-SERVICE'), TODAY)).toEqual(['BAD_INPUT']);
  for (const name of ['sysadmin', 'chief', 'dept-public'])
    expect(await tries(b, await idOf('XC-SERVICE'), day(5), name)).toEqual(['FORBIDDEN']);
  // what will stand below a unit keeps it from ending
  expect(
    await (await who('director')).tries(END, { input: { id: b.id, version: b.version, on: day(30), basis: BASIS } }),
  ).toMatchObject({ codes: ['UNIT_STILL_HOLDS'], errors: [{ extensions: { params: { units: 1 } } }] });
});

test('two who move towards one another at once: one of them at most succeeds', async () => {
  const [a, b] = [await add('T-C', await idOf('XC-PUBLIC')), await add('T-D', await idOf('XC-PUBLIC'))];
  const [office, director] = [await who('office1'), await who('director')];
  const answers = await Promise.all([
    office.tries(MOVE, { input: { id: a.id, version: a.version, parentId: b.id, on: day(3), basis: BASIS } }),
    director.tries(MOVE, { input: { id: b.id, version: b.version, parentId: a.id, on: day(3), basis: BASIS } }),
  ]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['UNIT_CYCLE']);
});

test('a unit is taken into another once nothing is left of its own, and says afterwards what became of it', async () => {
  const director = await who('director');
  const [from, into] = [await add('T-FROM', await idOf('XC-PUBLIC')), await add('T-INTO', await idOf('XC-SERVICE'))];
  const section = await add('T-FROM-1', from.id);
  const input = { id: from.id, version: from.version, intoId: into.id, on: day(10), basis: BASIS };
  expect((await (await who('office1')).tries(MERGE, { input })).codes).toEqual(['FORBIDDEN']);
  expect((await director.tries(MERGE, { input: { ...input, intoId: from.id } })).codes).toEqual(['BAD_INPUT']);
  expect((await director.tries(MERGE, { input })).codes).toEqual(['UNIT_STILL_HOLDS']);
  const {
    unit: { left },
  } = await director.ask<{ unit: { left: object[] } }>(
    'query ($id: ID!, $on: LocalDate) { unit(id: $id) { left(on: $on) { kind id name } } }',
    { id: from.id, on: day(10) },
  );
  expect(left).toEqual([{ kind: 'UNIT', id: section.id, name: '试设T-FROM-1' }]);
  await director.ask(MOVE, {
    input: { id: section.id, version: section.version, parentId: into.id, on: day(10), basis: BASIS },
  });
  work = { openCases: 3, openDecisions: 1 };
  expect(await director.tries(MERGE, { input })).toMatchObject({
    codes: ['UNIT_HAS_OPEN_WORK'],
    errors: [{ extensions: { params: { cases: 3, decisions: 1 } } }],
  });
  expect(
    (await director.tries(END, { input: { id: from.id, version: from.version, on: day(10), basis: BASIS } })).codes,
  ).toEqual(['UNIT_HAS_OPEN_WORK']);
  // while the service that would know does not answer, nothing ends
  work = { openCases: null, openDecisions: 0 };
  expect((await director.tries(MERGE, { input })).codes).toEqual(['DEPENDENCY_UNAVAILABLE']);
  work = { openCases: 0, openDecisions: 0 };
  await director.ask(MERGE, { input });
  const { unit } = await director.ask<{
    unit: { validTo: string; mergedInto: { id: string }; availableActions: object[] };
  }>('query ($id: ID!) { unit(id: $id) { validTo mergedInto { id } availableActions { verb } } }', { id: from.id });
  expect(unit).toEqual({ validTo: day(10), mergedInto: { id: into.id }, availableActions: [{ verb: 'withdraw' }] });
});

test('a unit stands where its kind may stand, under a name of its own that can be seen; the joint office is one', async () => {
  const [office, publicOffice, community, subdistrict] = [
    await who('office1'),
    await idOf('XC-PUBLIC'),
    await idOf('150571003001'),
    await idOf('150571003'),
  ];
  const tries = async (input: object) =>
    (
      await office.tries(ADD, {
        input: {
          code: 'T-SHAPE',
          name: '试设',
          kind: 'SECTION',
          parentId: publicOffice,
          from: TODAY,
          basis: BASIS,
          ...input,
        },
      })
    ).codes;
  for (const [kind, parentId] of [
    ['COMMUNITY', publicOffice],
    ['POLICE_STATION', community],
    ['SECTION', community],
    ['SECTION', subdistrict],
    ['SUBDISTRICT', subdistrict],
    ['DISTRICT_ZONE', subdistrict],
    ['DISTRICT_JOINT_OFFICE', subdistrict],
  ])
    expect([kind, await tries({ kind, parentId })]).toEqual([kind, ['UNIT_OUT_OF_PLACE']]);
  expect(await tries({ kind: 'JOINT_OFFICE', parentId: subdistrict })).toEqual(['JOINT_OFFICE_THERE']);
  expect(await tries({ kind: 'OFFICE', parentId: subdistrict, name: '公共服务办公室' })).toEqual(['UNIT_NAME_TAKEN']);
  for (const name of ['\u200B\u200B', '·']) expect([name, await tries({ name })]).toEqual([name, ['BAD_INPUT']]);
  // what nobody sees makes no other name
  for (const name of ['公共\u202E服务\u202C办公室', '公共服务\uFEFF办公室', '公共服务办公\n室'])
    expect([name, await tries({ kind: 'OFFICE', parentId: subdistrict, name })]).toEqual([name, ['UNIT_NAME_TAKEN']]);
  // the sysadmin's hands are bound the same way; Mongolian selectors belong to their letters
  expect(
    (
      await (
        await who('sysadmin')
      ).tries(ADD, {
        input: {
          code: 'T-ZONE',
          name: '试设',
          kind: 'COMMUNITY',
          parentId: await idOf('150571'),
          from: TODAY,
          basis: BASIS,
        },
      })
    ).codes,
  ).toEqual(['UNIT_OUT_OF_PLACE']);
  expect(await tries({ code: 'T-MONGOL', name: 'ᠮᠣᠩᠭᠣᠯ\u180E\u1820', hostedById: publicOffice })).toEqual([]);
  expect(await tries({ code: 'T-HOST', name: '挂靠', hostedById: await idOf('DJO') })).toEqual([
    'MOVE_ACROSS_SUBDISTRICTS',
  ]);
  const { unit } = await office.ask<{ unit: { hostedBy: { id: string } } }>(
    'query ($id: ID!) { unit(id: $id) { hostedBy { id } } }',
    { id: await idOf('T-MONGOL') },
  );
  expect(unit.hostedBy.id).toBe(publicOffice);
  const renamed = await add('T-RENAME', publicOffice);
  expect(
    (
      await office.tries(act('renameUnit', 'RenameUnitInput'), {
        input: { id: renamed.id, version: 1, name: 'ᠮᠣᠩᠭᠣᠯ\u180E\u1820', from: day(2), basis: BASIS },
      })
    ).codes,
  ).toEqual(['UNIT_NAME_TAKEN']);
});

const WITHDRAW = act('withdrawUnit', 'WithdrawUnitInput');
const plansOf = async (id: string) =>
  (
    await (
      await who('office1')
    ).ask<{ unit: { version: number; planned: { kind: string; on: string; name: string | null }[] } }>(
      'query ($id: ID!) { unit(id: $id) { version planned { kind on name } } }',
      { id },
    )
  ).unit;

test('what is planned is taken back before its day, by whoever may plan it: name, place and end each stay as they were', async () => {
  const [office, director] = [await who('office1'), await who('director')];
  const [home, other] = [await add('T-HOME', await idOf('XC-PUBLIC')), await add('T-OTHER', await idOf('XC-SERVICE'))];
  const row = await add('T-PLAN', home.id);
  const version = async () => (await plansOf(row.id)).version;
  const back = async (actor: typeof office, kind: string) =>
    (await actor.tries(WITHDRAW, { input: { id: row.id, version: await version(), kind, basis: BASIS } })).codes;
  await office.ask(act('renameUnit', 'RenameUnitInput'), {
    input: { id: row.id, version: 1, name: '新名称', from: day(3), basis: BASIS },
  });
  await office.ask(MOVE, {
    input: { id: row.id, version: await version(), parentId: other.id, on: day(4), basis: BASIS },
  });
  await director.ask(MERGE, {
    input: { id: row.id, version: await version(), intoId: home.id, on: day(5), basis: BASIS },
  });
  expect((await plansOf(row.id)).planned).toEqual([
    { kind: 'NAME', on: day(3), name: '新名称' },
    { kind: 'PLACE', on: day(4), name: '试设T-OTHER' },
    { kind: 'END', on: day(5), name: '试设T-HOME' },
  ]);
  expect(await back(office, 'END')).toEqual(['FORBIDDEN']);
  expect(await back(await who('sysadmin'), 'PLACE')).toEqual(['FORBIDDEN']);
  expect(await back(await who('dept-public'), 'NAME')).toEqual(['FORBIDDEN']);
  expect(
    (await office.tries(WITHDRAW, { input: { id: row.id, version: 1, kind: 'NAME', basis: BASIS } })).codes,
  ).toEqual(['VERSION_CONFLICT']);
  expect(await back(director, 'END')).toEqual([]);
  expect(await back(office, 'PLACE')).toEqual([]);
  expect(await back(office, 'NAME')).toEqual([]);
  const { unit } = await office.ask<{ unit: object }>(
    `query ($id: ID!, $on: LocalDate) { unit(id: $id) { validTo mergedInto { id } names { name validTo } planned {
      kind } place(on: $on) { path } availableActions { verb } } }`,
    { id: row.id, on: day(30) },
  );
  expect(unit).toMatchObject({
    validTo: null,
    mergedInto: null,
    names: [{ name: '试设T-PLAN', validTo: null }],
    planned: [],
    place: { path: `${AREA}/XC-PUBLIC/T-HOME/T-PLAN` },
  });
  expect(JSON.stringify(unit)).not.toContain('withdraw');
  for (const kind of ['NAME', 'PLACE', 'END'])
    expect([kind, await back(director, kind)]).toEqual([kind, ['NOTHING_PLANNED']]);
  // the place to go back to may be about to end
  await office.ask(MOVE, {
    input: { id: row.id, version: await version(), parentId: other.id, on: day(6), basis: BASIS },
  });
  await director.ask(END, { input: { id: home.id, version: (await read(home.id)).version, on: day(7), basis: BASIS } });
  expect(await back(office, 'PLACE')).toEqual(['UNIT_NOT_IN_FORCE']);
});

test('a move is not taken back where another unit is planned to come below the one that would stay', async () => {
  const office = await who('office1');
  const [a, b] = [await add('T-X', await idOf('XC-PUBLIC')), await add('T-Y', await idOf('XC-PUBLIC'))];
  const row = await add('T-Z', a.id);
  await office.ask(MOVE, { input: { id: row.id, version: 1, parentId: b.id, on: day(5), basis: BASIS } });
  await office.ask(MOVE, { input: { id: a.id, version: 1, parentId: row.id, on: day(6), basis: BASIS } });
  expect(
    await office.tries(WITHDRAW, { input: { id: row.id, version: 2, kind: 'PLACE', basis: BASIS } }),
  ).toMatchObject({ codes: ['UNIT_CYCLE'], errors: [{ extensions: { params: { on: day(6) } } }] });
});

test('whatever is moved in whatever order by two at once: no circle on any day, and every path is the chain of the parents', async () => {
  const [office, director] = [await who('office1'), await who('director')];
  const root = await add('T-R', await idOf('XC-PUBLIC'));
  const units = [
    await add('T-R1', root.id),
    await add('T-R2', root.id),
    await add('T-R3', root.id),
    await add('T-R4', root.id),
  ];
  const step = fc.record({
    unit: fc.nat(3),
    parent: fc.nat(4),
    other: fc.nat(4),
    from: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      for (const { unit, parent, other, from } of steps) {
        const { version } = await read(units[unit]!.id);
        const answers = await Promise.all(
          [
            [office, parent],
            [director, other],
          ].map(([actor, to]) =>
            (actor as typeof office).tries(MOVE, {
              input: {
                id: units[unit]!.id,
                version,
                parentId: [...units, root][to as number]!.id,
                on: day(from),
                basis: BASIS,
              },
            }),
          ),
        );
        expect(answers.filter(({ codes }) => codes.length === 0).length).toBeLessThanOrEqual(1);
        expect(answers.flatMap(({ codes }) => codes).filter((code) => code === 'INTERNAL')).toEqual([]);
      }
      for (const on of [TODAY, day(1), day(20), day(41)]) {
        for (const { id, path } of units) {
          const { place } = await read(id, on);
          expect(place.path).toBe(`${(await read(place.parent!.id, on)).place.path}/${path.split('/').at(-1)}`);
        }
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
