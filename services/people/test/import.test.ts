import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keyOfBytes, resealFiles, rotateKeys, withEm, type Ctx } from '@lianxi/service-kit';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { claimsOf } from '../src/auth/claims.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { Household } from '../src/modules/household/household.entity.js';
import { householdSecrets } from '../src/modules/household/household.sealed.js';
import { storeHouseholds } from '../src/modules/household/store-households.js';
import { Resident } from '../src/modules/resident/resident.entity.js';
import { residentSecrets } from '../src/modules/resident/resident.sealed.js';
import { SEALED_TABLES } from '../src/modules/household/sealed-tables.js';
import { dropFiles } from '../src/modules/import/import.files.js';
import { forgetTable } from '../src/modules/import/import.table.js';
import { ROOT } from '../src/root.js';
import {
  ABANDON,
  book,
  CHECK,
  codesOf,
  COMMIT,
  commit,
  MAP,
  preview,
  rowsOf,
  settled,
  upload,
} from './import-support.js';

let story: Story;
const TODAY = '2026-03-16';
const BASIS = '新城党发〔2026〕9号';
const GRID = '15057100300101';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

const sql = <Row>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<Row[]>(text, values);

async function who(username: string): Promise<Actor> {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}

const HOUSEHOLDS = ['户号', '网格编码', '楼栋', '房号', '户主姓名', '联系电话', '身份证号', '出生日期'];

test('households: every cell marked, refused rows left out, the rest written with history, one audit row, and a file of what was refused', async () => {
  const office = await who('office1');
  const run = await preview(
    office,
    'HOUSEHOLDS',
    await book(
      [
        HOUSEHOLDS,
        ['IMP-01', GRID, '9号楼', '1单元101', '巴特尔•孟和', 13800000001, '11010519491231002X', new Date('1949-12-31')],
        ['IMP-02', GRID, '9号楼', '1单元102', '𠮷野·ᠮᠣᠩᠭᠣᠯ', '', '110105194912310021', '1949年12月31日'],
        [`${GRID}-01`, GRID, '9号楼', '1单元103', '王一', null, null, null],
        ['IMP-01', GRID, '9号楼', '1单元104', '王二', null, null, '昨天'],
        ['IMP-05', '1.50571E+11', '', '1单元105', '王三2', null, 110105194912310016, null],
      ],
      ['新城街道住户信息表', '填报：联席办'],
    ),
  );
  expect([run.state, run.rows, run.counts]).toEqual(['PREVIEWED', 5, { NEW: 1, ERROR: 3, CHANGED: 1 }]);
  const rows = await rowsOf(office, run.id);
  expect(codesOf(rows)).toEqual([
    [4, 'NEW'],
    [5, 'ERROR', 'idNumber CELL_ID_NUMBER'],
    [6, 'CHANGED'],
    [7, 'ERROR', 'code CELL_REPEATED', 'birthDate CELL_DATE'],
    [
      8,
      'ERROR',
      'gridCode CELL_DIGITS_LOST',
      'building CELL_REQUIRED',
      'householder NAME_NOT_ALLOWED',
      'idNumber CELL_DIGITS_LOST',
    ],
  ]);
  const cell = (row: number, field: string) => rows[row]!.cells.find((one) => one.field === field)!;
  expect([
    cell(0, 'householder').text,
    cell(0, 'phone').text,
    cell(0, 'birthDate').text,
    cell(0, 'gridCode').text,
  ]).toEqual(['巴特尔·孟和', '13800000001', '1949-12-31', GRID]);
  expect(cell(2, 'building')).toMatchObject({ mark: 'CHANGED', was: '1号楼', text: '9号楼' });
  expect(
    (await sql<{ text: string }>('select cells::text as text from import_row')).map(({ text }) => text).join(),
  ).not.toContain('王');
  expect(await commit(office, run)).toMatchObject({
    state: 'PREVIEWED',
    problem: 'IMPORT_HAS_REFUSED',
    problemText: '有3行被拒绝；选择“全部导入，否则不导入”时不能提交',
  });
  expect(await sql("select 1 from household where code like 'IMP-%'")).toEqual([]);
  const done = await commit(office, await settled(office, run.id), { leaveOut: true });
  expect([done.state, done.problem]).toEqual(['COMMITTED', null]);
  const ctx = story.runtime.system();
  const stored = await ctx.em.find(
    Household,
    { code: { $in: ['IMP-01', `${GRID}-01`] } },
    { orderBy: { code: 'desc' } },
  );
  expect(
    stored.map((row) => [
      row.code,
      householdSecrets.open(ctx, row, 'householder'),
      householdSecrets.open(ctx, row, 'phone'),
      row.version,
    ]),
  ).toEqual([
    ['IMP-01', '巴特尔·孟和', '13800000001', 1],
    [`${GRID}-01`, '王一', expect.anything(), 2],
  ]);
  expect(
    await sql(
      "select verb from history where object_id in (?, ?) and verb = 'import'",
      stored.map(({ id }) => id),
    ),
  ).toHaveLength(2);
  expect(
    await sql(
      `select g.code from household_link l join grid g on g.id = l.grid_id where l.household_id = ? and l.valid_to is
        null`,
      [stored[0]!.id],
    ),
  ).toEqual([{ code: GRID }]);
  const [head] = await ctx.em.find(Resident, { householdId: stored[0]!.id });
  expect([head!.relation, residentSecrets.open(ctx, head!, 'birthDate')]).toEqual(['HEAD', '1949-12-31']);
  expect(
    await sql(
      `select details->>'written' as written, details->>'refused' as refused from audit where what =
        'import.households'`,
    ),
  ).toEqual([{ written: '2', refused: '3' }]);
  const answer = await office.takes(`/export/imports/${run.id}/refused.xlsx`);
  const refused = new ExcelJS.Workbook();
  await refused.xlsx.load(await answer.arrayBuffer());
  const sheet = refused.worksheets[0]!;
  expect([2, 4, 5].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([
    '导出人：office1',
    '用途：更正后重新导入',
    '行数：3',
  ]);
  expect((sheet.getRow(6).values as string[]).slice(1)).toEqual([...HOUSEHOLDS, '原行号', '原因']);
  expect(sheet.getRow(7).getCell(10).value).toBe('户主身份证号：身份证号不正确（位数、出生日期或校验位）');
  expect(sheet.rowCount).toBe(9);
  // once it is written, the register's own rules hold for what the file says, for its uploader as well
  const after = (await rowsOf(office, run.id))[0]!.cells;
  const text = (field: string) => after.find((one) => one.field === field)!.text;
  expect(['householder', 'phone', 'idNumber', 'birthDate', 'room', 'building'].map(text)).toEqual(
    ['巴*·孟和', '138****0001', '110***********002X', '1949', '***', '9号楼'].map((shownText, at) =>
      at === 0 ? text('householder') : shownText,
    ),
  );
  expect(text('householder')).not.toBe('巴特尔·孟和');
});

test('what changed after the preview stops the commit: nothing is written, and the preview is a new one', async () => {
  const office = await who('office1');
  const run = await preview(
    office,
    'HOUSEHOLDS',
    await book([HOUSEHOLDS, ['IMP-20', GRID, '9号楼', '201', '王一'], [`${GRID}-02`, GRID, '9号楼', '202', '王二']]),
  );
  await sql('update household set version = version + 1 where code = ?', [`${GRID}-02`]);
  const after = await commit(office, run);
  expect(after).toMatchObject({ state: 'PREVIEWED', problem: 'IMPORT_PREVIEW_OUTDATED' });
  expect(await sql("select 1 from household where code = 'IMP-20'")).toEqual([]);
  expect((await commit(office, after)).state).toBe('COMMITTED');
});

test('somebody who writes while the commit writes: the whole is taken back, and the preview says what is there now', async () => {
  const office = await who('office1');
  const run = await preview(
    office,
    'HOUSEHOLDS',
    await book([HOUSEHOLDS, ['IMP-40', GRID, '9号楼', '401', '王一'], ['IMP-41', GRID, '9号楼', '402', '王二']]),
  );
  await story.runtime.orm.em.fork().transactional(async (em) => {
    await storeHouseholds(withEm(story.runtime.system(), em as Ctx['em']), [
      { code: 'IMP-41', gridCode: GRID, building: '8号楼', room: '1', householder: '王三' },
    ]);
    await office.ask(COMMIT, { input: { id: run.id, version: run.version } });
    const waiting = () =>
      sql<{ n: string }>(
        `select count(*) as n from pg_locks l where not l.granted and l.pid in (select pid from pg_stat_activity where
          datname = current_database())`,
      );
    while (Number((await waiting())[0]!.n) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const after = await settled(office, run.id);
  expect(after).toMatchObject({
    state: 'PREVIEWED',
    problem: 'IMPORT_PREVIEW_OUTDATED',
    counts: { NEW: 1, CHANGED: 1 },
  });
  expect(await sql("select code from household where code in ('IMP-40', 'IMP-41')")).toEqual([{ code: 'IMP-41' }]);
});

test('staff of a community import households of the own community alone; others import nothing', async () => {
  const clerk = await who('clerk-01');
  const run = await preview(
    clerk,
    'HOUSEHOLDS',
    await book([
      HOUSEHOLDS,
      ['IMP-30', GRID, '9号楼', '301', '王一'],
      ['IMP-31', '15057100300201', '9号楼', '302', '王二'],
      ['15057100300201-01', GRID, '9号楼', '303', '王三'],
    ]),
  );
  expect(codesOf(await rowsOf(clerk, run.id))).toEqual([
    [2, 'NEW'],
    [3, 'NOT_ALLOWED', 'gridCode CELL_OUT_OF_REACH'],
    [4, 'NOT_ALLOWED', 'code CELL_OUT_OF_REACH'],
  ]);
  // a colleague sees whose row is marked how, not whom the file names; the file goes back to the one whose it is
  const secretary = await who('secretary-01');
  expect(
    (await rowsOf(secretary, run.id)).flatMap(({ cells }) =>
      cells.filter(({ field }) => field === 'householder' || field === 'room').map(({ text }) => text),
    ),
  ).toEqual(['***', '*一', '***', '*二', '***', '*三'].map((_, at) => (at % 2 ? expect.stringContaining('*') : '***')));
  expect((await secretary.takes(`/export/imports/${run.id}/refused.xlsx`)).status).toBe(403);
  // nor can a clerk try out whose identity number it is: the same and another one look alike
  const [{ code: home }] = await sql<[{ code: string }]>(
    `select h.code from household h join resident r on r.household_id = h.id and r.relation = 'HEAD' and r.valid_to is
      null where h.path like '%150571003001%' and h.valid_to is null and r.id_number is not null limit 1`,
  );
  const resident = (await story.runtime.system().em.find(Resident, { relation: 'HEAD' as never, validTo: null })).find(
    (one) => one.idNumber,
  )!;
  const household = await story.runtime.system().em.findOneOrFail(Household, { id: resident.householdId });
  const right = residentSecrets.open(story.runtime.system(), resident, 'idNumber');
  const row = [
    household.code,
    (await sql<{ code: string }>('select code from grid where id = ?', [household.gridId]))[0]!.code,
    household.building,
    householdSecrets.open(story.runtime.system(), household, 'room'),
    householdSecrets.open(story.runtime.system(), household, 'householder'),
    null,
    right,
    null,
  ];
  const guess = async (actor: typeof clerk) =>
    (await rowsOf(actor, (await preview(actor, 'HOUSEHOLDS', await book([HOUSEHOLDS, row]))).id))[0]!.cells.find(
      ({ field }) => field === 'idNumber',
    )!.mark;
  expect([home.length > 0, await guess(clerk), await guess(await who('office1'))]).toEqual([true, 'CHANGED', 'SAME']);
  expect(
    (
      await upload(
        clerk,
        'UNITS',
        await book([
          ['单位编码', '单位名称'],
          ['X', 'x'],
        ]),
      )
    ).codes,
  ).toEqual(['FORBIDDEN']);
  const other = await who('clerk-02');
  expect((await other.tries('query ($id: ID!) { import(id: $id) { id } }', { id: run.id })).data).toEqual({
    import: null,
  });
  expect((await other.tries(COMMIT, { input: { id: run.id, version: run.version, leaveOut: true } })).codes).toEqual([
    'NOT_FOUND',
  ]);
  const office = await who('office1');
  expect((await office.tries(COMMIT, { input: { id: run.id, version: run.version, leaveOut: true } })).codes).toEqual([
    'FORBIDDEN',
  ]);
  const handler = await who('handler-public');
  expect((await handler.tries('{ imports { edges { node { id } } } importKinds { kind } }')).data).toEqual({
    imports: { edges: [] },
    importKinds: [],
  });
  expect(await handler.upload('a.xlsx', await book([['x']]))).toMatchObject({ code: 'FORBIDDEN' });
});

test('the official list as CSV in UTF-8 or GB18030: what is there is the same, a new community is set up, what lies above is not touched', async () => {
  const office = await who('office1');
  const list = await readFile(path.join(ROOT, 'data', 'divisions-150571.csv'));
  const same = await preview(office, 'DIVISIONS', new Uint8Array(list), 'divisions.csv');
  expect(same.counts['ERROR'] ?? 0).toBe(0);
  expect(same.counts['NEW'] ?? 0).toBe(0);
  expect(same.counts['SAME']).toBe(12);
  const gb = Buffer.concat([
    Buffer.from('code,name,parent_code\r\n150571003099,'),
    Buffer.from([0xd0, 0xc2, 0xc9, 0xe7, 0xc7, 0xf8]),
    Buffer.from(',150571003\r\n'),
  ]);
  const run = await preview(office, 'DIVISIONS', new Uint8Array(gb), 'new.csv');
  expect(run.counts).toEqual({ NEW: 1 });
  expect((await office.tries(COMMIT, { input: { id: run.id, version: run.version } })).codes).toEqual([
    'BASIS_REQUIRED',
  ]);
  expect((await commit(office, run, { basis: BASIS })).state).toBe('COMMITTED');
  expect(await sql("select name, kind, path from unit where code = '150571003099'")).toEqual([
    { name: '新社区', kind: 'COMMUNITY', path: '150571/150571003/150571003099' },
  ]);
});

test('units with parents of the same file, people, posts with holders, grids: through the rules of the single acts', async () => {
  const office = await who('office1');
  const units = await preview(
    office,
    'UNITS',
    await book([
      ['编码', '名称', '类型', '上级编码', '生效日期'],
      ['XC-IMPB', '导入乙股', '股室', 'XC-IMPA', null],
      ['XC-IMPA', '导入甲办', '办公室', 150571003, new Date(TODAY)],
      ['XC-IMPC', '丙', '办公室', 'NO-SUCH', null],
      ['XC-LOOP', '环', '办公室', 'XC-LOOP', null],
      ['XC-OLD', '旧', '办公室', '150571003', '2020-01-01'],
      ['XC-SAFETY', '平安建设办公室', '中心', '150571003', null],
      ['X-FAR', '外街', '办公室', '150571', null],
    ]),
  );
  expect(codesOf(await rowsOf(office, units.id))).toEqual([
    [2, 'NEW'],
    [3, 'NEW'],
    [4, 'ERROR', 'parentCode CELL_NOT_FOUND'],
    [5, 'ERROR', 'parentCode CELL_NOT_FOUND'],
    [6, 'ERROR', 'from DATE_IN_PAST'],
    [7, 'NOT_ALLOWED', 'kind CELL_FIXED'],
    [8, 'NOT_ALLOWED', 'parentCode CELL_OUT_OF_REACH'],
  ]);
  expect((await commit(office, units, { leaveOut: true, basis: BASIS })).state).toBe('COMMITTED');
  expect(await sql("select path from unit where code = 'XC-IMPB'")).toEqual([
    { path: '150571/150571003/XC-IMPA/XC-IMPB' },
  ]);

  const staff = await preview(
    office,
    'PEOPLE',
    await book([
      ['姓名', '另有其人'],
      ['导入甲', null],
      ['导入甲', '是'],
      ['导入乙', null],
      ['导入乙', null],
      ['a1', null],
    ]),
  );
  expect(codesOf(await rowsOf(office, staff.id))).toEqual([
    [2, 'NEW'],
    [3, 'NEW'],
    [4, 'NEW'],
    [5, 'ERROR', 'name CELL_REPEATED'],
    [6, 'ERROR', 'name NAME_NOT_ALLOWED'],
  ]);
  expect((await commit(office, staff, { leaveOut: true })).state).toBe('COMMITTED');

  const header = ['单位编码', '职务', '角色', '任职人'];
  const posts = await preview(
    office,
    'POSTS',
    await book([
      header,
      ['XC-IMPA', '导入甲办主任', '部门负责人', '导入乙'],
      ['XC-IMPA', '导入甲办科员', '承办人', '导入甲'],
      ['XC-IMPA', '书记', '社区书记', null],
      ['XC-JUSTICE', '司法所所长', null, '导入乙'],
    ]),
  );
  const found = codesOf(await rowsOf(office, posts.id));
  expect(found.slice(0, 3)).toEqual([
    [2, 'NEW'],
    [3, 'ERROR', 'holder CELL_AMBIGUOUS'],
    [4, 'ERROR', 'roles CELL_ROLE_NOT_USUAL'],
  ]);
  expect((await commit(office, posts, { leaveOut: true, basis: BASIS })).problem).toBeNull();
  expect(
    await sql(
      `select p.name from post o join post_assignment a on a.post_id = o.id join person p on p.id = a.person_id where
        o.title = '导入甲办主任'`,
    ),
  ).toEqual([{ name: '导入乙' }]);
  const sysadmin = await who('sysadmin');
  const mine = await preview(
    sysadmin,
    'POSTS',
    await book([header, ['XC-IMPA', '导入甲办副主任', '部门负责人', '导入乙']]),
  );
  expect(codesOf(await rowsOf(sysadmin, mine.id))).toEqual([[2, 'NOT_ALLOWED', 'holder FORBIDDEN']]);

  const grids = await preview(
    office,
    'GRIDS',
    await book([
      ['网格编码', '网格名称', '所属社区编码'],
      [15057100300198, '导入网格', 150571003001],
      [GRID, '改名网格', 150571003001],
      ['15057100300197', '无', '150571004001'],
    ]),
  );
  expect((await rowsOf(office, grids.id)).map(({ mark }) => mark)).toEqual(['NEW', 'CHANGED', 'ERROR']);
  expect((await commit(office, grids, { leaveOut: true, basis: BASIS })).state).toBe('COMMITTED');
  expect(
    await sql('select name, version from grid where code in (?, ?) order by code', [GRID, '15057100300198']),
  ).toEqual([
    { name: '改名网格', version: 2 },
    { name: '导入网格', version: 1 },
  ]);
});

test('the bytes of a file go some weeks after the commit, unless another import needs them; the hash stays', async () => {
  const office = await who('office1');
  const bytes = await book([HOUSEHOLDS, ['IMP-60', GRID, '9号楼', '601', '王一']]);
  const [one, two] = [await preview(office, 'HOUSEHOLDS', bytes), await preview(office, 'HOUSEHOLDS', bytes)];
  await commit(office, one);
  const later = (days: number) => ({
    ...story.runtime.system(),
    clock: { ...story.runtime.clock, now: () => new Date(story.runtime.clock.now().getTime() + days * 86_400_000) },
  });
  const fileOf = async (id: string) =>
    (
      await office.fetch(
        `/files/${(await sql<{ file_id: string }>('select file_id from import_run where id = ?', [id]))[0]!.file_id}`,
      )
    ).status;
  await dropFiles(later(29));
  expect(await sql('select 1 from import_run where id = ? and file_dropped_at is not null', [one.id])).toEqual([]);
  await dropFiles(later(31));
  expect([await fileOf(one.id), await rowsOf(office, two.id)]).toMatchObject([200, [{ number: 2 }]]);
  await office.ask(ABANDON, { input: { id: two.id, version: two.version } });
  expect([await fileOf(one.id), await fileOf(two.id)]).toEqual([404, 404]);
  expect(((await (await office.takes(`/export/imports/${one.id}/refused.xlsx`)).json()) as { code: string }).code).toBe(
    'FILE_NOT_FOUND',
  );
});

test('an uploaded file lies sealed on disk: none of its values can be read there, it opens with an older key, and a plain one of former times is sealed', async () => {
  const office = await who('office1');
  // a workbook of one part that is not compressed, so that its values would stand in the file as they are
  const csv = Buffer.from('code,name,parent_code\r\n150571003098,明文社区,150571003\r\n');
  const run = await preview(office, 'DIVISIONS', new Uint8Array(csv), 'plain.csv');
  const [file] = await sql<{ id: string; sha256: string }>(
    'select f.id, f.sha256 from stored_file f join import_run r on r.file_id = f.id where r.id = ?',
    [run.id],
  );
  const place = path.join(story.runtime.env.LIANXI_DATA, 'files', 'people', file!.sha256.slice(0, 2), file!.sha256);
  const opens = async () => {
    forgetTable(file!.id);
    return [
      (await rowsOf(office, run.id))[0]!.cells.find(({ field }) => field === 'name')!.text,
      Buffer.from(await (await office.fetch(`/files/${file!.id}`)).arrayBuffer()).equals(csv),
    ];
  };
  const first = await readFile(place);
  for (const value of ['150571003098', '明文社区', 'parent_code']) expect(first.includes(value)).toBe(false);
  expect([keyOfBytes(first), await opens()]).toEqual(['k0001', ['明文社区', true]]);
  const system = story.runtime.system();
  const { keyId } = await rotateKeys(system, SEALED_TABLES);
  expect([keyOfBytes(await readFile(place)), await opens()]).toEqual(['k0001', ['明文社区', true]]);
  expect(await resealFiles(system)).toBeGreaterThan(0);
  expect([keyOfBytes(await readFile(place)), await opens(), await resealFiles(system)]).toEqual([
    keyId,
    ['明文社区', true],
    0,
  ]);
  await writeFile(place, csv);
  expect([await opens(), await resealFiles(system), (await readFile(place)).includes('明文社区')]).toEqual([
    ['明文社区', true],
    1,
    false,
  ]);
  // altered, or put in the place of another file: it does not open
  await writeFile(place, Buffer.concat([first.subarray(0, -1), Buffer.from([first.at(-1)! ^ 1])]));
  forgetTable(file!.id);
  const faults = await story.expectsFaults(async () => {
    expect((await office.fetch(`/files/${file!.id}`)).status).toBe(404);
    expect(
      (
        await office.tries('query ($id: ID!) { import(id: $id) { preview(first: 1) { edges { node { number } } } } }', {
          id: run.id,
        })
      ).codes,
    ).toEqual(['FILE_NOT_FOUND']);
  });
  expect(new Set(faults.map((fault) => fault.split(' (')[0]))).toEqual(
    new Set(['people · a sealed file does not open']),
  );
});

test('files of the wrong kind, without a header, too long or packed too tightly are refused with their code', async () => {
  const office = await who('office1');
  const code = async (kind: string, bytes: Uint8Array, name?: string) =>
    (await upload(office, kind, bytes, name)).codes;
  expect(
    await code(
      'HOUSEHOLDS',
      await book([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ),
  ).toEqual(['IMPORT_NO_HEADER']);
  expect(await code('HOUSEHOLDS', await book([HOUSEHOLDS]))).toEqual(['IMPORT_EMPTY']);
  expect(await code('HOUSEHOLDS', new TextEncoder().encode('%PDF-1.7\n'), 'a.pdf')).toEqual(['IMPORT_NOT_A_WORKBOOK']);
  expect(
    await office.upload(
      'a.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]),
    ),
  ).toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED' });
  const { data } = await upload(
    office,
    'HOUSEHOLDS',
    await book([
      ['户号', '网格编码', '甲'],
      ['1', '2', '3'],
    ]),
  );
  const { id, version } = data!.addImport;
  const tried = await office.tries(MAP, { input: { id, version, columns: [{ column: 0, field: 'code' }] } });
  expect([tried.codes, tried.errors[0]!.extensions.params]).toEqual([
    ['IMPORT_COLUMNS_MISSING'],
    { columns: '网格编码、楼栋、门牌、户主' },
  ]);
  expect((await office.tries(MAP, { input: { id, version, columns: [{ column: 7, field: 'code' }] } })).codes).toEqual([
    'BAD_INPUT',
  ]);
  await office.ask(ABANDON, { input: { id, version } });
  expect(await sql('select file_dropped_at is not null as gone from import_run where id = ?', [id])).toEqual([
    { gone: true },
  ]);
  expect((await office.tries(CHECK, { input: { id, version: version + 1 } })).codes).toEqual(['WRONG_STATE']);
});
