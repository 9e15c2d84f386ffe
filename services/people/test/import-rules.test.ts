import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { testIdNumber } from '../src/base-data/demonstration-households.js';
import { people } from '../src/definition.js';
import { book, codesOf, commit, preview, rowsOf, someone } from './import-support.js';

const [TODAY, LATER, FAR] = ['2026-03-16', '2026-06-01', '2035-01-01'];
const [SUB, COMMUNITY, GRID] = ['150571003', '150571003001', '15057100300101'];
const BASIS = '新城党发〔2026〕9号';
let [story, office] = [] as unknown as [Story, Actor];

const sql = <Row>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<Row[]>(text, values);
const idOf = async (table: string, code: string) =>
  (await sql<{ id: string; version: number }>(`select id, version from ${table} where code = ?`, [code]))[0]!;

/** Mutations of the forms, with the input type of each. */
const verb = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
const form = async (name: string, input: object) => (await office.tries(verb(name), { input })).codes;

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  office = await someone(story, 'office1');
  // nothing is open there in the services that are asked before a unit ends
  story.answerAsk(() => ({ unit: { openCases: 0, openDecisions: 0 } }));
  const parent = await idOf('unit', SUB);
  const unit = { parentId: parent.id, kind: 'OFFICE', basis: BASIS };
  for (const [code, name, from] of [
    ['XC-R1', '规则甲办', TODAY],
    ['XC-R2', '规则乙办', LATER],
    ['XC-R3', '规则丙办', TODAY],
    ['XC-R4', '规则丁办', TODAY],
  ] as const)
    expect(await form('addUnit', { ...unit, code, name, from })).toEqual([]);
  const planned = await idOf('unit', 'XC-R3');
  expect(await form('renameUnit', { ...planned, name: '规则丙室', from: LATER, basis: BASIS })).toEqual([]);
  const director = await someone(story, 'director');
  const ending = { ...(await idOf('unit', 'XC-R4')), on: LATER, basis: BASIS };
  expect((await director.tries(verb('endUnit'), { input: ending })).codes).toEqual([]);
  const community = await idOf('unit', COMMUNITY);
  const grid = { unitId: community.id, basis: BASIS };
  expect(await form('addGrid', { ...grid, code: 'G-LATER', name: '将来网格', from: LATER })).toEqual([]);
  expect(await form('addGrid', { ...grid, code: 'G-NAME', name: '更名网格', from: TODAY })).toEqual([]);
  const named = await idOf('grid', 'G-NAME');
  expect(await form('renameGrid', { ...named, name: '已定新名', from: LATER, basis: BASIS })).toEqual([]);
  const house = { building: '31号楼', householder: '规则户', from: TODAY, basis: BASIS };
  const gridId = (await idOf('grid', GRID)).id;
  for (const code of ['R-DOOR', 'R-MOVE', 'R-END'])
    expect(await form('addHousehold', { ...house, gridId, code, room: code })).toEqual([]);
  const other = (await idOf('grid', '15057100300102')).id;
  const moving = { ...(await idOf('household', 'R-MOVE')), gridId: other, from: LATER, basis: BASIS };
  expect(await form('moveHousehold', moving)).toEqual([]);
  const ended = { ...(await idOf('household', 'R-END')), ground: 'DEMOLISHED', on: LATER, basis: BASIS };
  expect(await form('endHousehold', ended)).toEqual([]);
});
afterAll(() => story.end());

const UNITS = ['单位编码', '单位名称', '单位类型', '上级单位编码', '生效日期'];
const POSTS = ['单位编码', '职务', '角色', '一人一职', '任职人', '生效日期'];
const GRIDS = ['网格编码', '网格名称', '所属社区编码', '生效日期'];
const HOUSEHOLDS = ['户编码', '网格编码', '楼栋', '门牌', '户主', '联系电话', '户主身份证号', '出生日期'];
const RESIDENTS = ['户编码', '姓名', '与户主关系', '身份证号', '出生日期', '性别', '联系电话', '民族'];
const LONG = '长'.repeat(61);
const HOME = `${GRID}-01`;
const ID = testIdNumber('1990-05-05', 77);

/**
 * A refusal of a form: the kind, its code and what it is about; then the row of an import and what it is refused for.
 */
type Rule = [kind: string, refusal: string, header: string[], row: (string | null)[], found: string];
const RULES: Rule[] = [
  ['UNITS', 'BAD_INPUT code', UNITS, ['x', '甲', '办公室', SUB], 'code CELL_CODE'],
  ['UNITS', 'BAD_INPUT name: long', UNITS, ['XC-A', LONG, '办公室', SUB], 'name CELL_TOO_LONG'],
  ['UNITS', 'BAD_INPUT name: no text', UNITS, ['XC-A', '——', '办公室', SUB], 'name CELL_NO_TEXT'],
  ['UNITS', 'BAD_INPUT parentId', UNITS, ['XC-A', '甲', '办公室', 'XC-NONE'], 'parentCode CELL_NOT_FOUND'],
  ['UNITS', 'DATE_IN_PAST', UNITS, ['XC-A', '甲', '办公室', SUB, '2020-01-01'], 'from DATE_IN_PAST'],
  ['UNITS', 'DATE_TOO_FAR', UNITS, ['XC-A', '甲', '办公室', SUB, FAR], 'from DATE_TOO_FAR'],
  ['UNITS', 'FORBIDDEN', UNITS, ['XC-A', '甲', '办公室', '150571'], 'parentCode CELL_OUT_OF_REACH'],
  ['UNITS', 'UNIT_NOT_IN_FORCE: begins later', UNITS, ['XC-A', '甲', '股室', 'XC-R2'], 'parentCode CELL_NOT_YET'],
  ['UNITS', 'UNIT_NOT_IN_FORCE: ends', UNITS, ['XC-A', '甲', '股室', 'XC-R4'], 'parentCode CELL_ENDED'],
  ['UNITS', 'UNIT_OUT_OF_PLACE', UNITS, ['XC-A', '甲', '股室', SUB], 'parentCode CELL_OUT_OF_PLACE'],
  ['UNITS', 'UNIT_NAME_TAKEN', UNITS, ['XC-A', '规则甲办', '办公室', SUB], 'name CELL_NAME_TAKEN'],
  ['UNITS', 'UNIT_NAME_TAKEN by renaming', UNITS, ['XC-R1', '平安建设办公室'], 'name CELL_NAME_TAKEN'],
  ['UNITS', 'JOINT_OFFICE_THERE', UNITS, ['XC-A', '又一联席办', '街道联席办', SUB], 'kind CELL_OFFICE_THERE'],
  ['UNITS', 'LATER_CHANGE_PLANNED', UNITS, ['XC-R3', '别名办'], 'name LATER_CHANGE_PLANNED'],
  ['UNITS', 'UNIT_NOT_IN_FORCE by renaming', UNITS, ['XC-R2', '别名办'], 'name CELL_NOT_YET'],
  ['DIVISIONS', 'BAD_INPUT code', ['统计用区划代码', '名称'], ['15057100300?', '甲'], 'code CELL_CODE'],
  [
    'DIVISIONS',
    'UNIT_NAME_TAKEN',
    ['统计用区划代码', '名称'],
    ['150571003088', '泰丰社区居委会'],
    'name CELL_NAME_TAKEN',
  ],
  ['PEOPLE', 'NAME_NOT_ALLOWED', ['姓名'], ['规则1'], 'name NAME_NOT_ALLOWED'],
  ['PEOPLE', 'BAD_INPUT name', ['姓名'], [LONG], 'name CELL_TOO_LONG'],
  ['POSTS', 'NOT_FOUND unit', POSTS, ['XC-NONE', '主任'], 'unitCode CELL_NOT_FOUND'],
  ['POSTS', 'BAD_INPUT title', POSTS, ['XC-R1', LONG], 'title CELL_TOO_LONG'],
  ['POSTS', 'FORBIDDEN', POSTS, ['150571', '主任'], 'unitCode CELL_OUT_OF_REACH'],
  ['POSTS', 'UNIT_NOT_IN_FORCE: begins later', POSTS, ['XC-R2', '主任'], 'unitCode CELL_NOT_YET'],
  ['POSTS', 'UNIT_NOT_IN_FORCE: ends', POSTS, ['XC-R4', '主任'], 'unitCode CELL_ENDED'],
  ['POSTS', 'BAD_INPUT roles', POSTS, ['XC-R1', '主任', '社区书记'], 'roles CELL_ROLE_NOT_USUAL'],
  ['POSTS', 'DATE_IN_PAST', POSTS, ['XC-R1', '主任', null, null, null, '2020-01-01'], 'from DATE_IN_PAST'],
  ['POSTS', 'OWN_APPOINTMENT', POSTS, ['XC-R1', '主任', null, null, 'OWN'], 'holder OWN_APPOINTMENT'],
  ['POSTS', 'NOT_FOUND person', POSTS, ['XC-R1', '主任', null, null, '查无此人'], 'holder CELL_NOT_FOUND'],
  ['POSTS', 'POST_HELD_SINCE', POSTS, ['XC-JUSTICE', '司法所所长', null, null, 'OTHER'], 'holder CELL_POST_HELD'],
  ['GRIDS', 'BAD_INPUT code', GRIDS, ['1', '甲网格', COMMUNITY], 'code CELL_CODE'],
  ['GRIDS', 'BAD_INPUT code: long', GRIDS, ['1'.repeat(21), '甲网格', COMMUNITY], 'code CELL_CODE'],
  ['GRIDS', 'BAD_INPUT name', GRIDS, ['G-A', LONG, COMMUNITY], 'name CELL_TOO_LONG'],
  ['GRIDS', 'BAD_INPUT unitId', GRIDS, ['G-A', '甲网格', 'XC-R1'], 'communityCode CELL_NOT_FOUND'],
  ['GRIDS', 'DATE_TOO_FAR', GRIDS, ['G-A', '甲网格', COMMUNITY, FAR], 'from DATE_TOO_FAR'],
  ['GRIDS', 'LATER_CHANGE_PLANNED', GRIDS, ['G-NAME', '别的名字'], 'name LATER_CHANGE_PLANNED'],
  ['GRIDS', 'GRID_NOT_IN_FORCE by renaming', GRIDS, ['G-LATER', '别的名字'], 'name CELL_NOT_YET'],
  ['HOUSEHOLDS', 'BAD_INPUT code', HOUSEHOLDS, ['x_1', GRID, '1', '1', '甲'], 'code CELL_CODE'],
  ['HOUSEHOLDS', 'BAD_INPUT building', HOUSEHOLDS, ['R-A', GRID, '长'.repeat(41), '1', '甲'], 'building CELL_TOO_LONG'],
  ['HOUSEHOLDS', 'BAD_INPUT room', HOUSEHOLDS, ['R-A', GRID, '1', '--', '甲'], 'room CELL_NO_TEXT'],
  ['HOUSEHOLDS', 'NAME_NOT_ALLOWED', HOUSEHOLDS, ['R-A', GRID, '1', '1', '甲1'], 'householder NAME_NOT_ALLOWED'],
  ['HOUSEHOLDS', 'PHONE_NOT_ALLOWED', HOUSEHOLDS, ['R-A', GRID, '1', '1', '甲', '12345'], 'phone PHONE_NOT_ALLOWED'],
  ['HOUSEHOLDS', 'PHONE_AREA_CODE', HOUSEHOLDS, ['R-A', GRID, '1', '1', '甲', '8212345'], 'phone PHONE_AREA_CODE'],
  ['HOUSEHOLDS', 'GRID_NOT_IN_FORCE', HOUSEHOLDS, ['R-A', 'G-LATER', '1', '1', '甲'], 'gridCode CELL_NOT_YET'],
  [
    'HOUSEHOLDS',
    'DOOR_IN_OTHER_GRID',
    HOUSEHOLDS,
    ['R-A', '15057100300102', '31 号楼', 'R－DOOR', '甲'],
    'room DOOR_IN_OTHER_GRID',
  ],
  [
    'HOUSEHOLDS',
    'LATER_CHANGE_PLANNED',
    HOUSEHOLDS,
    ['R-MOVE', '15057100300102', '31号楼', 'R-MOVE', '甲'],
    'gridCode LATER_CHANGE_PLANNED',
  ],
  ['HOUSEHOLDS', 'HOUSEHOLD_NOT_IN_FORCE', HOUSEHOLDS, ['R-END', GRID, '31号楼', 'R-END', '甲'], 'code CELL_ENDED'],
  [
    'HOUSEHOLDS',
    'ID_NUMBER_CONTRADICTS',
    HOUSEHOLDS,
    ['R-A', GRID, '1', '1', '甲', null, ID, '1991-01-01'],
    'birthDate ID_NUMBER_CONTRADICTS',
  ],
  [
    'HOUSEHOLDS',
    'BAD_INPUT birthDate',
    HOUSEHOLDS,
    ['R-A', GRID, '1', '1', '甲', null, null, '2027-01-01'],
    'birthDate CELL_WRONG',
  ],
  ['RESIDENTS', 'WRONG_STATE', RESIDENTS, ['R-END', '甲', '子女'], 'householdCode CELL_ENDED'],
  ['RESIDENTS', 'NAME_NOT_ALLOWED', RESIDENTS, [HOME, '甲1', '子女'], 'name NAME_NOT_ALLOWED'],
  [
    'RESIDENTS',
    'PHONE_ONE_ONLY',
    RESIDENTS,
    [HOME, '甲', '子女', null, null, null, '13900000001/13900000002'],
    'phone PHONE_ONE_ONLY',
  ],
  [
    'RESIDENTS',
    'ID_NUMBER_CHECK_DIGIT',
    RESIDENTS,
    [HOME, '甲', '子女', '110105194912310021'],
    'idNumber CELL_ID_NUMBER',
  ],
  [
    'RESIDENTS',
    'ID_NUMBER_DATE',
    RESIDENTS,
    [HOME, '甲', '子女', testIdNumber('2027-01-01', 1)],
    'idNumber ID_NUMBER_DATE',
  ],
  [
    'RESIDENTS',
    'ID_NUMBER_CONTRADICTS',
    RESIDENTS,
    [HOME, '甲', '子女', ID, '1991-01-01'],
    'birthDate ID_NUMBER_CONTRADICTS',
  ],
  ['RESIDENTS', 'BAD_INPUT birthDate', RESIDENTS, [HOME, '甲', '子女', null, '2027-01-01'], 'birthDate CELL_WRONG'],
  [
    'RESIDENTS',
    'BAD_INPUT nation',
    RESIDENTS,
    [HOME, '甲', '子女', null, null, null, null, '族'.repeat(21)],
    'nation CELL_TOO_LONG',
  ],
];

test.each(RULES)('%s: %s of the form refuses a row as well', async (kind, _refusal, header, row, found) => {
  const names = await sql<{ account: string; name: string }>(
    `select a.username as account, p.name from account a join person p on p.id = a.person_id where a.username in ('office1',
      'handler-public')`,
  );
  const named = (account: string) => names.find((one) => one.account === account)!.name;
  const cells = row.map((cell) =>
    cell === 'OWN' ? named('office1') : cell === 'OTHER' ? named('handler-public') : cell,
  );
  const run = await preview(office, kind, await book([header, cells]));
  const [only] = codesOf(await rowsOf(office, run.id));
  expect(only!.slice(1)[0]).toMatch(/^(ERROR|NOT_ALLOWED)$/);
  expect(only!.slice(2)).toContain(found);
});

test('a form refuses what its import refuses: the rules stand for codes of the forms', async () => {
  const parent = await idOf('unit', SUB);
  const unit = { parentId: parent.id, kind: 'OFFICE', from: TODAY, basis: BASIS, code: 'XC-F', name: '甲' };
  expect(await form('addUnit', { ...unit, from: FAR })).toEqual(['DATE_TOO_FAR']);
  expect(await form('addUnit', { ...unit, name: '规则甲办' })).toEqual(['UNIT_NAME_TAKEN']);
  expect(await form('addUnit', { ...unit, kind: 'JOINT_OFFICE' })).toEqual(['JOINT_OFFICE_THERE']);
  expect(await form('addUnit', { ...unit, kind: 'SECTION', parentId: (await idOf('unit', 'XC-R4')).id })).toEqual([
    'UNIT_NOT_IN_FORCE',
  ]);
  const rename = { ...(await idOf('unit', 'XC-R3')), name: '别名办', from: TODAY, basis: BASIS };
  expect(await form('renameUnit', rename)).toEqual(['LATER_CHANGE_PLANNED']);
  const house = {
    gridId: (await idOf('grid', 'G-LATER')).id,
    code: 'R-F',
    building: '1',
    room: '1',
    householder: '甲',
    from: TODAY,
    basis: BASIS,
  };
  expect(await form('addHousehold', house)).toEqual(['GRID_NOT_IN_FORCE']);
});

test('a grid that is imported gets the post of its worker, as one that is added does', async () => {
  const run = await preview(office, 'GRIDS', await book([GRIDS, ['G-POST', '有岗网格', COMMUNITY]]));
  expect((await commit(office, run, { basis: BASIS })).problem).toBeNull();
  expect(
    await sql("select title, roles from post where grid_id = (select id from grid where code = 'G-POST')"),
  ).toEqual([{ title: '有岗网格网格员', roles: ['GRID_WORKER'] }]);
});
