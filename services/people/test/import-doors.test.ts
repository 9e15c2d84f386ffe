import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { hashOldDoors } from '../src/modules/household/sealed-tables.js';
import { book, codesOf, commit, preview, rowsOf, someone } from './import-support.js';

const TODAY = '2026-03-16';
const [ONE, TWO] = ['15057100300101', '15057100300102'];
const BASIS = '新城党发〔2026〕9号';
const HEADER = ['户编码', '网格编码', '楼栋', '门牌', '户主'];
let [story, office] = [] as unknown as [Story, Actor];
let grids: Record<string, string>;

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  office = await someone(story, 'office1');
  grids = Object.fromEntries(
    (await sql<{ code: string; id: string }>('select code, id from grid')).map((row) => [row.code, row.id]),
  );
});
afterAll(() => story.end());

const sql = <Row>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<Row[]>(text, values);
const codes = async (rows: string[][]) => {
  const run = await preview(office, 'HOUSEHOLDS', await book([HEADER, ...rows]));
  return [run, codesOf(await rowsOf(office, run.id)).map((row) => row.join(' '))] as const;
};
const add = (code: string, grid: string, building: string, room: string) =>
  office.tries<{ addHousehold: { id: string; version: number } }>(
    'mutation ($input: AddHouseholdInput!) { addHousehold(input: $input) { id version } }',
    { input: { gridId: grids[grid], code, building, room, householder: '门户甲', from: TODAY, basis: BASIS } },
  );
const gridsOf = (...households: string[]) =>
  sql<{ code: string; grid: string }>(
    `select h.code, g.code as grid from household h join household_link l on l.household_id = h.id and l.valid_to is null
      join grid g on g.id = l.grid_id and g.id = h.grid_id where h.code in (?) order by h.code`,
    [households],
  );

test('a door in another spelling is the same door, for the form and for an import', async () => {
  expect((await add('DR-01', ONE, '21号楼', '1单元101')).codes).toEqual([]);
  expect((await add('DR-02', TWO, '２１ 号楼', '01单元0101室')).codes).toEqual(['DOOR_IN_OTHER_GRID']);
  expect((await add('DR-03', ONE, '21 号楼', '1单元101室')).codes).toEqual([]);
  const [, found] = await codes([
    ['DR-04', TWO, '21号楼\u200b', '１单元１０１', '门户甲'],
    ['DR-05', ONE, '21号楼', '1单元101', '门户甲'],
    ['DR-06', TWO, '21号楼', '1单元102', '门户甲'],
    // the same words in another community are another door
    ['DR-07', '15057100300201', '21号楼', '1单元101', '门户甲'],
  ]);
  expect(found).toEqual(['2 ERROR room DOOR_IN_OTHER_GRID', '3 NEW room CELL_DOOR_SHARED', '4 NEW', '5 NEW']);
});

test('the database itself keeps a door to one grid on a day', async () => {
  await add('DR-X', TWO, '22号楼', '1');
  const taking = sql(
    `update household_link set door_hash = (select door_hash from household_link l join household d
       on d.id = l.household_id where d.code = 'DR-01') where household_id = (select id from household where code = 'DR-X')`,
  );
  await expect(taking).rejects.toThrow('household_link_door_one_grid');
});

test('who lives behind a door passes to another grid together', async () => {
  const [moving] = await sql<{ id: string; version: number }>("select id, version from household where code = 'DR-01'");
  const move = 'mutation ($input: MoveHouseholdInput!) { moveHousehold(input: $input) { id } }';
  const input = { ...moving, gridId: grids[TWO], from: TODAY, basis: BASIS };
  expect((await office.tries(move, { input })).codes).toEqual([]);
  expect(await gridsOf('DR-01', 'DR-03')).toEqual([
    { code: 'DR-01', grid: TWO },
    { code: 'DR-03', grid: TWO },
  ]);
  // the door was in one grid until today and is in the other from today on
  expect((await add('DR-08', TWO, '21号楼', '1单元101号')).codes).toEqual([]);
  expect(
    await sql("select h.code from history t join household h on h.id = t.object_id where t.verb = 'move' order by 1"),
  ).toEqual([{ code: 'DR-01' }, { code: 'DR-03' }]);
});

test('an import moves a door whole or not at all', async () => {
  const row = (code: string, grid: string) => [code, grid, '21号楼', '1单元101', '门户甲'];
  expect((await codes([row('DR-01', ONE)]))[1]).toEqual(['2 ERROR room DOOR_IN_OTHER_GRID']);
  // one whose own row is refused stays where it is, and keeps the others there
  const [, stuck] = await codes([row('DR-01', ONE), [...row('DR-03', ONE).slice(0, 4), '门户1']]);
  expect(stuck).toEqual(['2 ERROR room DOOR_IN_OTHER_GRID', '3 ERROR householder NAME_NOT_ALLOWED']);
  const [run, all] = await codes([row('DR-01', ONE), row('DR-03', ONE), row('DR-08', ONE)]);
  expect(all).toEqual(['2 CHANGED', '3 CHANGED', '4 CHANGED']);
  expect((await commit(office, run)).state).toBe('COMMITTED');
  expect(await gridsOf('DR-01', 'DR-03')).toEqual([
    { code: 'DR-01', grid: ONE },
    { code: 'DR-03', grid: ONE },
  ]);
});

test('somebody else takes the door between preview and commit: nothing is written, and the new preview says so', async () => {
  const [run] = await codes([
    ['DR-20', ONE, '23号楼', '1', '门户乙'],
    ['DR-21', ONE, '23号楼', '2', '门户丙'],
  ]);
  expect((await add('DR-22', TWO, '23号楼', '1室')).codes).toEqual([]);
  expect(await commit(office, run)).toMatchObject({ problem: 'IMPORT_PREVIEW_OUTDATED', counts: { NEW: 1, ERROR: 1 } });
  expect(await sql("select 1 from household where code in ('DR-20', 'DR-21')")).toEqual([]);
});

test('a corrected door is kept to its grid as well', async () => {
  const [row] = await sql<{ id: string; version: number }>("select id, version from household where code = 'DR-22'");
  const correct = 'mutation ($input: CorrectHouseholdInput!) { correctHousehold(input: $input) { id } }';
  const input = { ...row, building: '21号楼', room: '1单元0101', reason: '写错了' };
  expect((await office.tries(correct, { input })).codes).toEqual(['DOOR_IN_OTHER_GRID']);
  expect((await office.tries(correct, { input: { ...input, room: '1单元109' } })).codes).toEqual([]);
  expect((await add('DR-23', ONE, '21号楼', '1单元109室')).codes).toEqual(['DOOR_IN_OTHER_GRID']);
});

test('doors of households from before are completed; one that lies in two grids stays without and stops nothing', async () => {
  const [before] = await sql<{ n: string }>('select count(*) as n from household_link where door_hash is not null');
  await sql('update household_link set door_hash = null');
  await sql(
    `update household_link set grid_id = ? where valid_to is null and household_id = (select id from household where code
      = 'DR-03')`,
    [grids[TWO]],
  );
  await hashOldDoors(story.runtime.system());
  expect(await sql('select count(*) as n from household_link where door_hash is not null')).toEqual([
    { n: String(Number(before!.n) - 1) },
  ]);
});
