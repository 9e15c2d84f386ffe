import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isSealed } from '@lianxi/service-kit';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { testIdNumber } from '../src/base-data/demonstration-households.js';
import { claimsOf } from '../src/auth/claims.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { Resident } from '../src/modules/resident/resident.entity.js';
import { residentSecrets } from '../src/modules/resident/resident.sealed.js';
import { book, codesOf, commit, preview, rowsOf, settled, upload } from './import-support.js';

let story: Story;
const GRID = '15057100300101';
const [HOME, OTHER, FAR] = [`${GRID}-01`, `${GRID}-02`, '15057100300201-01'];
const HEADER = ['户号', '姓名', '与户主关系', '性别', '出生日期', '身份证号', '联系电话', '民族'];

beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z', demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

const sql = <Row>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<Row[]>(text, values);
async function who(username: string): Promise<Actor> {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const livingIn = async (code: string) => {
  const ctx = story.runtime.system();
  const [home] = await sql<{ id: string }>('select id from household where code = ?', [code]);
  return (await ctx.em.find(Resident, { householdId: home!.id, validTo: null })).map(
    (row) =>
      ({
        id: row.id,
        version: row.version,
        relation: row.relation,
        ...Object.fromEntries(
          residentSecrets.columns.map((column) => [column, residentSecrets.open(ctx, row, column)]),
        ),
      }) as unknown as Record<string, string>,
  );
};
const someone = (n: number) => testIdNumber('1990-05-05', n);

test('members of households: every cell marked, refused rows left out, the rest sealed with history, one audit row, and a file of what was refused', async () => {
  const clerk = await who('clerk-01');
  const head = (await livingIn(HOME)).find(({ relation }) => relation === 'HEAD');
  const elsewhere = (await livingIn(OTHER)).find(({ idNumber }) => idNumber)!;
  const same = (await livingIn(`${GRID}-03`)).find(({ idNumber }) => idNumber)!;
  const run = await preview(
    clerk,
    'RESIDENTS',
    await book(
      [
        HEADER,
        [HOME, '巴特尔·孟和', '妻子', null, null, '11010519491231002X', '138 0000 0001', '蒙古族'],
        [HOME, '新生儿', '女儿', '女', new Date('2025-08-01'), null, null, null],
        [HOME, '错号', '其他', null, null, '110105194912310021', null, null],
        [HOME, '又一人', '其他', null, null, '11010519491231002X', null, null],
        [HOME, '新生儿', '孙女', null, null, null, null, null],
        [HOME, '别处人', '其他', null, null, elsewhere['idNumber']!, null, null],
        [HOME, '第二户主', '户主', null, null, someone(301), null, null],
        [HOME, '矛盾', '其他', '男', '1991-01-01', someone(302), null, null],
        [FAR, '远方', '其他', null, null, null, null, null],
        ['NO-SUCH-HOME', '无户', '其他', null, null, null, null, null],
        [HOME, head!['name']!, '户主', null, null, null, '13900000009', null],
        [`${GRID}-03`, same['name']!, same['relation']!, null, null, same['idNumber']!, null, null],
        [HOME, '无关系', null, null, null, null, '电话', null],
      ],
      ['户内人员登记表'],
    ),
  );
  const rows = await rowsOf(clerk, run.id);
  expect(codesOf(rows)).toEqual([
    // row 14 says what is there; a clerk does not learn that, because of the identity number in it
    [3, 'NEW'],
    [4, 'NEW'],
    [5, 'ERROR', 'idNumber CELL_ID_NUMBER'],
    [6, 'ERROR', 'idNumber CELL_REPEATED'],
    [7, 'ERROR', 'name CELL_REPEATED'],
    [8, 'ERROR', 'idNumber CELL_LIVES_ELSEWHERE'],
    [9, 'ERROR', 'relation CELL_HEAD_TAKEN'],
    [10, 'ERROR', 'birthDate ID_NUMBER_CONTRADICTS'],
    [11, 'NOT_ALLOWED', 'householdCode CELL_OUT_OF_REACH'],
    [12, 'ERROR', 'householdCode CELL_NOT_FOUND'],
    [13, 'CHANGED'],
    [14, 'CHANGED'],
    [15, 'ERROR', 'relation CELL_REQUIRED', 'phone PHONE_NOT_ALLOWED'],
  ]);
  expect(rows[0]!.cells.find(({ field }) => field === 'relation')!.text).toBe('配偶');
  const was = rows[10]!.cells.find(({ field }) => field === 'phone')!;
  expect([was.text, was.was]).toEqual(['13900000009', head!['phone'] ? expect.stringContaining('*') : null]);
  for (const { text } of await sql<{ text: string }>('select cells::text as text from import_row where run_id = ?', [
    run.id,
  ]))
    for (const value of ['孟和', '11010519491231002X', '1390000', '新生儿']) expect(text).not.toContain(value);

  expect((await commit(clerk, run)).problem).toBe('IMPORT_HAS_REFUSED');
  const done = await commit(clerk, await settled(clerk, run.id), { leaveOut: true });
  expect([done.state, done.problem]).toEqual(['COMMITTED', null]);
  const after = await livingIn(HOME);
  expect(after.find(({ name }) => name === '巴特尔·孟和')).toMatchObject({
    relation: 'SPOUSE',
    idNumber: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'FEMALE',
    phone: '13800000001',
    nation: '蒙古族',
    version: 1,
  });
  expect(after.find(({ name }) => name === '新生儿')).toMatchObject({
    relation: 'CHILD',
    birthDate: '2025-08-01',
    sex: 'FEMALE',
  });
  expect(after.find(({ id }) => id === head!['id'])).toMatchObject({
    phone: '13900000009',
    version: Number(head!['version']) + 1,
  });
  expect(after).toHaveLength(
    (
      await sql(
        'select 1 from resident r join household h on h.id = r.household_id where h.code = ? and r.valid_to is null',
        [HOME],
      )
    ).length,
  );
  const stored = await sql<Record<string, string>>(
    'select name, id_number, birth_date, sex from resident where id = ?',
    [after.find(({ name }) => name === '巴特尔·孟和')!['id']],
  );
  expect(Object.values(stored[0]!).every((value) => isSealed(value))).toBe(true);
  expect(await sql("select verb from history where noun = 'resident' and verb = 'import'")).toHaveLength(3);
  expect(
    await sql(
      `select details->>'written' as written, details->>'refused' as refused from audit where what =
        'import.residents'`,
    ),
  ).toEqual([{ written: '4', refused: '9' }]);
  const refused = new ExcelJS.Workbook();
  await refused.xlsx.load(await (await clerk.takes(`/export/imports/${run.id}/refused.xlsx`)).arrayBuffer());
  expect((refused.worksheets[0]!.getRow(10).values as string[]).at(-1)).toBe(
    '身份证号：此身份证号的人员已登记在另一户，请先在原户办理终止',
  );
});

test('a change of what a preview rested on stops the commit; somebody else’s right does not carry it on', async () => {
  const clerk = await who('clerk-01');
  const run = await preview(
    clerk,
    'RESIDENTS',
    await book([HEADER, [OTHER, '后来人', '其他', null, null, someone(401), null, null]]),
  );
  expect(run.counts).toEqual({ NEW: 1 });
  const office = await who('office1');
  const { households } = await office.ask<{ households: { edges: { node: { id: string; code: string } }[] } }>(
    '{ households(first: 100) { edges { node { id code } } } }',
  );
  const other = households.edges.find(({ node }) => node.code === HOME)!.node.id;
  await office.ask('mutation ($input: AddResidentInput!) { addResident(input: $input) { id } }', {
    input: { id: other, relation: 'OTHER', name: '后来人', idNumber: someone(401) },
  });
  expect(await commit(clerk, run)).toMatchObject({
    state: 'PREVIEWED',
    problem: 'IMPORT_PREVIEW_OUTDATED',
    counts: { ERROR: 1 },
  });
  for (const username of ['director', 'sysadmin'])
    expect((await upload(await who(username), 'RESIDENTS', await book([HEADER, [HOME, '甲', '其他']]))).codes).toEqual([
      'FORBIDDEN',
    ]);
  expect(await (await who('grid-0101')).upload('a.xlsx', await book([HEADER]))).toMatchObject({ code: 'FORBIDDEN' });
});

test('the template has the words of both languages, and what it says is understood', async () => {
  const clerk = await who('clerk-01');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await clerk.takes('/export/imports/templates/residents.xlsx')).arrayBuffer());
  const headers = (workbook.worksheets[0]!.getRow(1).values as string[]).slice(1);
  expect(headers).toEqual(['*户编码', '*姓名', '*与户主关系', '性别', '出生日期', '身份证号', '联系电话', '民族']);
  const run = await preview(
    clerk,
    'RESIDENTS',
    await book([headers, [OTHER, '模板人', '外孙女', '女', '2020.5.1', null, '0475-8210000', '汉族']]),
  );
  expect(run.counts).toEqual({ NEW: 1 });
});
