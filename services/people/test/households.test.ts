import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, rotateKeys, systemCtx, withEm, type Ctx } from '@lianxi/service-kit';
import { openRootFields, startStory, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { testIdNumber } from '../src/base-data/demonstration-households.js';
import { claimsOf } from '../src/auth/claims.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { applyDueGridNames } from '../src/modules/grid/grid.actions.js';
import { applyDueMoves } from '../src/modules/household/linking.js';
import { SEALED_TABLES } from '../src/modules/household/sealed-tables.js';
import { storeHouseholds } from '../src/modules/household/store-households.js';

let story: Story;
const TODAY = '2026-03-16';
const day = (n: number) => addDays(TODAY, n);
const BASIS = '新城办发〔2026〕3号';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string) {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const rows = <T extends object>(text: string, values: unknown[] = []) =>
  story.runtime.orm.em.fork().execute<T[]>(text, values);
const gridId = async (code: string) =>
  (await rows<{ id: string }>('select id from grid where code = ?', [code]))[0]!.id;
const act = (name: string, type: string, fields = 'id version') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
const ADD = act('addHousehold', 'AddHouseholdInput');
const MOVE = act('moveHousehold', 'MoveHouseholdInput');
const END = act('endHousehold', 'EndHouseholdInput');
const CORRECT = act('correctHousehold', 'CorrectHouseholdInput');
const ADD_RESIDENT = act('addResident', 'AddResidentInput');
const UNMASK = act('unmaskHousehold', 'UnmaskHouseholdInput', 'room householder phone');
const UNMASK_RESIDENT = act('unmaskResident', 'UnmaskResidentInput', 'name idNumber phone birthDate sex nation');
const VISIT = act('recordVisit', 'RecordVisitInput', 'id visitedOn opinion own');

interface Home {
  id: string;
  version: number;
  code: string;
  building: string;
  room: string;
  householder: string;
  phone: string | null;
  unmaskable: string[];
  grid: { code: string };
  links: { validFrom: string; validTo: string | null; grid: { code: string } }[];
  gridWorker: { person: { name: string } } | null;
  residents: Person[];
  availableActions: { verb: string }[];
}
interface Person {
  id: string;
  version: number;
  name: string;
  idNumber: string | null;
  phone: string | null;
  birthYear: number | null;
  child: boolean;
  unmaskable: string[];
  relation: string;
}
const HOME =
  'id version code building room householder phone unmaskable grid { code } links { validFrom validTo grid { code } } gridWorker { person { name } } residents { id version relation name idNumber phone birthYear child unmaskable } availableActions { verb }';
const homeOf = async (id: string, username = 'clerk-01') =>
  (
    await (
      await who(username)
    ).ask<{ household: Home | null }>(`query ($id: ID!) { household(id: $id) { ${HOME} } }`, { id })
  ).household;
const list = async (username: string, filter: object = {}, grid: string | null = null) =>
  (
    await (
      await who(username)
    ).ask<{ households: { edges: { node: Home }[] } }>(
      `query ($filter: HouseholdFilter, $grid: ID) { households(first: 100, gridId: $grid, filter: $filter) { edges {
        node { ${HOME} } } } }`,
      { filter, grid },
    )
  ).households.edges.map(({ node }) => node);

let counter = 0;
async function newHome(grid = '15057100300101', input: object = {}, username = 'clerk-01') {
  counter += 1;
  const { addHousehold } = await (
    await who(username)
  ).ask<{ addHousehold: { id: string } }>(ADD, {
    input: {
      gridId: await gridId(grid),
      code: `T-${counter}`,
      building: '9号楼',
      room: `${counter}01`,
      householder: '示范·欧阳丽',
      phone: '138 0000 9999',
      from: TODAY,
      basis: BASIS,
      ...input,
    },
  });
  return (await homeOf(addHousehold.id, username))!;
}

describe('at rest', () => {
  test('no personal value of a household, a resident or a visit is readable in the database', async () => {
    for (const [table, columns] of [
      ['household', ['room', 'householder', 'phone']],
      ['resident', ['name', 'id_number', 'phone', 'birth_date', 'sex', 'nation']],
      ['household_visit', ['opinion']],
    ] as const) {
      for (const column of columns)
        expect(await rows(`select 1 from ${table} where ${column} not like 'v1.k%'`)).toEqual([]);
    }
    await expect(rows("update household set room = '101' where code = '15057100300101-01'")).rejects.toThrow(
      /household_sealed/,
    );
  });

  test('values are sealed anew with another key while they stay readable; an interrupted rotation goes on with the same key', async () => {
    const { id } = await newHome();
    const ctx = story.runtime.system();
    const failing = systemCtx(ctx, { ...ctx.em, fork: () => ctx.em.fork() } as Ctx['em'], 'rotation');
    let batches = 0;
    failing.em.fork = (() => {
      const em = ctx.em.fork();
      const transactional = em.transactional.bind(em);
      em.transactional = ((run: never) =>
        (batches += 1) > 3 ? Promise.reject(new Error('power cut')) : transactional(run)) as never;
      return em;
    }) as never;
    await expect(rotateKeys(failing, SEALED_TABLES, 20)).rejects.toThrow('power cut');
    expect((await homeOf(id))!.householder).toBe('示*丽');
    const kinds = () =>
      rows<{ key: string; rows: string }>(
        `select split_part(name, '.', 2) as key, count(*) as rows from resident group by 1 union all select
          split_part(room, '.', 2), count(*) from household group by 1`,
      );
    expect(new Set((await kinds()).map(({ key }) => key))).toEqual(new Set(['k0001', 'k0002']));
    expect(await rotateKeys(story.runtime.system(), SEALED_TABLES, 50)).toMatchObject({
      keyId: 'k0002',
      resumed: true,
    });
    expect(new Set((await kinds()).map(({ key }) => key))).toEqual(new Set(['k0002']));
    expect((await homeOf(id))!.householder).toBe('示*丽');
    expect(await rows("select 1 from audit where what = 'fieldKeys.rotate'")).toHaveLength(1);
  });
});

describe('one grid on every day (R-054)', () => {
  test('a household is moved from a later day: the database knows both links, and the quick columns follow when the day has come', async () => {
    const home = await newHome();
    const clerk = await who('clerk-01');
    const input = {
      id: home.id,
      version: home.version,
      gridId: await gridId('15057100300102'),
      from: day(10),
      basis: BASIS,
    };
    await clerk.ask(MOVE, { input });
    const moved = (await homeOf(home.id))!;
    expect([
      moved.grid.code,
      moved.links.map(({ grid, validFrom, validTo }) => [grid.code, validFrom, validTo]),
    ]).toEqual([
      '15057100300101',
      [
        ['15057100300101', TODAY, day(10)],
        ['15057100300102', day(10), null],
      ],
    ]);
    expect((await clerk.tries(MOVE, { input })).codes).toEqual(['VERSION_CONFLICT']);
    expect((await clerk.tries(MOVE, { input: { ...input, version: moved.version, from: day(5) } })).codes).toEqual([
      'LATER_CHANGE_PLANNED',
    ]);
    expect((await clerk.tries(MOVE, { input: { ...input, version: moved.version, from: day(20) } })).codes).toEqual([
      'SAME_GRID',
    ]);
    const { household } = await clerk.ask<{
      household: { before: { person: { name: string } }; after: { person: { name: string } } };
    }>(
      `query ($id: ID!, $on: LocalDate!) { household(id: $id) { before: gridWorker { person { name } } after:
        gridWorker(on: $on) { person { name } } } }`,
      { id: home.id, on: day(10) },
    );
    expect(household.before.person.name).not.toBe(household.after.person.name);
    const ctx = story.runtime.system();
    expect(await applyDueMoves({ ...ctx, clock: { now: ctx.clock.now, today: () => day(9) } })).toBe(0);
    expect(await homeOf(home.id, 'grid-0102')).toBeNull();
    expect(await applyDueMoves({ ...ctx, clock: { now: ctx.clock.now, today: () => day(10) } })).toBe(1);
    expect((await homeOf(home.id, 'grid-0102'))!.grid.code).toBe('15057100300102');
    expect(await homeOf(home.id, 'grid-0101')).toBeNull();
  });

  test('the database refuses a day in two grids and a day in none, whoever writes', async () => {
    const home = await newHome();
    const other = await gridId('15057100300102');
    const insert = `insert into household_link (id, version, created_at, household_id, grid_id, valid_from, valid_to, basis) values
        (gen_random_uuid(), 1, now(), ?, ?, ?, ?, null)`;
    await expect(rows(insert, [home.id, other, day(3), null])).rejects.toThrow(/household_link_one_grid/);
    await expect(
      rows('update household_link set valid_to = ? where household_id = ?', [day(3), home.id]),
    ).rejects.toThrow(/household_in_one_grid/);
    await expect(
      rows("update household set valid_to = ?, state = 'ENDED', end_ground = 'MERGED' where id = ?", [day(3), home.id]),
    ).rejects.toThrow(/household_in_one_grid/);
    await expect(
      rows(
        `insert into household (id, version, created_at, code, grid_id, path, building, building_order, room_order,
          room, householder, state, valid_from, demonstration) select gen_random_uuid(), 1, now(), 'NONE', grid_id,
          path, '1', '1', 1, room, householder, 'OPEN', valid_from, false from household where id = ?`,
        [home.id],
      ),
    ).rejects.toThrow(/household_in_one_grid/);
  });

  test('two who move a household at once: one succeeds, the other is told', async () => {
    const home = await newHome();
    const [one, two] = [await who('clerk-01'), await who('office1')];
    const input = { id: home.id, version: home.version, from: TODAY, basis: BASIS };
    const answers = await Promise.all([
      one.tries(MOVE, { input: { ...input, gridId: await gridId('15057100300102') } }),
      two.tries(MOVE, { input: { ...input, gridId: await gridId('15057100300103') } }),
    ]);
    expect(answers.map(({ codes }) => codes).sort()).toEqual([[], ['VERSION_CONFLICT']]);
    expect((await homeOf(home.id))!.links).toHaveLength(1);
  });

  test('a household ends with whoever lives in it; who may: own community and office staff, nobody else', async () => {
    const home = await newHome();
    const input = { id: home.id, version: home.version, ground: 'DEMOLISHED', on: day(2), basis: BASIS };
    for (const name of ['director', 'chief', 'grid-0101', 'cadre-01', 'lead-build'])
      expect([name, (await (await who(name)).tries(END, { input })).codes]).toEqual([name, ['FORBIDDEN']]);
    for (const name of ['clerk-02', 'dept-public', 'district', 'grid-0102', 'sysadmin', 'secadmin'])
      expect([name, (await (await who(name)).tries(END, { input })).codes]).toEqual([name, ['NOT_FOUND']]);
    for (const [relation, name] of [
      ['HEAD', '李雷'],
      ['SPOUSE', '韩梅'],
      ['CHILD', '李小雷'],
    ])
      await (await who('clerk-01')).ask(ADD_RESIDENT, { input: { id: home.id, relation, name } });
    expect((await (await who('office1')).tries(END, { input: { ...input, on: day(-1) } })).codes).toEqual([
      'DATE_IN_PAST',
    ]);
    await (await who('office1')).ask(END, { input });
    expect(
      await rows('select 1 from household_link where household_id = ? and valid_to = ?', [home.id, day(2)]),
    ).toHaveLength(1);
    expect(
      await rows("select 1 from resident where household_id = ? and state = 'ENDED' and valid_to = ?", [
        home.id,
        day(2),
      ]),
    ).toHaveLength(3);
    expect((await list('clerk-01')).some(({ id }) => id === home.id)).toBe(true);
    expect((await list('clerk-01', { on: day(2) })).some(({ id }) => id === home.id)).toBe(false);
  });

  test('a grid with several posts ends with all of them, and comes back with all of them', async () => {
    const secretary = await who('secretary-01');
    const unitId = (await rows<{ id: string }>("select id from unit where code = '150571003001'"))[0]!.id;
    const input = { unitId, code: '15057100300108', name: '第八网格', from: TODAY, basis: BASIS };
    const { addGrid: grid } = await secretary.ask<{ addGrid: { id: string; version: number } }>(
      act('addGrid', 'AddGridInput', 'id version'),
      { input },
    );
    for (const code of ['second', 'third'])
      await rows(
        `insert into post select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'code',
          p.code || ?))).* from post p where grid_id = ? order by p.code limit 1 returning id`,
        [code, grid.id],
      );
    const posts = async () =>
      (await rows<{ state: string }>('select state from post where grid_id = ?', [grid.id])).map(({ state }) => state);
    story.answerAsk(() => ({ grid: { openCases: 0 } }));
    const step = { id: grid.id, basis: BASIS };
    await secretary.ask(act('endGrid', 'EndGridInput'), { input: { ...step, version: grid.version, on: day(5) } });
    expect(await posts()).toEqual(['ENDED', 'ENDED', 'ENDED']);
    await secretary.ask(act('withdrawGrid', 'WithdrawGridInput'), {
      input: { ...step, version: grid.version + 1, kind: 'END' },
    });
    expect(await posts()).toEqual(['OPEN', 'OPEN', 'OPEN']);
    await secretary.ask(act('endGrid', 'EndGridInput'), { input: { ...step, version: grid.version + 2, on: day(5) } });
    story.answerAsk(null);
  });

  test("a grid is set up with its worker's post, and ends only when its households are moved", async () => {
    const secretary = await who('secretary-01');
    const community = (await rows<{ id: string }>("select id from unit where code = '150571003001'"))[0]!.id;
    const addGrid = act(
      'addGrid',
      'AddGridInput',
      'id version path workerPost { title holder { name } } householdCount',
    );
    const input = { unitId: community, code: '15057100300109', name: '第九网格', from: TODAY, basis: BASIS };
    expect((await (await who('clerk-02')).tries(addGrid, { input })).codes).toEqual(['FORBIDDEN']);
    const { addGrid: grid } = await secretary.ask<{ addGrid: { id: string; version: number } }>(addGrid, { input });
    expect(grid).toMatchObject({
      path: '150571/150571003/150571003001/15057100300109',
      workerPost: { title: '第九网格网格员', holder: null },
      householdCount: 0,
    });
    expect((await secretary.tries(addGrid, { input })).codes).toEqual(['GRID_CODE_TAKEN']);
    const home = await newHome('15057100300109');
    expect(home.gridWorker).toBeNull();
    const end = { id: grid.id, version: grid.version, on: day(5), basis: BASIS };
    expect((await secretary.tries(act('endGrid', 'EndGridInput'), { input: end })).errors[0]!.extensions).toMatchObject(
      { code: 'GRID_STILL_USED', params: { households: 1, holders: 0 } },
    );
    await secretary.ask(MOVE, {
      input: { id: home.id, version: home.version, gridId: await gridId('15057100300101'), from: day(5), basis: BASIS },
    });
    // what the cases service would answer about the grid
    let gridWork: { openCases: number | null } = { openCases: 2 };
    story.answerAsk(() => ({ grid: gridWork }));
    expect((await secretary.tries(act('endGrid', 'EndGridInput'), { input: end })).errors[0]!.extensions).toMatchObject(
      { code: 'GRID_HAS_OPEN_WORK', params: { cases: 2 } },
    );
    gridWork = { openCases: null };
    expect((await secretary.tries(act('endGrid', 'EndGridInput'), { input: end })).codes).toEqual([
      'DEPENDENCY_UNAVAILABLE',
    ]);
    gridWork = { openCases: 0 };
    await secretary.ask(act('endGrid', 'EndGridInput'), { input: end });
    const plans = async () =>
      (
        await secretary.ask<{
          grid: {
            version: number;
            validTo: string | null;
            planned: object[];
            names: object[];
            workerPost: object | null;
            availableActions: { verb: string }[];
          };
        }>(
          `query ($id: ID!) { grid(id: $id) { version validTo planned { kind on name } names { name validFrom }
            workerPost { validTo } availableActions { verb } } }`,
          { id: grid.id },
        )
      ).grid;
    expect(await plans()).toMatchObject({
      validTo: day(5),
      planned: [{ kind: 'END', on: day(5), name: null }],
      workerPost: null,
      availableActions: [{ verb: 'withdraw' }],
    });
    const withdraw = (version: number, kind: string) =>
      secretary.tries(act('withdrawGrid', 'WithdrawGridInput'), {
        input: { id: grid.id, version, kind, basis: BASIS },
      });
    expect((await withdraw(2, 'PLACE')).codes).toEqual(['NOTHING_PLANNED']);
    expect((await withdraw(2, 'END')).codes).toEqual([]);
    expect(await plans()).toMatchObject({
      validTo: null,
      planned: [],
      workerPost: { validTo: null },
      availableActions: [{ verb: 'rename' }, { verb: 'end' }],
    });
    await secretary.ask(act('renameGrid', 'RenameGridInput'), {
      input: { id: grid.id, version: 3, name: '新九网格', from: day(9), basis: BASIS },
    });
    expect(await plans()).toMatchObject({
      planned: [{ kind: 'NAME', on: day(9), name: '新九网格' }],
      names: [{ name: '第九网格' }, { name: '新九网格', validFrom: day(9) }],
    });
    expect((await withdraw(4, 'NAME')).codes).toEqual([]);
    expect((await plans()).names).toEqual([{ name: '第九网格', validFrom: TODAY }]);
    await secretary.ask(act('endGrid', 'EndGridInput'), { input: { ...end, version: 5 } });
    story.answerAsk(null);
    const back = (await homeOf(home.id))!;
    expect(
      (
        await secretary.tries(MOVE, {
          input: { id: home.id, version: back.version, gridId: grid.id, from: day(7), basis: BASIS },
        })
      ).codes,
    ).toEqual(['GRID_NOT_IN_FORCE']);
    const renamed = await gridId('15057100300103');
    await secretary.ask(act('renameGrid', 'RenameGridInput'), {
      input: { id: renamed, version: 1, name: '东三网格', basis: BASIS },
    });
    await secretary.ask(act('renameGrid', 'RenameGridInput'), {
      input: { id: renamed, version: 2, name: '东四网格', from: day(2), basis: BASIS },
    });
    const nameOn = async (on: string) => {
      const tomorrow = story.runtime.system();
      await applyDueGridNames({ ...tomorrow, clock: { ...tomorrow.clock, today: () => on } });
      return (await rows<{ name: string }>('select name from grid where id = ?', [renamed]))[0]!.name;
    };
    expect([await nameOn(day(1)), await nameOn(day(2)), await nameOn(day(2))]).toEqual([
      '东三网格',
      '东四网格',
      '东四网格',
    ]);
    expect(
      (
        await secretary.tries(act('renameGrid', 'RenameGridInput'), {
          input: { id: renamed, version: 1, name: '东四网格', basis: BASIS },
        })
      ).codes,
    ).toEqual(['VERSION_CONFLICT']);
  });
});

describe('who sees what (§5.4)', () => {
  test('names and telephones are masked for everybody; conveners and leaders see the building only', async () => {
    const home = await newHome();
    const seen = async (name: string) => (await homeOf(home.id, name)) ?? null;
    for (const name of ['office1', 'clerk-01', 'grid-0101', 'cadre-01'])
      expect([name, (await seen(name))!.room, (await seen(name))!.householder, (await seen(name))!.phone]).toEqual([
        name,
        home.room,
        '示*丽',
        '138****9999',
      ]);
    for (const name of ['chief', 'head', 'lead-build'])
      expect([name, (await seen(name))!.building, (await seen(name))!.room]).toEqual([name, '9号楼', '***']);
    for (const name of ['dept-public', 'district', 'sysadmin', 'secadmin', 'auditor', 'clerk-02', 'grid-0102'])
      expect([name, await seen(name)]).toEqual([name, null]);
    expect((await seen('chief'))!.unmaskable).toEqual(['room', 'householder', 'phone']);
    expect((await seen('lead-build'))!.unmaskable).toEqual([]);
  });

  test("identity numbers are never a grid worker's; of a child everything is hidden", async () => {
    const home = await newHome();
    const clerk = await who('clerk-01');
    const idNumber = testIdNumber('1980-02-29', 11);
    await clerk.ask(ADD_RESIDENT, {
      input: {
        id: home.id,
        relation: 'HEAD',
        name: '买买提·吐尔逊',
        idNumber,
        phone: '13800009999',
        nation: '维吾尔族',
      },
    });
    await clerk.ask(ADD_RESIDENT, {
      input: { id: home.id, relation: 'CHILD', name: '小宝', birthDate: '2015-05-01', sex: 'MALE' },
    });
    const [head, child] = (await homeOf(home.id))!.residents as [Person, Person];
    expect(head).toMatchObject({
      name: '买*逊',
      idNumber: `000***********${idNumber.slice(-4)}`,
      birthYear: 1980,
      child: false,
      unmaskable: ['name', 'phone'],
    });
    expect(child).toMatchObject({
      name: '***',
      idNumber: null,
      phone: null,
      birthYear: null,
      child: true,
      unmaskable: [],
    });
    expect((await homeOf(home.id, 'grid-0101'))!.residents[0]!.idNumber).toBeNull();
    const worker = await who('grid-0101');
    const show = (fields: string[], purpose = '核对联系方式') => ({ input: { id: head.id, fields, purpose } });
    expect((await worker.tries(UNMASK_RESIDENT, show(['idNumber']))).codes).toEqual(['FORBIDDEN']);
    expect((await clerk.tries(UNMASK_RESIDENT, show(['birthDate']))).codes).toEqual(['FORBIDDEN']);
    expect((await worker.tries(UNMASK_RESIDENT, show(['name'], ' '))).codes).toEqual(['PURPOSE_REQUIRED']);
    expect(
      (await worker.ask<{ unmaskResident: object }>(UNMASK_RESIDENT, show(['name', 'phone']))).unmaskResident,
    ).toMatchObject({ name: '买买提·吐尔逊', phone: '13800009999', idNumber: null });
    expect(
      (
        await (
          await who('office1')
        ).ask<{ unmaskResident: object }>(UNMASK_RESIDENT, show(['idNumber', 'birthDate', 'sex', 'nation']))
      ).unmaskResident,
    ).toEqual({ name: null, phone: null, idNumber, birthDate: '1980-02-29', sex: 'MALE', nation: '维吾尔族' });
    expect((await (await who('dept-public')).tries(UNMASK_RESIDENT, show(['name']))).codes).toEqual(['NOT_FOUND']);
    const kept = await rows<{ details: unknown }>(
      "select details from audit where what = 'resident.unmask' and account = 'grid-0101' order by at desc limit 1",
    );
    expect(kept[0]!.details).toEqual({ fields: ['name', 'phone'], purpose: '核对联系方式' });
    expect(JSON.stringify(await rows('select details from audit'))).not.toContain('吐尔逊');
    expect(JSON.stringify(await rows('select details from history'))).not.toContain(idNumber);
    const entities = await (
      await who('grid-0201')
    ).ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { id name } } }', {
      r: [{ __typename: 'Resident', id: head.id }],
    });
    expect(entities).toEqual({ _entities: [null] });
  });

  test('names of any script are kept; identity numbers and telephones are checked with a code of their own', async () => {
    const home = await newHome();
    const clerk = await who('clerk-01');
    const input = { id: home.id, relation: 'OTHER', name: '𠮷田·ᠪᠠᠲᠤ' };
    await clerk.ask(ADD_RESIDENT, { input });
    for (const [part, code] of [
      [{ idNumber: '12345' }, 'ID_NUMBER_MALFORMED'],
      [{ idNumber: '000000198013450011' }, 'ID_NUMBER_DATE'],
      [{ idNumber: testIdNumber('2026-03-17', 1) }, 'ID_NUMBER_DATE'],
      [
        { idNumber: testIdNumber('1980-02-29', 11).replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
        'ID_NUMBER_CHECK_DIGIT',
      ],
      [{ idNumber: testIdNumber('1980-02-29', 11), birthDate: '1981-01-01' }, 'ID_NUMBER_CONTRADICTS'],
      [{ phone: '12345' }, 'PHONE_NOT_ALLOWED'],
      [{ name: '王'.repeat(51) }, 'BAD_INPUT'],
      [{ name: '王<b>' }, 'NAME_NOT_ALLOWED'],
    ] as const)
      expect([part, (await clerk.tries(ADD_RESIDENT, { input: { ...input, ...part } })).codes]).toEqual([part, [code]]);
    await clerk.ask(ADD_RESIDENT, {
      input: { ...input, name: '王'.repeat(50), idNumber: testIdNumber('1990-01-01', 7) },
    });
    expect(
      (await clerk.tries(ADD_RESIDENT, { input: { ...input, idNumber: testIdNumber('1990-01-01', 7) } })).codes,
    ).toEqual(['RESIDENT_TWICE']);
    const one = (await homeOf(home.id))!.residents.find(({ birthYear }) => birthYear === 1990)!;
    const correct = act('correctResident', 'CorrectResidentInput', 'id version birthYear');
    expect(
      (
        await clerk.tries(correct, {
          input: { id: one.id, version: one.version, birthDate: '1991-01-01', reason: '登记有误' },
        })
      ).codes,
    ).toEqual(['ID_NUMBER_CONTRADICTS']);
    await clerk.ask(correct, {
      input: { id: one.id, version: one.version, phone: '0475-8210000', reason: '更换电话' },
    });
    await clerk.ask(act('endResident', 'EndResidentInput'), {
      input: { id: one.id, version: one.version + 1, ground: 'MOVED_OUT', on: TODAY },
    });
    expect((await homeOf(home.id))!.residents.some(({ id }) => id === one.id)).toBe(false);
  });

  test('households are found whole by name, telephone and identity number, only by those who may see them plain; rooms stand in their order', async () => {
    const idNumber = testIdNumber('1975-06-01', 5);
    const home = await newHome('15057100300103', {
      householder: '诺敏',
      phone: '13800007777',
      building: '12号楼',
      room: '2单元101',
    });
    const clerk = await who('clerk-01');
    await clerk.ask(ADD_RESIDENT, {
      input: { id: home.id, relation: 'SPOUSE', name: '阿古拉', idNumber, phone: '13800006666' },
    });
    const found = async (name: string, filter: object) => (await list(name, filter)).map(({ id }) => id);
    for (const filter of [{ name: '诺敏' }, { name: '阿古拉' }, { phone: '138-0000-7777' }, { phone: '13800006666' }])
      expect([filter, await found('clerk-01', filter)]).toEqual([filter, [home.id]]);
    expect(await found('office1', { idNumber })).toEqual([home.id]);
    expect(await found('clerk-01', { name: '诺' })).toEqual([]);
    expect(await found('grid-0201', { name: '诺敏' })).toEqual([]);
    const refused = async (name: string, filter: object) =>
      (
        await (
          await who(name)
        ).tries('query ($filter: HouseholdFilter) { households(filter: $filter) { edges { node { id } } } }', {
          filter,
        })
      ).codes;
    expect([
      await refused('clerk-01', { idNumber }),
      await refused('lead-build', { name: '诺敏' }),
      await refused('cadre-01', { phone: '13800007777' }),
    ]).toEqual([['SEARCH_NOT_ALLOWED'], ['SEARCH_NOT_ALLOWED'], ['SEARCH_NOT_ALLOWED']]);
    for (const room of ['1单元1001', '1单元201', '2单元102'])
      await newHome('15057100300103', { building: '12号楼', room });
    await newHome('15057100300103', { building: '2号楼', room: '101' });
    const doors = (await list('clerk-01', { door: '2号楼' }, await gridId('15057100300103'))).map(
      ({ building, room }) => `${building} ${room}`,
    );
    expect(doors).toEqual(['2号楼 101', '12号楼 1单元201', '12号楼 1单元1001', '12号楼 2单元101', '12号楼 2单元102']);
    const { households: page } = await clerk.ask<{ households: { pageInfo: { endCursor: string } } }>(
      'query ($grid: ID) { households(first: 2, gridId: $grid, filter: { door: "号楼" }) { pageInfo { endCursor } } }',
      { grid: await gridId('15057100300103') },
    );
    expect(Buffer.from(page.pageInfo.endCursor, 'base64url').toString()).not.toContain('单元');
  });

  test('a correction changes what it names and nothing else; a stale one is told', async () => {
    const home = await newHome();
    const clerk = await who('clerk-01');
    await clerk.ask(CORRECT, {
      input: { id: home.id, version: home.version, householder: '欧阳夏丹', reason: '户主变更' },
    });
    expect(
      (await clerk.tries(CORRECT, { input: { id: home.id, version: home.version, phone: '', reason: '停机' } })).codes,
    ).toEqual(['VERSION_CONFLICT']);
    expect(await homeOf(home.id)).toMatchObject({
      householder: '欧*丹',
      phone: '138****9999',
      room: home.room,
      version: home.version + 1,
    });
    // a reason is free text that may name somebody: for those who keep the register
    const reasons = async (name: string) =>
      (
        await (
          await who(name)
        ).ask<{ household: { history: { verb: string; reason: string | null }[] } }>(
          'query ($id: ID!) { household(id: $id) { history { verb reason } } }',
          { id: home.id },
        )
      ).household.history.find(({ verb }) => verb === 'correct')!.reason;
    expect([await reasons('clerk-01'), await reasons('office1'), await reasons('director')]).toEqual([
      '户主变更',
      '户主变更',
      '户主变更',
    ]);
    expect([
      await reasons('chief'),
      await reasons('lead-build'),
      await reasons('grid-0101'),
      await reasons('cadre-01'),
    ]).toEqual([null, null, null, null]);
  });

  test('a whole door is found as people write it, by those alone who read rooms in plain', async () => {
    const grid = await gridId('15057100300103');
    const [one] = await list('clerk-01', { door: '12号楼' }, grid);
    expect(`${one!['building']} ${one!['room']}`).toBe('12号楼 1单元201');
    for (const door of [
      '12号楼1单元201',
      '12号楼1单元201室',
      '１２号楼 １单元２０１',
      '12号楼-1单元201',
      '2号楼1单元0201',
    ]) {
      const found = await list('clerk-01', { door }, grid);
      expect([door, found.map(({ id }) => id)]).toEqual([door, [one!['id']]]);
    }
    expect(await list('clerk-01', { door: '12号楼1单元2' }, grid)).toEqual([]);
    // to a convener the room is masked: the search does not tell it
    expect(await list('head', { door: '12号楼1单元201' }, grid)).toEqual([]);
  });

  test('a door lies in one grid, however many households live behind it', async () => {
    const clerk = await who('clerk-01');
    const at = { householder: '李雷', building: '88号楼', room: '1单元101', from: TODAY, basis: BASIS };
    const register = async (grid: string, code: string, more: object = {}) =>
      await clerk.tries<{ addHousehold: { id: string; version: number } }>(ADD, {
        input: { ...at, gridId: await gridId(grid), code, ...more },
      });
    expect((await register('15057100300101', 'DOOR-1')).codes).toEqual([]);
    expect((await register('15057100300101', 'DOOR-2')).codes).toEqual([]);
    expect((await register('15057100300102', 'DOOR-3')).codes).toEqual(['DOOR_IN_OTHER_GRID']);
    const { data } = await register('15057100300102', 'DOOR-4', { room: '1单元102' });
    expect(
      (await clerk.tries(CORRECT, { input: { ...data!.addHousehold, room: '1单元101', reason: '门牌更正' } })).codes,
    ).toEqual(['DOOR_IN_OTHER_GRID']);
  });
});

describe('alerts', () => {
  test('more than 30 unmask calls of an account within an hour: one alert for the security administrator, acknowledged with a note', async () => {
    const home = await newHome('15057100300201', {}, 'clerk-02');
    const worker = await who('grid-0201');
    const input = { id: home.id, fields: ['householder'], purpose: '入户前核对户主' };
    const alerts = async () =>
      (
        await (
          await who('secadmin')
        ).ask<{
          securityAlerts: {
            edges: {
              node: { id: string; version: number; state: string; calls: number; account: { username: string } };
            }[];
          };
        }>('{ securityAlerts { edges { node { id version state calls account { username } } } } }')
      ).securityAlerts.edges.map(({ node }) => node);
    for (let n = 0; n < 30; n += 1) await worker.ask(UNMASK, { input });
    expect(await alerts()).toEqual([]);
    for (let n = 0; n < 3; n += 1) await worker.ask(UNMASK, { input });
    const [alert, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ state: 'OPEN', calls: 33, account: { username: 'grid-0201' } });
    for (const name of ['sysadmin', 'auditor', 'office1', 'chief'])
      expect(
        (await (await who(name)).ask<{ securityAlerts: { edges: [] } }>('{ securityAlerts { edges { node { id } } } }'))
          .securityAlerts.edges,
      ).toEqual([]);
    const acknowledge = act('acknowledgeSecurityAlert', 'AcknowledgeSecurityAlertInput', 'state note');
    const secadmin = await who('secadmin');
    expect(
      (await secadmin.tries(acknowledge, { input: { id: alert!.id, version: alert!.version, note: ' ' } })).codes,
    ).toEqual(['REASON_REQUIRED']);
    expect(
      await secadmin.ask(acknowledge, {
        input: { id: alert!.id, version: alert!.version, note: '系集中核对户主，已提醒' },
      }),
    ).toEqual({ acknowledgeSecurityAlert: { state: 'SEEN', note: '系集中核对户主，已提醒' } });
  });
});

test('calls in cases count together with those in people, each event once', async () => {
  const ctx = story.runtime.system();
  const { id: accountId } = await ctx.em.findOneOrFail(Account, { username: 'clerk-04' });
  const at = Date.now();
  const hear = (n: number) =>
    story.publish('case.unmasked', { accountId, at: new Date(at - 40_000 + n * 1_000).toISOString() });
  // those of more than an hour ago do not count
  for (let n = 0; n < 10; n += 1) await hear(n - 4_000);
  for (let n = 0; n < 25; n += 1) await hear(n);
  const home = await newHome('15057100300502', {}, 'clerk-04');
  const clerk = await who('clerk-04');
  for (let n = 0; n < 6; n += 1)
    await clerk.ask(UNMASK, { input: { id: home.id, fields: ['phone'], purpose: '电话回访' } });
  expect(await rows('select calls from security_alert where account_id = ?', [accountId])).toEqual([{ calls: 31 }]);
});

describe('visits', () => {
  test('a grid worker enters a visit once however often the phone sends it; texts hide numbers; corrections name the old entry', async () => {
    const home = await newHome('15057100300301', {}, 'clerk-03');
    const worker = await who('grid-0301');
    const input = {
      householdId: home.id,
      kind: 'AT_DOOR',
      outcome: 'MET',
      opinion: '电话13800009999，希望修路灯',
      clientMutationId: 'one',
    };
    const { recordVisit: first } = await worker.ask<{ recordVisit: { id: string } }>(VISIT, { input });
    expect((await worker.ask<{ recordVisit: { id: string } }>(VISIT, { input })).recordVisit.id).toBe(first.id);
    expect(first).toMatchObject({ visitedOn: TODAY, opinion: '电话***，希望修路灯', own: true });
    for (const [name, code] of [
      ['clerk-03', 'FORBIDDEN'],
      ['office1', 'FORBIDDEN'],
      ['grid-0302', 'NOT_FOUND'],
      ['chief', 'FORBIDDEN'],
      ['district', 'NOT_FOUND'],
    ] as const)
      expect([
        name,
        (await (await who(name)).tries(VISIT, { input: { ...input, clientMutationId: name } })).codes,
      ]).toEqual([name, [code]]);
    const correct = act('correctVisit', 'CorrectVisitInput', 'id correctsId outcome');
    expect(await worker.ask(correct, { input: { id: first.id, kind: 'AT_DOOR', outcome: 'REFUSED' } })).toMatchObject({
      correctVisit: { correctsId: first.id, outcome: 'REFUSED' },
    });
    expect((await worker.tries(correct, { input: { id: first.id, kind: 'AT_DOOR', outcome: 'MET' } })).codes).toEqual([
      'VISIT_CORRECTED',
    ]);
    const visits = async (name: string) =>
      (
        await (
          await who(name)
        ).ask<{ household: { visits: { edges: unknown[] } } }>(
          'query ($id: ID!) { household(id: $id) { visits { edges { node { id } } } } }',
          { id: home.id },
        )
      ).household.visits.edges.length;
    expect([await visits('clerk-03'), await visits('office1'), await visits('chief')]).toEqual([2, 2, 0]);
    await expect(rows("update household_visit set outcome = 'MET' where id = ?", [first.id])).rejects.toThrow(
      /permission denied/,
    );
    await expect(rows('delete from household_visit where id = ?', [first.id])).rejects.toThrow(/permission denied/);
    expect(
      (await worker.tries(VISIT, { input: { ...input, clientMutationId: 'case', caseId: home.id } })).codes,
    ).toEqual(['DEPENDENCY_UNAVAILABLE']);
    story.answerAsk((_query, { id }) => ({ case: id === first.id ? { id } : null }));
    expect(
      (await worker.tries(VISIT, { input: { ...input, clientMutationId: 'case', caseId: home.id } })).codes,
    ).toEqual(['BAD_INPUT']);
    // who reads figures alone sees no single visit, not even that there was one
    const steps = async (name: string) =>
      (
        await (
          await who(name)
        ).ask<{ household: { history: { verb: string }[] } }>(
          'query ($id: ID!) { household(id: $id) { history { verb } } }',
          { id: home.id },
        )
      ).household.history.filter(({ verb }) => verb.endsWith('Visit')).length;
    expect([(await steps('office1')) > 0, await steps('chief'), await steps('lead-build')]).toEqual([true, 0, 0]);
    const { recordVisit: linked } = await worker.ask<{ recordVisit: { id: string } }>(VISIT, {
      input: { ...input, clientMutationId: 'case', caseId: first.id },
    });
    expect(linked.id).not.toBe(first.id);
  });

  test('coverage of a month: met, tried, not visited; the corrected entry does not count; the district sees communities alone', async () => {
    const report = async (name: string, period = '2026-03') =>
      (
        await (
          await who(name)
        ).ask<{
          visitCoverage: {
            households: number;
            visited: number;
            tried: number;
            grids: unknown[];
            communities: { unit: { name: string }; households: number }[];
            workers: unknown[];
          };
        }>(
          `query ($period: String!) { visitCoverage(period: $period) { households visited tried from to asOf grids {
            grid { code } households visited tried } communities { unit { name } households visited tried } workers {
            entries visited } } }`,
          { period },
        )
      ).visitCoverage;
    const worker = await report('grid-0401');
    expect(worker).toMatchObject({
      households: 4,
      visited: 0,
      tried: 0,
      from: '2026-03-01',
      to: '2026-04-01',
      asOf: TODAY,
    });
    const homes = await list('grid-0401');
    const [met, away] = [homes[0]!, homes[1]!];
    const enter = async (id: string, outcome: string) =>
      (await who('grid-0401')).ask<{ recordVisit: { id: string } }>(VISIT, {
        input: { householdId: id, kind: 'BY_PHONE', outcome },
      });
    const { recordVisit: wrong } = await enter(away.id, 'MET');
    await enter(met.id, 'MET');
    await (
      await who('grid-0401')
    ).ask(act('correctVisit', 'CorrectVisitInput', 'id'), {
      input: { id: wrong.id, kind: 'BY_PHONE', outcome: 'NOBODY_HOME' },
    });
    expect(await report('grid-0401')).toMatchObject({
      households: 4,
      visited: 1,
      tried: 1,
      grids: [{ grid: { code: '15057100300501' }, visited: 1 }],
      workers: [{ entries: 2, visited: 1 }],
    });
    expect((await list('grid-0401', { period: '2026-03', visitState: 'NOT_VISITED' })).map(({ id }) => id)).toEqual(
      homes.slice(2).map(({ id }) => id),
    );
    expect((await list('grid-0401', { period: '2026-Q1', visitState: 'VISITED' })).map(({ id }) => id)).toEqual([
      met.id,
    ]);
    expect(await report('grid-0401', '2026-Q1')).toMatchObject({ visited: 1 });
    expect(await report('grid-0401', '2026-02')).toMatchObject({ visited: 0, households: 4 });
    const [chief, district] = [await report('chief'), await report('district')];
    expect([
      chief.workers,
      chief.grids.length >= 33,
      district.grids,
      district.workers,
      district.communities.length,
    ]).toEqual([[], true, [], [], 11]);
    const ask = 'query ($period: String!) { visitCoverage(period: $period) { households } }';
    for (const name of ['lead-build', 'dept-public', 'sysadmin'])
      expect([name, (await (await who(name)).tries(ask, { period: '2026-03' })).codes]).toEqual([name, ['FORBIDDEN']]);
    for (const period of ['2026-13', '2026-Q5', '2026-04', 'x'])
      expect([period, (await (await who('office1')).tries(ask, { period })).codes]).toEqual([period, ['BAD_INPUT']]);
  });
});

describe('in bulk', () => {
  test('households are stored with links and residents, and again with what differs', async () => {
    const store = (rows: Parameters<typeof storeHouseholds>[1]) =>
      story.runtime
        .system()
        .em.transactional((em) =>
          storeHouseholds(withEm(story.runtime.system(), em as Ctx['em']), rows, { basis: BASIS }),
        );
    const file = Array.from({ length: 1_200 }, (_, n) => ({
      code: `IMP-${n}`,
      gridCode: n % 2 ? '15057100300501' : '15057100300502',
      building: `${n % 12}号楼`,
      room: `${n}`,
      householder: '王小明',
      residents: [{ name: '王小明', relation: '户主', sex: '男', idNumber: testIdNumber('1980-01-01', 2 * n + 1) }],
    }));
    expect(await store(file)).toEqual({ created: 1_200, updated: 0, unchanged: 0, residents: 1_200 });
    expect(await store(file.slice(0, 100))).toEqual({ created: 0, updated: 0, unchanged: 100, residents: 0 });
    const changed = [
      {
        ...file[0]!,
        gridCode: '15057100300501',
        phone: '13800001111',
        residents: [...file[0]!.residents, { name: '李雷', relation: '配偶' }],
      },
      file[1]!,
    ];
    expect(await store(changed)).toEqual({ created: 0, updated: 1, unchanged: 1, residents: 1 });
    const [home] = await list('office1', { phone: '13800001111' });
    expect(home).toMatchObject({
      code: 'IMP-0',
      grid: { code: '15057100300501' },
      links: [{ grid: { code: '15057100300501' } }],
    });
    await expect(store([{ ...file[0]!, code: 'IMP-X', gridCode: '404' }])).rejects.toThrow('GRID_NOT_IN_FORCE');
    await expect(
      store([
        { ...file[0]!, code: 'IMP-Y' },
        { ...file[0]!, code: 'IMP-Z', residents: [{ name: 'x', relation: '户主', idNumber: '1' }] },
      ]),
    ).rejects.toThrow('ID_NUMBER_MALFORMED');
    expect(await rows("select 1 from household where code in ('IMP-X', 'IMP-Y', 'IMP-Z')")).toEqual([]);
  });
});

test('no root field answers without a token but the public one', async () => {
  expect(await openRootFields(people, story)).toEqual(['viewer']);
});
