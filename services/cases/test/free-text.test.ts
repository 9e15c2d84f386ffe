import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GRID, MACHINE, undeclaredTexts, UNIT, type Actor, type Name } from '@lianxi/service-kit/testing';
import { Client } from 'pg';
import { casesService } from '../src/definition.js';
import { leak, lists, openWorld, PNG, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const ID = '150202199001011236';
const NUMBERS = [ID, '13912345678', '0475-8212345', '6222020200112233446', '1390000 5555'];
const said = `证件${NUMBERS[0]}，手机${NUMBERS[1]}，座机${NUMBERS[2]}，卡号${NUMBERS[3]}，另一手机${NUMBERS[4]}`;
const digits = (text: string) => text.replaceAll(/[\s-]/gu, '');
const leaks = (found: unknown) => NUMBERS.filter((value) => digits(JSON.stringify(found)).includes(digits(value)));

test('every text column is declared free text or named as none, and no free one is shown unmasked', () =>
  expect(undeclaredTexts(casesService, world.story)).toEqual({ missing: [], stale: [], unmasked: [] }));

const WHOLE = `query ($id: ID!) { case(id: $id) { summary appealContent progress resultText remark threeLists {
  appealContent classification tasks { content standard } } records { content } history { reason details } recusals {
  reason history { reason } } } casesWork(first: 100) { items { title } } }`;
const UNMASK = `mutation ($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address texts { place
  text } } }`;

/** A matter with numbers in every text that somebody may write. */
async function spoken(): Promise<Row> {
  const { who, does, read } = world;
  let row = await world.register(who('clerk-01'), {
    summary: `来电${NUMBERS[1]}反映渗水`,
    appealContent: said,
    remark: said,
  });
  const { fileId } = await who('clerk-01').upload('现场.png', PNG);
  await does(who('clerk-01'), 'recordCase', 'RecordCaseInput', {
    id: row.id,
    type: 'CONTACT',
    content: said,
    fileIds: [fileId],
  });
  row = await does(who('secretary-01'), 'editListsCase', 'EditListsInput', {
    ...lists,
    id: row.id,
    version: (await read(who('secretary-01'), row.id))!.version,
    classification: said,
    tasks: [{ content: said, standard: said, dueOn: '2026-03-20' }],
  });
  await does(who('clerk-01'), 'requestRecusalCase', 'RequestRecusalInput', { id: row.id, ground: 'KIN', reason: said });
  return does(who('secretary-01'), 'escalateCase', 'CaseReasonInput', {
    id: row.id,
    version: row.version,
    reason: said,
  });
}

test('numbers in free text are masked for every role by every door, and left out of hits and events', async () => {
  const row = await spoken();
  const readers: [string, Actor][] = (
    ['chief', 'head', 'director', 'office1', 'lead-build', 'secretary-01', 'clerk-01', 'cadre-01', 'district'] as Name[]
  ).map((name) => [name, world.who(name)]);
  for (const [name, actor] of [...readers, ['machine', world.story.as(MACHINE)] as [string, Actor]]) {
    const { data } = await actor.tries<object>(WHOLE, { id: row.id });
    expect([name, JSON.stringify(data).includes('证件') || JSON.stringify(data).includes('渗水'), leaks(data)]).toEqual(
      [name, true, []],
    );
    const { cases } = await actor.ask<{ cases: { totalCount: number } }>(
      'query ($s: String!) { cases(filter: { search: $s }) { totalCount } }',
      { s: '3912345678' },
    );
    expect([name, cases.totalCount]).toEqual([name, 0]);
  }
  expect(
    (
      await world
        .who('office1')
        .ask<{ cases: { totalCount: number } }>('{ cases(filter: { search: "反映渗水" }) { totalCount } }')
    ).cases.totalCount,
  ).toBe(1);
  const owner = new Client({ connectionString: world.story.database.url('lianxi_owner') });
  await owner.connect();
  expect(leaks((await owner.query('select data from bus.job')).rows)).toEqual([]);
  await owner.end();
});

test('unmasking shows them by role, with an audit row of the places; identity and account numbers for office and handler alone', async () => {
  const row = await spoken();
  const unmask = async (name: Name) =>
    (
      await world.who(name).ask<{ unmaskCase: { texts: { place: string; text: string }[] } }>(UNMASK, {
        input: { id: row.id, purpose: '电话回访' },
      })
    ).unmaskCase.texts;
  const office = await unmask('office1');
  expect(new Set(office.map(({ place }) => place.split('.')[0]))).toEqual(
    new Set([
      'summary',
      'appealContent',
      'progress',
      'remark',
      'classification',
      'tasks',
      'record',
      'history',
      'recusal',
    ]),
  );
  expect(office.find(({ place }) => place === 'appealContent')!.text).toBe(said);
  expect(leaks((await unmask('head')).map(({ text }) => text))).toEqual([NUMBERS[1], NUMBERS[2], NUMBERS[4]]);
  const [entry] = await world.story.runtime.orm.em
    .fork()
    .execute<{ details: { fields: string[]; purpose: string } }[]>(
      "select details from audit where what = 'case.unmask' and object_id = ? order by at limit 1",
      [row.id],
    );
  expect(entry!.details.fields).toEqual([
    'partyName',
    'partyPhone',
    'partyAddress',
    ...office.map(({ place }) => place),
  ]);
  expect(leaks(entry)).toEqual([]);
});

test('a form that was read masked and is saved again loses nothing', async () => {
  const row = await spoken();
  const { case: read } = await world.who('office1').ask<{
    case: { version: number; threeLists: { classification: string; tasks: { content: string; standard: string }[] } };
  }>('query ($id: ID!) { case(id: $id) { version threeLists { classification tasks { content standard } } } }', {
    id: row.id,
  });
  expect(leaks(read)).toEqual([]);
  await world.does(world.who('office1'), 'editListsCase', 'EditListsInput', {
    id: row.id,
    version: read.version,
    classification: `${read.threeLists.classification}；已核`,
    tasks: [{ content: '新增：现场查勘' }, ...read.threeLists.tasks],
  });
  const [kept] = await world.story.runtime.orm.em
    .fork()
    .execute<{ list_classification: string; list_tasks: { content: string; standard: string }[] }[]>(
      'select list_classification, list_tasks from "case" where id = ?',
      [row.id],
    );
  expect(kept!.list_classification).toBe(`${said}；已核`);
  expect(kept!.list_tasks[1]).toMatchObject({ content: said, standard: said });
});

test("a party's telephone is a telephone, kept in one form; a household is one of the grid, as people answers", async () => {
  const tries = (name: Name, input: object) =>
    world.codes(world.who(name), 'registerCase', 'RegisterCaseInput', { ...leak, ...input });
  for (const partyPhone of ['not a phone', '12345', '1380013800'])
    expect([partyPhone, await tries('clerk-01', { partyPhone })]).toEqual([
      partyPhone,
      [expect.stringMatching(/^PHONE_/)],
    ]);
  expect(await tries('clerk-01', { partyPhone: '138 0013 8000' })).toEqual([]);
  const household = (grid: string | null) => () => ({ household: grid && { id: GRID.grid201, grid: { id: grid } } });
  for (const answer of [household(GRID.grid102), household(null)]) {
    world.story.answerAsk(answer);
    expect(await tries('grid-0101', { householdId: GRID.grid201 })).toEqual(['HOUSEHOLD_NOT_IN_GRID']);
  }
  world.story.answerAsk(household(GRID.grid101));
  expect(await tries('grid-0101', { householdId: GRID.grid201 })).toEqual([]);
  // without a grid there is no household of it
  expect(await tries('office1', { communityId: UNIT.community1, householdId: GRID.grid201 })).toEqual([
    'HOUSEHOLD_NOT_IN_GRID',
  ]);
  world.story.answerAsk(null);
  expect(await tries('grid-0101', { householdId: GRID.grid201 })).toEqual(['DEPENDENCY_UNAVAILABLE']);
});
