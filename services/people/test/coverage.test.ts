import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { liaisonSheets } from '../src/export/registers.js';
import { paperWorkbook } from '../src/export/paper-workbook.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
const TODAY = '2026-03-16';
const day = (n: number) => addDays(TODAY, n);
const basis = '新街联席办〔2026〕3号';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string) {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const sql = <T>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<T[]>(text, values);
const idOf = async (table: string, code: string) =>
  (await sql<{ id: string }>(`select id from ${table} where code = ?`, [code]))[0]!.id;
interface Gap {
  kind: string;
  unit: { name: string };
  grid: { name: string } | null;
  households: number;
}
interface Report {
  households: number;
  householdsWithout: number;
  communities: { community: { name: string } }[];
  gaps: Gap[];
  members: { unit: { name: string }; accounts: number }[];
}
const report = async (on?: string, username = 'office1') =>
  (
    await (
      await who(username)
    ).ask<{ coverage: Report }>(
      `query ($on: LocalDate) { coverage(on: $on) { households householdsWithout communities { community { name } }
        members { unit { name } accounts } gaps { kind unit { name } grid { name } households } } }`,
      { on },
    )
  ).coverage;
const SET = `mutation ($input: SetLiaisonInput!) { setLiaison(input: $input) { unit { id } terms { id version validFrom validTo
    workPhone } } }`;
const LIST = `query ($on: LocalDate) { liaisonList(on: $on) { unit { id name } liaison { id version workPhone post { title
    holder(on: $on) { name } } } } }`;
interface Row {
  unit: { id: string; name: string };
  liaison: {
    id: string;
    version: number;
    workPhone: string;
    post: { title: string; holder: { name: string } | null };
  } | null;
}
const rowOf = async (name: string, on?: string) =>
  (await (await who('office1')).ask<{ liaisonList: Row[] }>(LIST, { on })).liaisonList.find(
    ({ unit }) => unit.name === name,
  )!;

test('the report names every gap: no worker, no cadre, no liaison, no account; and counts households without a worker', async () => {
  const before = await report();
  expect([before.households, before.householdsWithout, before.members.length]).toEqual([132, 0, 17]);
  expect(before.gaps.filter(({ kind }) => kind === 'NO_LIAISON').map(({ unit }) => unit.name)).toContain(
    '综合服务中心',
  );
  expect(before.members.find(({ unit }) => unit.name === '公共服务办公室')!.accounts).toBe(2);
  const office = await who('office1');
  const { post } = await office.ask<{ post: { id: string; version: number; assignments: { id: string }[] } }>(
    'query ($id: ID!) { post(id: $id) { id version assignments { id } } }',
    { id: await idOf('post', 'grid-15057100300202') },
  );
  await office.ask('mutation ($input: ReleasePostInput!) { releasePost(input: $input) { id } }', {
    input: { id: post.id, version: post.version, assignmentId: post.assignments[0]!.id, on: day(5), basis },
  });
  expect((await report(day(4))).gaps.filter(({ kind }) => kind === 'NO_WORKER')).toEqual([]);
  const after = await report(day(5));
  expect([after.householdsWithout, after.gaps.find(({ kind }) => kind === 'NO_WORKER')]).toEqual([
    4,
    { kind: 'NO_WORKER', unit: { name: '泰丰社区居委会' }, grid: { name: '泰丰第2网格' }, households: 4 },
  ]);
  await sql("update account set state = 'DISABLED' where username = 'dept-service'");
  expect((await report()).gaps.find(({ kind }) => kind === 'NO_ACCOUNT')).toMatchObject({
    unit: { name: '综合服务中心' },
  });
});

test('a liaison is named from a day on with a document, replaced without losing the day before, and never twice', async () => {
  const name = '综合服务中心';
  const [office, unitId, postId] = [
    await who('office1'),
    await idOf('unit', 'XC-SERVICE'),
    await idOf('post', 'service-head'),
  ];
  expect((await rowOf(name)).liaison).toBeNull();
  const input = { unitId, postId, workPhone: '0475-0000009', from: TODAY, basis };
  for (const [wrong, code] of [
    [{ basis: '' }, 'BASIS_REQUIRED'],
    [{ from: day(-1) }, 'DATE_IN_PAST'],
    [{ workPhone: '给我打电话' }, 'PHONE_NOT_ALLOWED'],
    [{ workPhone: '8212345' }, 'PHONE_AREA_CODE'],
    [{ deputyPhone: '13900000022/13900000023' }, 'PHONE_ONE_ONLY'],
    [{ postId: await idOf('post', 'public-head') }, 'BAD_INPUT'],
    [{ postId: null }, 'BAD_INPUT'],
  ] as const) {
    expect((await office.tries(SET, { input: { ...input, ...wrong } })).codes).toEqual([code]);
  }
  await office.ask(SET, { input });
  expect((await rowOf(name)).liaison).toMatchObject({
    workPhone: '0475-0000009',
    post: { holder: { name: '示范·秦刚' } },
  });
  expect((await report()).gaps.filter(({ kind, unit }) => kind === 'NO_LIAISON' && unit.name === name)).toEqual([]);
  const { id: seenId, version: seenVersion } = (await rowOf(name)).liaison!;
  expect((await office.tries(SET, { input: { ...input, seenId, seenVersion: 7, from: day(3) } })).codes).toEqual([
    'VERSION_CONFLICT',
  ]);
  const next = { ...input, seenId, seenVersion, from: day(3), workPhone: '0475-0000010' };
  const answers = await Promise.all(
    (await Promise.all(['office1', 'director'].map((one) => who(one)))).map((actor) =>
      actor.tries(SET, { input: next }),
    ),
  );
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['VERSION_CONFLICT']);
  expect([(await rowOf(name, day(2))).liaison!.workPhone, (await rowOf(name, day(3))).liaison!.workPhone]).toEqual([
    '0475-0000009',
    '0475-0000010',
  ]);
  // a phone is in no history
  expect(await sql("select 1 from history where noun = 'liaison' and details::text like '%0475%'")).toEqual([]);
});

test('the phone at work of a post: staff reads it, the office keeps it, the district does not know it, no history tells it', async () => {
  const postId = await idOf('post', 'justice-head');
  const PHONE =
    'mutation ($input: SetWorkPhoneInput!) { setWorkPhone(input: $input) { workPhone { number version } } }';
  const office = await who('office1');
  const input = { postId, seenVersion: null, number: '0475-8888001' };
  for (const name of ['secretary-01', 'sysadmin', 'district'])
    expect((await (await who(name)).tries(PHONE, { input })).codes).toEqual(['FORBIDDEN']);
  expect((await office.tries(PHONE, { input: { ...input, number: 'abc' } })).codes).toEqual(['PHONE_NOT_ALLOWED']);
  expect(await office.ask(PHONE, { input })).toEqual({
    setWorkPhone: { workPhone: { number: '0475-8888001', version: 1 } },
  });
  expect((await office.tries(PHONE, { input })).codes).toEqual(['VERSION_CONFLICT']);
  const read = async (name: string) =>
    (
      await (
        await who(name)
      ).ask<{ post: { workPhone: object | null } }>('query ($id: ID!) { post(id: $id) { workPhone { number } } }', {
        id: postId,
      })
    ).post.workPhone;
  expect([await read('grid-0101'), await read('district')]).toEqual([{ number: '0475-8888001' }, null]);
  expect(await sql("select 1 from history where details::text like '%8888001%'")).toEqual([]);
});

test('who reads: the list is open to staff and not to the district; the report to office, conveners and, its own part, the community', async () => {
  const codes = async (name: string, query: string) => (await (await who(name)).tries(query)).codes;
  const [LISTS, REPORT] = ['{ liaisonList { unit { id } } }', '{ coverage { households } }'];
  for (const name of ['chief', 'dept-public', 'secretary-01', 'grid-0101', 'cadre-01'])
    expect([name, await codes(name, LISTS)]).toEqual([name, []]);
  for (const name of ['chief', 'lead-build', 'secretary-01', 'clerk-02'])
    expect([name, await codes(name, REPORT)]).toEqual([name, []]);
  expect(await codes('district', LISTS)).toEqual(['FORBIDDEN']);
  for (const name of ['district', 'dept-public', 'grid-0101', 'sysadmin'])
    expect([name, await codes(name, REPORT)]).toEqual([name, ['FORBIDDEN']]);
  expect((await report(TODAY, 'secretary-01')).communities).toEqual([{ community: { name: '美瑞龙源社区居委会' } }]);
  const input = {
    unitId: await idOf('unit', 'XC-PUBLIC'),
    postId: await idOf('post', 'public-head'),
    from: day(9),
    basis,
  };
  for (const name of ['chief', 'dept-public', 'sysadmin', 'district'])
    expect((await (await who(name)).tries(SET, { input })).codes).toEqual(['FORBIDDEN']);
});

test('the list as a workbook says what the screen says, and no cell is a formula', async () => {
  const ctx = { ...story.runtime.system(), viewer: (await who('office1')).claims as never };
  const sheets = await liaisonSheets(ctx, TODAY);
  const bytes = await paperWorkbook([...sheets, { name: '试', columns: [['甲', 5]], rows: [['=1+1']] }], {
    title: '名册',
    unit: '联席办',
    date: TODAY,
    stamp: 'A&B',
    purpose: '归档',
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  expect([
    book.getWorksheet('联络员名册')!.rowCount,
    book.getWorksheet('联络员名册')!.getCell('B4').value,
    book.getWorksheet('试')!.getCell('A4').value,
  ]).toEqual([20, '党政综合办公室', "'=1+1"]);
});
