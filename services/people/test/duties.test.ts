import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadBaseData } from '../src/base-data/base-data.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
const TODAY = '2026-03-16';
const day = (n: number) => addDays(TODAY, n);
const basis = '新街发〔2026〕20号';
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
const unitOf = async (code: string) => (await sql<{ id: string }>('select id from unit where code = ?', [code]))[0]!.id;
interface List {
  id: string;
  version: number;
  state: string;
  number: number;
  validFrom: string | null;
  duties: { id: string; order: number; text: string; source: string | null }[];
  availableActions: { verb: string }[];
}
interface Row {
  unit: { name: string };
  subject: string;
  inForce: List | null;
  versions: List[];
}
const FIELDS = 'id version state number validFrom duties { id order text source } availableActions { verb }';
const lists = async (username = 'office1', on?: string) =>
  (
    await (
      await who(username)
    ).ask<{ dutyLists: Row[] }>(
      `query ($on: LocalDate) { dutyLists(on: $on) { unit { name } subject inForce { ${FIELDS} } versions { ${FIELDS}
        } } }`,
      { on },
    )
  ).dutyLists;
const rowOf = async (name: string, username?: string, on?: string) =>
  (await lists(username, on)).find(({ unit }) => unit.name === name)!;
const mutation = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
const [DRAFT, EDIT, PUBLISH] = [
  mutation('draftDutyList', 'DraftDutyListInput'),
  mutation('editDutyList', 'EditDutyListInput'),
  mutation('publishDutyList', 'PublishDutyListInput'),
];

test('the notice’s own lists are published with it, sentence by sentence, and loading again changes nothing', async () => {
  await loadBaseData(story.runtime.system());
  const all = await lists();
  const sources = (subject: string, name: string) =>
    all.find((row) => row.subject === subject && row.unit.name === name)!.inForce!.duties.map(({ source }) => source);
  expect(sources('UNIT', '新城街道信访工作联席会议办公室')).toEqual([
    '《通知》三',
    '《通知》三',
    '《通知》三',
    '《通知》三',
  ]);
  expect(
    all.filter(({ subject }) => subject !== 'UNIT').map(({ inForce }) => inForce!.duties.map(({ source }) => source)),
  ).toEqual([['《通知》五（三）', '《通知》五（三）'], Array.from({ length: 4 }, () => '《通知》五（二）')]);
  expect([
    await lists('office1', '2022-06-01'),
    (await lists('office1', '2022-06-02')).filter(({ inForce }) => inForce).length,
  ]).toEqual([[], 3]);
});

test('a unit drafts and edits its list, the office publishes it from a day on; the version before holds until then; what is published never changes', async () => {
  const [head, office] = [await who('dept-public'), await who('office1')];
  const unitId = await unitOf('XC-PUBLIC');
  const name = '公共服务办公室';
  const { draftDutyList: draft } = await head.ask<{ draftDutyList: List }>(DRAFT, {
    input: { unitId, subject: 'UNIT' },
  });
  expect([draft.state, draft.number, draft.availableActions.map(({ verb }) => verb)]).toEqual(['DRAFT', 1, ['edit']]);
  expect((await office.tries(DRAFT, { input: { unitId, subject: 'UNIT' } })).codes).toEqual(['DRAFT_EXISTS']);
  expect((await office.tries(PUBLISH, { input: { id: draft.id, version: 1, from: day(1), basis } })).codes).toEqual([
    'DUTIES_REQUIRED',
  ]);
  const edit = (version: number, texts: string[]) =>
    head.tries<{ editDutyList: List }>(EDIT, {
      input: { id: draft.id, version, duties: texts.map((text) => ({ text, source: '三定方案' })) },
    });
  await edit(1, ['受理民生类信访事项', '落实联席会议交办事项', '按月报送进展']);
  expect((await edit(1, ['受理'])).codes).toEqual(['VERSION_CONFLICT']);
  const edited = (await edit(2, ['受理民生类信访事项', '落实联席会议交办事项'])).data!.editDutyList;
  expect(edited.duties.map(({ order, text }) => [order, text])).toEqual([
    [1, '受理民生类信访事项'],
    [2, '落实联席会议交办事项'],
  ]);
  // others do not see a draft; its own head may not publish it
  expect((await rowOf(name, 'secretary-01')).versions).toEqual([]);
  const input = { id: draft.id, version: edited.version, from: day(1), basis };
  expect((await head.tries(PUBLISH, { input })).codes).toEqual(['FORBIDDEN']);
  expect((await (await who('dept-safety')).tries(PUBLISH, { input })).codes).toEqual(['NOT_FOUND']);
  for (const [wrong, code] of [
    [{ basis: '' }, 'BASIS_REQUIRED'],
    [{ from: day(-1) }, 'DATE_IN_PAST'],
    [{ version: 1 }, 'VERSION_CONFLICT'],
  ] as const)
    expect((await office.tries(PUBLISH, { input: { ...input, ...wrong } })).codes).toEqual([code]);
  await office.ask(PUBLISH, { input });
  expect((await edit(4, ['改'])).codes).toEqual(['WRONG_STATE']);
  const inForce = async (on: string) => (await rowOf(name, 'secretary-01', on)).inForce?.number ?? null;
  expect([await inForce(TODAY), await inForce(day(1))]).toEqual([null, 1]);

  const { draftDutyList: second } = await head.ask<{ draftDutyList: List }>(DRAFT, {
    input: { unitId, subject: 'UNIT' },
  });
  expect(second.duties.map(({ text }) => text)).toEqual(['受理民生类信访事项', '落实联席会议交办事项']);
  expect(
    (await office.tries(PUBLISH, { input: { id: second.id, version: second.version, from: day(1), basis } })).codes,
  ).toEqual(['LATER_CHANGE_PLANNED']);
  const two = await Promise.all(
    [office, await who('director')].map((actor) =>
      actor.tries(PUBLISH, { input: { id: second.id, version: second.version, from: day(9), basis } }),
    ),
  );
  expect(two.flatMap(({ codes }) => codes)).toEqual(['VERSION_CONFLICT']);
  expect([await inForce(day(8)), await inForce(day(9))]).toEqual([1, 2]);
  // not even the owner of the tables changes what is published
  for (const statement of [
    "update duty set text = '改' where list_id = ?",
    `insert into duty select gen_random_uuid(), 1, now(), list_id, 9, '加', null, false from duty where list_id = ?
      limit 1`,
    "update duty_list set basis = '改' where id = ?",
  ])
    await expect(sql(statement, [draft.id])).rejects.toThrow('never changes');
});

test('a duty is cited by its id: by query and by federation, and a draft’s duty by nobody else', async () => {
  const [first] = (await rowOf('新城街道信访工作联席会议办公室')).inForce!.duties;
  const cite = (id: string) => ({ r: [{ __typename: 'Duty', id }] });
  const ENTITY =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Duty { text source list { unit { name } } } } }';
  for (const name of ['office1', 'grid-0101', 'dept-public'])
    expect(await (await who(name)).ask(ENTITY, cite(first!.id))).toMatchObject({
      _entities: [{ source: '《通知》三' }],
    });
  expect((await (await who('district')).tries(ENTITY, cite(first!.id))).data).toEqual({ _entities: [null] });
  const head = await who('dept-safety');
  const { draftDutyList } = await head.ask<{ draftDutyList: List }>(DRAFT, {
    input: { unitId: await unitOf('XC-SAFETY'), subject: 'UNIT' },
  });
  const { editDutyList } = await head.ask<{ editDutyList: List }>(EDIT, {
    input: { id: draftDutyList.id, version: 1, duties: [{ text: '草稿职责' }] },
  });
  expect((await (await who('grid-0101')).tries(ENTITY, cite(editDutyList.duties[0]!.id))).data).toEqual({
    _entities: [null],
  });
  expect(
    (
      await (
        await who('grid-0101')
      ).ask<{ duty: null }>('query ($id: ID!) { duty(id: $id) { text } }', { id: editDutyList.duties[0]!.id })
    ).duty,
  ).toBeNull();
});

test('a list is read by its id: a published one by staff, a draft by its unit and the office; by federation the same', async () => {
  const unitId = await unitOf('XC-SERVICE');
  const { draftDutyList: draft } = await (
    await who('office1')
  ).ask<{ draftDutyList: List }>(DRAFT, { input: { unitId, subject: 'UNIT' } });
  const published = (await rowOf('新城街道信访工作联席会议办公室')).inForce!;
  const entity = async (username: string, id: string) =>
    (
      await (
        await who(username)
      ).ask<{ _entities: ({ id: string } | null)[] }>(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on DutyList { id } } }',
        { r: [{ __typename: 'DutyList', id }] },
      )
    )._entities[0]?.id ?? null;
  for (const [username, seen] of [
    ['office1', true],
    ['dept-service', true],
    ['dept-public', false],
    ['grid-0101', false],
    ['district', false],
  ] as const)
    expect([username, await entity(username, draft.id)]).toEqual([username, seen ? draft.id : null]);
  for (const [username, seen] of [
    ['grid-0101', true],
    ['chief', true],
    ['district', false],
  ] as const)
    expect([username, await entity(username, published.id)]).toEqual([username, seen ? published.id : null]);
});

test('who drafts: the office for every unit, heads and communities for their own, nobody else', async () => {
  const input = { unitId: await unitOf('150571003001'), subject: 'UNIT' };
  for (const name of ['chief', 'grid-0101', 'district', 'sysadmin', 'dept-public', 'secretary-02'])
    expect([name, (await (await who(name)).tries(DRAFT, { input })).codes]).toEqual([name, ['FORBIDDEN']]);
  expect(
    (await (await who('secretary-01')).tries(DRAFT, { input: { ...input, subject: 'GRID_WORKER' } })).codes,
  ).toEqual(['BAD_INPUT']);
  await (await who('secretary-01')).ask(DRAFT, { input });
  expect((await (await who('district')).tries('{ dutyLists { subject } }')).codes).toEqual(['FORBIDDEN']);
});
