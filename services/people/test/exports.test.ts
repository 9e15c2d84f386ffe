import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROLES } from '@lianxi/contracts';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { people } from '../src/definition.js';
import { mayExport } from '../src/export/export.policy.js';
import { ImportRun, ImportState, ImportKindName, ImportWork } from '../src/modules/import/import.entity.js';
import { releaseInterrupted } from '../src/modules/import/import.work.js';

let story: Story;
const AREA = '150571/150571003';
const claims = (roles: string[]) => ({
  account: `holder-of-${roles[0]}`,
  roles: roles as never,
  unitPath: roles.includes('SYS_ADMIN') ? null : `${AREA}/XC-JOINT`,
});

beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z' });
});
afterAll(() => story.end());

const sql = <Row>(text: string) => story.runtime.orm.em.fork().execute<Row[]>(text);
const HOUSEHOLD = {
  code: 'H-1',
  building: '=1+1',
  room: '***',
  householder: '欧*丽',
  grid: { code: 'G-1', name: '第1网格', community: { name: '社区' } },
};

test('a list is read with the viewer’s own query page by page, carries exporter, time and purpose, has no formula, and leaves an audit row', async () => {
  const asked: Record<string, unknown>[] = [];
  story.answerAsk((query, variables) => {
    expect(query).toContain('households(first: $first, after: $after)');
    asked.push(variables);
    const more = asked.length === 1;
    return { list: { pageInfo: { hasNextPage: more, endCursor: more ? 'c1' : null }, edges: [{ node: HOUSEHOLD }] } };
  });
  const answer = await story
    .as(claims(['OFFICE_STAFF']))
    .takes(`/export/lists/households.xlsx?purpose=${encodeURIComponent('入户\n核对')}`);
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename*=UTF-8''${encodeURIComponent('户_20260316.xlsx')}`,
  ]);
  expect(asked).toEqual([
    { first: 100, after: null },
    { first: 100, after: 'c1' },
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const sheet = workbook.worksheets[0]!;
  expect([2, 3, 4, 5].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([
    '导出人：holder-of-OFFICE_STAFF',
    '导出时间：2026-03-16 09:00',
    '用途：入户 核对',
    '行数：2',
  ]);
  expect((sheet.getRow(7).values as string[]).slice(1)).toEqual([
    'H-1',
    'G-1',
    '第1网格',
    '社区',
    "'=1+1",
    '***',
    '欧*丽',
  ]);
  expect(
    await sql(
      `select account, details->>'purpose' as purpose, details->>'rows' as rows from audit where what =
        'households.export'`,
    ),
  ).toEqual([{ account: 'holder-of-OFFICE_STAFF', purpose: '入户 核对', rows: '2' }]);
});

test('no purpose, no such list, no graph: refused with a code, and nothing is handed out', async () => {
  const office = story.as(claims(['OFFICE_STAFF']));
  const code = async (path: string) => ((await (await office.takes(path)).json()) as { code: string }).code;
  expect(await code('/export/lists/units.xlsx')).toBe('PURPOSE_REQUIRED');
  expect(await code('/export/lists/units.xlsx?purpose=x')).toBe('PURPOSE_REQUIRED');
  expect(await code('/export/lists/constructor.xlsx?purpose=check')).toBe('NOT_FOUND');
  story.answerAsk(() => null);
  expect(await code('/export/lists/units.xlsx?purpose=check')).toBe('DEPENDENCY_UNAVAILABLE');
});

test('a register is read as of the day that is asked for, with its gaps in words; a day that is none is refused', async () => {
  story.answerAsk((query, variables) =>
    query.includes('categories')
      ? {
          categories: [
            { code: '020000', level: 1, name: '自然资源' },
            { code: '030000', level: 1, name: '城乡建设' },
            { code: '030100', level: 2, name: '村镇建设' },
          ],
        }
      : {
          list:
            variables['on'] === '2026-02-01' && query.includes('businessLines(on: $on, subdistrictId: $subdistrictId)')
              ? [{ code: '03', validFrom: '2022-06-02', basis: '@通知', leaderPost: { title: '副主任', holder: null } }]
              : [],
        },
  );
  const office = story.as(claims(['OFFICE_STAFF']));
  const answer = await office.takes('/export/lists/lines.xlsx?purpose=check&on=2026-02-01');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  expect([7, 8].map((row) => (workbook.worksheets[0]!.getRow(row).values as string[]).slice(1, 5))).toEqual([
    ['02', '自然资源', '（空缺）'],
    ['03', '城乡建设', '（空缺）', '副主任'],
  ]);
  expect((workbook.worksheets[0]!.getRow(8).values as string[]).at(-1)).toBe("'@通知");
  expect(await sql("select details->>'on' as on from audit where what = 'lines.export'")).toEqual([
    { on: '2026-02-01' },
  ]);
  for (const wrong of ['on=2026-13-41', 'on=x', 'subdistrict=1', 'period=2026'])
    expect(
      ((await (await office.takes(`/export/lists/lines.xlsx?purpose=check&${wrong}`)).json()) as { code: string }).code,
    ).toBe('BAD_INPUT');
});

const DISTRICT = ['DISTRICT_READER', 'DISTRICT_SYSTEM'];
const HOUSEHOLDS = [
  'CHIEF_CONVENER',
  'CONVENER',
  'OFFICE_DIRECTOR',
  'OFFICE_STAFF',
  'LEADER_IN_CHARGE',
  'COMMUNITY_SECRETARY',
  'COMMUNITY_STAFF',
  'AREA_CADRE',
];
const COVERAGE = [
  'CHIEF_CONVENER',
  'CONVENER',
  'OFFICE_DIRECTOR',
  'OFFICE_STAFF',
  'LEADER_IN_CHARGE',
  'COMMUNITY_SECRETARY',
  'COMMUNITY_STAFF',
];
const VISITS = [
  'CHIEF_CONVENER',
  'CONVENER',
  'OFFICE_DIRECTOR',
  'OFFICE_STAFF',
  'COMMUNITY_SECRETARY',
  'COMMUNITY_STAFF',
  'AREA_CADRE',
];
const APPOINTMENTS = ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR', 'OFFICE_STAFF', 'SYS_ADMIN', 'SEC_ADMIN'];
const IMPORTS: Record<string, string[]> = {
  OFFICE_DIRECTOR: ['DIVISIONS', 'UNITS', 'PEOPLE', 'POSTS'],
  OFFICE_STAFF: ['DIVISIONS', 'UNITS', 'PEOPLE', 'POSTS', 'GRIDS', 'HOUSEHOLDS', 'RESIDENTS'],
  SYS_ADMIN: ['DIVISIONS', 'UNITS', 'PEOPLE', 'POSTS'],
  COMMUNITY_SECRETARY: ['HOUSEHOLDS', 'RESIDENTS'],
  COMMUNITY_STAFF: ['HOUSEHOLDS', 'RESIDENTS'],
};
test.each(ROLES.map((role) => [role]))(
  '%s takes along exactly the lists that the right gives, at the door and on the screen',
  async (role) => {
    story.answerAsk((query) =>
      query.includes('pageInfo')
        ? { list: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } }
        : { list: [], categories: [] },
    );
    const actor = story.as(claims([role]));
    const open: string[] = [];
    for (const list of Object.keys(mayExport))
      if ((await actor.takes(`/export/lists/${list}.xlsx?purpose=check`)).status === 200) open.push(list);
    const staff = !DISTRICT.includes(role) && role !== 'SEC_ADMIN';
    const where = (right: boolean, ...lists: string[]) => (right ? lists : []);
    expect(open).toEqual([
      ...where(staff, 'units', 'posts', 'people', 'grids'),
      ...where(HOUSEHOLDS.includes(role), 'households'),
      ...where(staff, 'seats', 'lines'),
      ...where(!DISTRICT.includes(role), 'duties', 'areas'),
      ...where(COVERAGE.includes(role), 'responsibility'),
      ...where(VISITS.includes(role), 'visits'),
      ...where(APPOINTMENTS.includes(role), 'appointments'),
      ...where(role in IMPORTS, 'imports'),
      ...where(['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'].includes(role), 'accounts'),
      ...where(['SEC_ADMIN', 'AUDITOR'].includes(role), 'machineClients'),
      ...where(role === 'SEC_ADMIN', 'securityAlerts'),
    ]);
    const { viewer } = await actor.ask<{ viewer: { peopleActions: { verb: string }[] } }>(
      '{ viewer { peopleActions { verb } } }',
    );
    expect(
      viewer.peopleActions
        .map(({ verb }) => verb)
        .filter((verb) => verb.startsWith('export'))
        .map((verb) => `${verb[6]!.toLowerCase()}${verb.slice(7)}`),
    ).toEqual(open);
  },
);

test.each(ROLES.map((role) => [role]))('%s imports exactly the kinds that the matrix gives', async (role) => {
  const actor = story.as(claims([role]));
  const { importKinds, viewer } = await actor.ask<{
    importKinds: { kind: string }[];
    viewer: { peopleActions: { verb: string }[] };
  }>('{ importKinds { kind } viewer { peopleActions { verb } } }');
  expect(importKinds.map(({ kind }) => kind)).toEqual(IMPORTS[role] ?? []);
  expect(viewer.peopleActions.some(({ verb }) => verb === 'addImport')).toBe(role in IMPORTS);
  expect((await actor.takes('/export/imports/templates/units.xlsx')).status).toBe(
    IMPORTS[role]?.includes('UNITS') ? 200 : 403,
  );
});

test('a work that its process did not live to finish is released, and says so', async () => {
  const em = story.runtime.orm.em.fork();
  await em.insert(ImportRun, {
    id: '00000000-0000-7000-8000-0000000000aa',
    version: 3,
    createdAt: new Date(),
    kind: ImportKindName.UNITS,
    state: ImportState.PREVIEWED,
    path: AREA,
    account: 'x',
    personId: null,
    fileId: '00000000-0000-7000-8000-0000000000ab',
    fileName: 'x',
    headers: [],
    headerRow: 1,
    mapping: [],
    rows: 0,
    counts: {},
    fingerprint: null,
    checkedAt: null,
    work: ImportWork.COMMIT,
    problem: null,
    problemParams: {},
    basis: null,
    committedAt: null,
    fileDroppedAt: null,
  });
  await releaseInterrupted(story.runtime);
  const { import: run } = await story
    .as(claims(['OFFICE_STAFF']))
    .ask<{ import: object }>(
      '{ import(id: "00000000-0000-7000-8000-0000000000aa") { state work problem availableActions { verb } } }',
    );
  expect(run).toEqual({ state: 'PREVIEWED', work: null, problem: 'IMPORT_INTERRUPTED', availableActions: [] });
});
