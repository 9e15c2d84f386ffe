import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROLES } from '@lianxi/contracts';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { people } from '../src/definition.js';
import { ImportRun, ImportState, ImportKindName, ImportWork } from '../src/modules/import/import.entity.js';
import { releaseInterrupted } from '../src/modules/import/import.work.js';

let story: Story;
const AREA = '150571/150571003';
const claims = (roles: string[]) => ({ account: `holder-of-${roles[0]}`, roles: roles as never, unitPath: roles.includes('SYS_ADMIN') ? null : `${AREA}/XC-JOINT` });

beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z' });
});
afterAll(() => story.end());

const sql = <Row>(text: string) => story.runtime.orm.em.fork().execute<Row[]>(text);
const HOUSEHOLD = { code: 'H-1', building: '=1+1', room: '***', householder: '欧*丽', grid: { code: 'G-1', name: '第1网格', community: { name: '社区' } } };

test('a list is read with the viewer’s own query page by page, carries exporter, time and purpose, has no formula, and leaves an audit row', async () => {
  const asked: Record<string, unknown>[] = [];
  story.answerAsk((query, variables) => {
    expect(query).toContain('households(first: $first, after: $after)');
    asked.push(variables);
    const more = asked.length === 1;
    return { list: { pageInfo: { hasNextPage: more, endCursor: more ? 'c1' : null }, edges: [{ node: HOUSEHOLD }] } };
  });
  const answer = await story.as(claims(['OFFICE_STAFF'])).fetch(`/export/lists/households.xlsx?purpose=${encodeURIComponent('入户\n核对')}`);
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, `attachment; filename*=UTF-8''${encodeURIComponent('户_20260316.xlsx')}`]);
  expect(asked).toEqual([{ first: 100, after: null }, { first: 100, after: 'c1' }]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const sheet = workbook.worksheets[0]!;
  expect([2, 3, 4, 5].map((row) => sheet.getRow(row).getCell(1).value)).toEqual(['导出人：holder-of-OFFICE_STAFF', '导出时间：2026-03-16 09:00', '用途：入户 核对', '行数：2']);
  expect((sheet.getRow(7).values as string[]).slice(1)).toEqual(['H-1', 'G-1', '第1网格', '社区', "'=1+1", '***', '欧*丽']);
  expect(await sql("select account, details->>'purpose' as purpose, details->>'rows' as rows from audit where what = 'households.export'")).toEqual([{ account: 'holder-of-OFFICE_STAFF', purpose: '入户 核对', rows: '2' }]);
});

test('no purpose, no such list, no graph: refused with a code, and nothing is handed out', async () => {
  const office = story.as(claims(['OFFICE_STAFF']));
  const code = async (path: string) => ((await (await office.fetch(path)).json()) as { code: string }).code;
  expect(await code('/export/lists/units.xlsx')).toBe('PURPOSE_REQUIRED');
  expect(await code('/export/lists/units.xlsx?purpose=x')).toBe('PURPOSE_REQUIRED');
  expect(await code('/export/lists/constructor.xlsx?purpose=check')).toBe('NOT_FOUND');
  story.answerAsk(() => null);
  expect(await code('/export/lists/units.xlsx?purpose=check')).toBe('DEPENDENCY_UNAVAILABLE');
});

const DISTRICT = ['DISTRICT_READER', 'DISTRICT_SYSTEM'];
const HOUSEHOLDS = ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR', 'OFFICE_STAFF', 'LEADER_IN_CHARGE', 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF', 'AREA_CADRE'];
test.each(ROLES.map((role) => [role]))('%s takes along exactly the lists that the right gives, at the door and on the screen', async (role) => {
  story.answerAsk(() => ({ list: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } }));
  const actor = story.as(claims([role]));
  const open: string[] = [];
  for (const list of ['units', 'posts', 'people', 'grids', 'households']) if ((await actor.fetch(`/export/lists/${list}.xlsx?purpose=check`)).status === 200) open.push(list);
  const staff = !DISTRICT.includes(role) && role !== 'SEC_ADMIN';
  expect(open).toEqual([...(staff ? ['units', 'posts', 'people', 'grids'] : []), ...(HOUSEHOLDS.includes(role) ? ['households'] : [])]);
  const { viewer } = await actor.ask<{ viewer: { peopleActions: { verb: string }[] } }>('{ viewer { peopleActions { verb } } }');
  expect(viewer.peopleActions.map(({ verb }) => verb).filter((verb) => verb.startsWith('export')).map((verb) => verb.slice(6).toLowerCase())).toEqual(open);
});

const IMPORTS: Record<string, string[]> = {
  OFFICE_DIRECTOR: ['DIVISIONS', 'UNITS', 'PEOPLE', 'POSTS'], OFFICE_STAFF: ['DIVISIONS', 'UNITS', 'PEOPLE', 'POSTS', 'GRIDS', 'HOUSEHOLDS'], SYS_ADMIN: ['DIVISIONS', 'UNITS', 'PEOPLE', 'POSTS'],
  COMMUNITY_SECRETARY: ['HOUSEHOLDS'], COMMUNITY_STAFF: ['HOUSEHOLDS'],
};
test.each(ROLES.map((role) => [role]))('%s imports exactly the kinds that the matrix gives', async (role) => {
  const actor = story.as(claims([role]));
  const { importKinds, viewer } = await actor.ask<{ importKinds: { kind: string }[]; viewer: { peopleActions: { verb: string }[] } }>('{ importKinds { kind } viewer { peopleActions { verb } } }');
  expect(importKinds.map(({ kind }) => kind)).toEqual(IMPORTS[role] ?? []);
  expect(viewer.peopleActions.some(({ verb }) => verb === 'addImport')).toBe(role in IMPORTS);
  expect((await actor.fetch('/export/imports/templates/units.xlsx')).status).toBe(IMPORTS[role]?.includes('UNITS') ? 200 : 403);
});

test('a work that its process did not live to finish is released, and says so', async () => {
  const em = story.runtime.orm.em.fork();
  await em.insert(ImportRun, { id: '00000000-0000-7000-8000-0000000000aa', version: 3, createdAt: new Date(), kind: ImportKindName.UNITS, state: ImportState.PREVIEWED, path: AREA, account: 'x', personId: null, fileId: '00000000-0000-7000-8000-0000000000ab', fileName: 'x', headers: [], headerRow: 1, mapping: [], rows: 0, counts: {}, fingerprint: null, checkedAt: null, work: ImportWork.COMMIT, problem: null, problemParams: {}, basis: null, committedAt: null, fileDroppedAt: null });
  await releaseInterrupted(story.runtime);
  const { import: run } = await story.as(claims(['OFFICE_STAFF'])).ask<{ import: object }>('{ import(id: "00000000-0000-7000-8000-0000000000aa") { state work problem availableActions { verb } } }');
  expect(run).toEqual({ state: 'PREVIEWED', work: null, problem: 'IMPORT_INTERRUPTED', availableActions: [] });
});
