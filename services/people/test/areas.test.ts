import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
const TODAY = '2026-03-16';
const day = (n: number) => addDays(TODAY, n);
const basis = '新街发〔2026〕12号';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string, today = TODAY) {
  const ctx = story.runtime.system();
  const account = await ctx.em.findOneOrFail(Account, { username });
  return story.as(await claimsOf({ ...ctx, clock: { now: ctx.clock.now, today: () => today } }, account, null));
}
const sql = <T>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<T[]>(text, values);
const idOf = async (table: string, code: string) =>
  (await sql<{ id: string }>(`select id from ${table} where code = ?`, [code]))[0]!.id;
const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { id version validFrom validTo grid { id } } }`;
const [ASSIGN, END, HAND_OVER] = [
  mutation('assignArea', 'AssignAreaInput'),
  mutation('endArea', 'EndAreaInput'),
  mutation('handOverAreas', 'HandOverAreasInput'),
];
interface Area {
  id: string;
  version: number;
  validFrom: string;
  validTo: string | null;
  grid: { id: string } | null;
}
interface Coverage {
  community: { code: string };
  grids: { grid: { id: string; code: string }; areas: { post: { id: string; holder: { name: string } | null } }[] }[];
  cadrePosts: { id: string }[];
}
const coverage = async (on?: string, username = 'office1') =>
  (
    await (
      await who(username)
    ).ask<{ areaCoverage: Coverage[] }>(
      `query ($on: LocalDate) { areaCoverage(on: $on) { community { code } grids { grid { id code } areas { post { id
        holder(on: $on) { name } } } } cadrePosts { id } } }`,
      { on },
    )
  ).areaCoverage;
const COMMUNITY = '150571003002';
const gapsOf = async (on: string, community = COMMUNITY) =>
  (await coverage(on))
    .find((one) => one.community.code === community)!
    .grids.filter(({ areas }) => areas.length === 0)
    .map(({ grid }) => grid.code);

/** A cadre's post in the second community, held by somebody new. */
async function newCadre(name: string): Promise<string> {
  const office = await who('office1');
  const unitId = await idOf('unit', COMMUNITY);
  const { addPost } = await office.ask<{ addPost: { id: string; version: number } }>(
    'mutation ($input: AddPostInput!) { addPost(input: $input) { id version } }',
    { input: { unitId, title: `包片干部·${name}`, roles: ['AREA_CADRE'], singleHolder: true, from: TODAY, basis } },
  );
  const { addPerson } = await office.ask<{ addPerson: { id: string } }>(
    'mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }',
    { input: { name } },
  );
  await office.ask('mutation ($input: AppointPostInput!) { appointPost(input: $input) { id } }', {
    input: { ...addPost, personId: addPerson.id, from: TODAY, capacity: 'HOLDER', basis },
  });
  return addPost.id;
}

test('a cadre looks after grids from a day on: gaps close that day, and are back where the area ends', async () => {
  const postId = await newCadre('赵包片');
  const grids = [await idOf('grid', `${COMMUNITY}01`), await idOf('grid', `${COMMUNITY}02`)];
  expect(await gapsOf(TODAY)).toEqual([`${COMMUNITY}01`, `${COMMUNITY}02`, `${COMMUNITY}03`]);
  const office = await who('office1');
  const { assignArea } = await office.ask<{ assignArea: Area[] }>(ASSIGN, {
    input: { postId, gridIds: grids, from: day(3), basis },
  });
  expect(assignArea.map(({ grid }) => grid!.id)).toEqual(grids);
  expect([await gapsOf(day(2)), await gapsOf(day(3))]).toEqual([
    [`${COMMUNITY}01`, `${COMMUNITY}02`, `${COMMUNITY}03`],
    [`${COMMUNITY}03`],
  ]);
  // the same grid, and the whole community of which it is a part, are refused for the same cadre
  for (const gridIds of [[grids[0]!], []])
    expect((await office.tries(ASSIGN, { input: { postId, gridIds, from: day(5), basis } })).codes).toEqual([
      'AREA_TAKEN',
    ]);
  const row = assignArea[0]!;
  expect((await office.tries(END, { input: { id: row.id, version: 9, on: day(10), basis } })).codes).toEqual([
    'VERSION_CONFLICT',
  ]);
  await office.ask(END, { input: { id: row.id, version: row.version, on: day(10), basis } });
  expect([await gapsOf(day(9)), await gapsOf(day(10))]).toEqual([
    [`${COMMUNITY}03`],
    [`${COMMUNITY}01`, `${COMMUNITY}03`],
  ]);
  // what follows the post is named before it changes hands, and the post does not end while it has an area
  const { post } = await office.ask<{ post: { version: number; belongings: { areas: Area[] } } }>(
    `query ($id: ID!, $on: LocalDate) { post(id: $id) { version belongings(on: $on) { areas { id version validFrom
      validTo grid { id } } } } }`,
    { id: postId, on: day(4) },
  );
  expect(post.belongings.areas).toHaveLength(2);

  const successor = await newCadre('钱包片');
  const areas = [{ id: assignArea[1]!.id, version: assignArea[1]!.version }];
  expect(
    (await office.tries(HAND_OVER, { input: { areas, toPostId: await idOf('post', 'cadre-01'), on: day(20), basis } }))
      .codes,
  ).toEqual(['BAD_INPUT']);
  await office.ask(HAND_OVER, { input: { areas, toPostId: successor, on: day(20), basis } });
  const holderOn = async (on: string) =>
    (await coverage(on))
      .find((one) => one.community.code === COMMUNITY)!
      .grids[1]!.areas.map(({ post: { holder } }) => holder!.name);
  expect([await holderOn(day(19)), await holderOn(day(20))]).toEqual([['赵包片'], ['钱包片']]);
});

test('two who assign the same grid to one cadre at once: one of them is refused', async () => {
  const postId = await newCadre('孙包片');
  const input = { postId, gridIds: [await idOf('grid', `${COMMUNITY}03`)], from: TODAY, basis };
  const answers = await Promise.all(
    (await Promise.all(['office1', 'director'].map((name) => who(name)))).map((actor) =>
      actor.tries(ASSIGN, { input }),
    ),
  );
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['AREA_TAKEN']);
});

test('the rights of a cadre are those of the area: one grid, then none', async () => {
  const office = await who('office1');
  const postId = await idOf('post', 'cadre-01');
  const doors = async (today = TODAY) =>
    (
      await (
        await who('cadre-01', today)
      ).ask<{ households: { totalCount: number } }>('{ households(first: 1) { totalCount } }')
    ).households.totalCount;
  expect([(await who('cadre-01')).claims.areas?.length, await doors()]).toEqual([1, 12]);
  const [whole] = await sql<{ id: string; version: number }>(
    'select id, version from area_assignment where post_id = ?',
    [postId],
  );
  await office.ask(END, { input: { ...whole, on: day(1), basis } });
  const gridIds = [await idOf('grid', '15057100300101'), await idOf('grid', '15057100300103')];
  await office.ask(ASSIGN, { input: { postId, gridIds, from: day(2), until: day(4), basis } });
  expect([await doors(day(0)), await doors(day(2)), await doors(day(3))]).toEqual([12, 8, 8]);
  expect([(await who('cadre-01', day(1))).claims.roles, (await who('cadre-01', day(4))).claims.areas]).toEqual([
    [],
    undefined,
  ]);
});

test('who may: the office assigns; staff reads; the district and nobody read nothing', async () => {
  const input = { postId: await idOf('post', 'cadre-01'), gridIds: [], from: day(30), basis };
  for (const name of ['chief', 'dept-public', 'secretary-01', 'grid-0101', 'sysadmin', 'district', 'auditor'])
    expect([name, (await (await who(name)).tries(ASSIGN, { input })).codes]).toEqual([name, ['FORBIDDEN']]);
  expect((await coverage(TODAY, 'grid-0101')).length).toBe(11);
  expect((await coverage(TODAY, 'district')).flatMap(({ grids }) => grids)).toEqual([]);
  expect((await story.anonymous.tries(ASSIGN, { input })).codes).toEqual(['UNAUTHENTICATED']);
  for (const [wrong, code] of [
    [{ from: day(-1) }, 'DATE_IN_PAST'],
    [{ basis: ' ' }, 'BASIS_REQUIRED'],
    [{ postId: await idOf('post', 'public-head') }, 'BAD_INPUT'],
    [{ gridIds: [await idOf('grid', `${COMMUNITY}01`)] }, 'BAD_INPUT'],
  ] as const) {
    expect((await (await who('office1')).tries(ASSIGN, { input: { ...input, ...wrong } })).codes).toEqual([code]);
  }
});
