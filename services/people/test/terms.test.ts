import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { MACHINE, startStory, type Story } from '@lianxi/service-kit/testing';
import fc from 'fast-check';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { claimsOf } from '../src/auth/claims.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { applyDueNames } from '../src/modules/unit/unit.actions.js';

let story: Story;
const TODAY = '2026-03-16';
const day = (n: number) => addDays(TODAY, n);
const BASIS = '新城党发〔2026〕9号';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  story.answerAsk(() => ({ unit: { openCases: 0, openDecisions: 0 } }));
});
afterAll(() => story.end());

/** Somebody of the demonstration, with the claims that the gateway would get today. */
async function who(username: string, today = TODAY) {
  const ctx = story.runtime.system();
  const account = await ctx.em.findOneOrFail(Account, { username });
  return story.as(await claimsOf({ ...ctx, clock: { now: ctx.clock.now, today: () => today } }, account, null));
}

interface Post {
  id: string;
  version: number;
  title: string;
  holder: { name: string } | null;
  holders: { id: string; capacity: string; person: { name: string } }[];
  assignments: { id: string; validFrom: string; validTo: string | null; person: { id: string; name: string } }[];
  availableActions: { verb: string }[];
}
const POST =
  'id version title holder(on: $on) { name } holders(on: $on) { id capacity person { name } } assignments { id validFrom validTo person { id name } } availableActions { verb }';
const postOf = async (id: string, on = TODAY, username = 'office1') =>
  (
    await (
      await who(username)
    ).ask<{ post: Post }>(`query ($id: ID!, $on: LocalDate) { post(id: $id) { ${POST} } }`, { id, on })
  ).post;
const idOf = async (code: string) =>
  (await story.runtime.orm.em.fork().execute<{ id: string }[]>('select id from post where code = ?', [code]))[0]!.id;
const unitIdOf = async (code: string) =>
  (await story.runtime.orm.em.fork().execute<{ id: string }[]>('select id from unit where code = ?', [code]))[0]!.id;
const act = (name: string, type: string, fields = 'id version') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
const APPOINT = act('appointPost', 'AppointPostInput');
const HAND_OVER = act('handOverPost', 'HandOverPostInput');
const RELEASE = act('releasePost', 'ReleasePostInput');
const ADD_PERSON = act('addPerson', 'AddPersonInput', 'id version name');
const newPerson = async (name: string) =>
  (await (await who('office1')).ask<{ addPerson: { id: string } }>(ADD_PERSON, { input: { name } })).addPerson.id;
/** The second person confirms what waits for the post. */
async function confirm(postId: string, username = 'chief') {
  const second = await who(username);
  const { post } = await second.ask<{ post: { proposals: { id: string; version: number }[] } }>(
    'query ($id: ID!) { post(id: $id) { proposals { id version } } }',
    { id: postId },
  );
  for (const { id, version } of post.proposals)
    await second.ask(act('confirmAppointment', 'AppointmentActInput', 'state'), { input: { id, version } });
}
const facts = () => story.runtime.orm.em.fork();

test('a post is handed over on a later day: until midnight nothing changes, then successor, seat and claims follow by themselves', async () => {
  const id = await idOf('party-secretary');
  const successor = await newPerson('巴特尔·孟和');
  const before = await postOf(id);
  const office = await who('office1');
  const { post: follows } = await office.ask<{ post: { belongings: object } }>(
    'query ($id: ID!) { post(id: $id) { belongings(on: "2026-04-01") { seats { kind } lines { code } households } } }',
    { id },
  );
  expect(follows.belongings).toEqual({ seats: [{ kind: 'CHIEF_CONVENER' }], lines: [], households: null });
  await office.ask(HAND_OVER, {
    input: { id, version: before.version, personId: successor, on: '2026-04-01', basis: BASIS },
  });
  expect((await postOf(id, '2026-04-01')).holder?.name).toBe('示范·苏振华');
  await confirm(id, 'director');
  for (const [on, name] of [
    ['2026-03-16', '示范·苏振华'],
    ['2026-03-31', '示范·苏振华'],
    ['2026-04-01', '巴特尔·孟和'],
    ['2030-01-01', '巴特尔·孟和'],
  ] as const) {
    expect([on, (await postOf(id, on)).holder?.name]).toEqual([on, name]);
    const { conference } = await office.ask<{
      conference: { seats: { kind: string; post: { holder: { name: string } } }[] };
    }>('query ($on: LocalDate) { conference(on: $on) { seats { kind post { holder(on: $on) { name } } } } }', { on });
    expect(conference.seats.find(({ kind }) => kind === 'CHIEF_CONVENER')!.post.holder.name).toBe(name);
  }
  expect((await who('chief')).claims.roles).toEqual(['CHIEF_CONVENER']);
  expect((await who('chief', '2026-04-01')).claims.roles).toEqual([]);
  // the other services hear both terms with their days, at once
  const sent = await facts().execute<{ data: { facts?: { validFrom: string; validTo: string | null }[] } }[]>(
    `select details as data from history where noun = 'assignment' and verb in ('handOver', 'appoint') order by at
      desc limit 2`,
  );
  expect(sent).toHaveLength(2);
});

test('a single-holder post has no second holder: refused with the days in the way; a substitute stands beside the holder until a day', async () => {
  const id = await idOf('justice-head');
  const [office, one] = [await who('office1'), await newPerson('王小明')];
  const { version } = await postOf(id);
  const input = { id, version, personId: one, from: day(10), basis: BASIS };
  expect(await office.tries(APPOINT, { input })).toMatchObject({
    codes: ['POST_HELD_SINCE'],
    errors: [{ message: '该职务自2024-01-01起已有人任职，任职不能重叠' }],
  });
  expect((await office.tries(APPOINT, { input: { ...input, capacity: 'SUBSTITUTE' } })).codes).toEqual([
    'END_REQUIRED',
  ]);
  await office.ask(APPOINT, { input: { ...input, capacity: 'SUBSTITUTE', until: day(20) } });
  await confirm(id);
  const beside = await postOf(id, day(12));
  expect([beside.holder!.name, beside.holders.map(({ capacity }) => capacity)]).toEqual([
    '示范·韩守正',
    ['HOLDER', 'SUBSTITUTE'],
  ]);
  expect((await postOf(id, day(20))).holders).toHaveLength(1);
});

test('an acting holder bridges a vacancy; what was appointed for later is withdrawn and never holds', async () => {
  const id = await idOf('organisation-commissioner');
  const [office, one, two] = [await who('director'), await newPerson('陈一'), await newPerson('陈二')];
  let post = await postOf(id);
  const step = async (mutation: string, input: object) => {
    await office.ask(mutation, { input: { id, version: post.version, basis: BASIS, ...input } });
    await confirm(id);
    post = await postOf(id, day(400));
  };
  await step(RELEASE, { assignmentId: post.assignments[0]!.id, on: day(1) });
  await step(APPOINT, { personId: one, from: day(1), until: day(30), capacity: 'ACTING' });
  await step(APPOINT, { personId: two, from: day(30) });
  expect(post.holder!.name).toBe('陈二');
  await step(RELEASE, { assignmentId: post.assignments.find(({ validFrom }) => validFrom === day(30))!.id, on: TODAY });
  expect([post.holder, post.assignments.length]).toEqual([null, 2]);
  expect((await postOf(id, day(15))).holder!.name).toBe('陈一');
});

test('two administrators who change one post at once: the second reads that it has changed', async () => {
  const id = await idOf('congress-director');
  const [office, director, one] = [await who('office1'), await who('director'), await newPerson('李一')];
  const { version } = await postOf(id);
  const input = { id, version, personId: one, on: day(5), basis: BASIS };
  const answers = await Promise.all([office, director].map((actor) => actor.tries(HAND_OVER, { input })));
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['VERSION_CONFLICT']);
});

test.each<[string, object, string]>([
  ['a day that has passed', { from: day(-1) }, 'DATE_IN_PAST'],
  ['a day that nobody can plan', { from: '2040-01-01' }, 'DATE_TOO_FAR'],
  ['a term that ends before it begins', { until: day(5) }, 'BAD_INPUT'],
  ['no document', { basis: ' ' }, 'BASIS_REQUIRED'],
  ['nobody', { personId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
])('an appointment with %s is refused with a code and changes nothing', async (_, wrong, code) => {
  const id = await idOf('public-handler');
  const personId = await newPerson('赵六');
  const before = await postOf(id);
  expect(
    (
      await (
        await who('office1')
      ).tries(APPOINT, { input: { id, version: before.version, personId, from: day(10), basis: BASIS, ...wrong } })
    ).codes,
  ).toEqual([code]);
  expect(await postOf(id)).toEqual(before);
});

test('who may: the office of the sub-district; the system administrator keeps the directory and appoints nobody; nobody appoints himself', async () => {
  const id = await idOf('general-handler');
  const { version } = await postOf(id);
  const personId = await newPerson('孙七');
  const input = { id, version, personId, from: day(1), basis: BASIS };
  for (const name of [
    'chief',
    'justice',
    'dept-public',
    'secretary-01',
    'grid-0101',
    'sysadmin',
    'auditor',
    'secadmin',
    'district',
  ])
    expect([name, (await (await who(name)).tries(APPOINT, { input })).codes]).toEqual([name, ['FORBIDDEN']]);
  expect((await story.anonymous.tries(APPOINT, { input })).codes).toEqual(['UNAUTHENTICATED']);
  expect((await story.as(MACHINE).tries(APPOINT, { input })).codes).toHaveLength(1);
  const office = await who('office1');
  expect((await office.tries(APPOINT, { input: { ...input, personId: office.claims.personId } })).codes).toEqual([
    'OWN_APPOINTMENT',
  ]);
  expect(
    (await (await who('sysadmin')).ask<{ addPerson: { name: string } }>(ADD_PERSON, { input: { name: '周八' } }))
      .addPerson.name,
  ).toBe('周八');
  expect((await (await who('chief')).tries(ADD_PERSON, { input: { name: '周九' } })).codes).toEqual(['FORBIDDEN']);
  expect((await postOf(id, TODAY, 'chief')).availableActions).toEqual([]);
  expect((await postOf(id)).availableActions.map(({ verb }) => verb)).toEqual([
    'appoint',
    'handOver',
    'release',
    'end',
  ]);
});

test('names with rare characters, the dot and Mongolian script are kept; the directory finds them by name, pinyin and initials, page by page', async () => {
  const office = await who('office1');
  for (const name of ['𠮷田·㛃', 'ᠪᠠᠭᠠᠲᠤᠷ', '买买提•艾力', '单雄信', '仇小云'])
    await office.ask(ADD_PERSON, { input: { name } });
  for (const name of ['', '  ', '张三1', '<b>', 'a'.repeat(61)])
    expect((await office.tries(ADD_PERSON, { input: { name } })).codes).toHaveLength(1);
  const find = async (text: string, first = 50) =>
    (
      await office.ask<{
        persons: {
          totalCount: number;
          edges: { node: { name: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        `query ($f: PersonFilter, $first: Int) { persons(filter: $f, first: $first) { totalCount edges { node { name }
          } pageInfo { hasNextPage endCursor } } }`,
        { f: { text }, first },
      )
    ).persons;
  const names = async (text: string) => (await find(text)).edges.map(({ node }) => node.name);
  expect(await names('㛃')).toEqual(['𠮷田·㛃']);
  expect(await names('ᠪᠠᠭᠠ')).toEqual(['ᠪᠠᠭᠠᠲᠤᠷ']);
  expect(await names('买买提·艾力')).toEqual(['买买提·艾力']);
  expect(await names('shanxiongxin')).toEqual(['单雄信']);
  expect(await names('qxy')).toEqual(['仇小云']);
  // ü as it is typed: v, u, yu, or itself
  await office.ask(ADD_PERSON, { input: { name: '吕绿女' } });
  for (const typed of ['lv', 'lu', 'lyu', 'lü', 'Lvlvnv', 'lulunu', 'lyulyunyu', 'lln'])
    expect([typed, await names(typed)]).toEqual([typed, expect.arrayContaining(['吕绿女'])]);
  expect(await names('100%_')).toEqual([]);
  const page = await find('', 5);
  expect([page.edges.length, page.pageInfo.hasNextPage, page.totalCount > 60]).toEqual([5, true, true]);
  expect((await story.as(MACHINE).tries('{ persons(filter: { text: "su" }) { totalCount } }')).codes).toEqual([
    'FORBIDDEN',
  ]);
  const person = (
    await office.ask<{ addPerson: { id: string; version: number } }>(ADD_PERSON, { input: { name: '刘倩情' } })
  ).addPerson;
  const CORRECT = act('correctPerson', 'CorrectPersonInput', 'version name');
  expect((await office.tries(CORRECT, { input: { ...person, name: '刘倩晴', reason: '' } })).codes).toHaveLength(1);
  const input = { id: person.id, version: person.version, name: '刘倩晴', reason: '录入错字' };
  expect(await office.ask(CORRECT, { input })).toEqual({ correctPerson: { version: 2, name: '刘倩晴' } });
  expect((await office.tries(CORRECT, { input })).codes).toEqual(['VERSION_CONFLICT']);
  expect(await names('liuqianqing')).toEqual(['刘倩晴']);
});

test('a line gets another leader from a day, or none; every day before keeps its own, and a stale view is refused', async () => {
  const office = await who('office1');
  const ASSIGN = act('assignLeader', 'AssignLeaderInput', 'id version validFrom validTo leaderPost { id }');
  const [build, social] = [await idOf('leader-build'), await idOf('leader-social')];
  type Term = { id: string; version: number; validFrom: string; validTo: string | null };
  const terms = async () =>
    (await office.ask<{ lineTerms: Term[] }>('{ lineTerms(code: "03") { id version validFrom validTo } }')).lineTerms;
  const [first] = await terms();
  const input = {
    code: '03',
    leaderPostId: social,
    seenId: first!.id,
    seenVersion: first!.version,
    from: day(20),
    basis: BASIS,
  };
  for (const name of ['sysadmin', 'chief', 'lead-build'])
    expect((await (await who(name)).tries(ASSIGN, { input })).codes).toEqual(['FORBIDDEN']);
  await office.ask(ASSIGN, { input });
  expect((await office.tries(ASSIGN, { input })).codes).toEqual(['VERSION_CONFLICT']);
  const leader = async (on: string) =>
    (
      await office.ask<{
        responsibleFor: { post: { id: string } | null; holder: { person: { name: string } } | null };
      }>(
        'query ($on: LocalDate) { responsibleFor(lineCode: "03", on: $on) { post { id } holder { person { name } } } }',
        { on },
      )
    ).responsibleFor;
  expect([
    (await leader(day(19))).post!.id,
    (await leader(day(20))).post!.id,
    (await leader(day(20))).holder!.person.name,
  ]).toEqual([build, social, '示范·乌兰']);
  const last = (await terms()).at(-1)!;
  await office.ask(ASSIGN, {
    input: { code: '03', seenId: last.id, seenVersion: last.version, from: day(40), basis: BASIS },
  });
  expect(await leader(day(40))).toEqual({ post: null, holder: null });
  expect(
    (await office.tries(ASSIGN, { input: { ...input, code: '99', seenId: null, seenVersion: null } })).codes,
  ).toEqual(['BAD_INPUT']);
  const communityId = await unitIdOf('150571003001');
  expect(
    (
      await office.ask<{ responsibleFor: { post: { title: string } } }>(
        'query ($c: ID!) { responsibleFor(communityId: $c, on: "2025-01-01") { post { title } } }',
        { c: communityId },
      )
    ).responsibleFor.post.title,
  ).toBe('社区书记');
  expect((await office.tries('{ responsibleFor { on } }')).codes).toEqual(['BAD_INPUT']);
});

test('a unit is set up, renamed from a day, and ended by the director once it holds nothing more', async () => {
  const [office, director] = [await who('office1'), await who('director')];
  const UNIT = 'id version name availableActions { verb } holdings { holders posts units seats }';
  type Unit = { id: string; version: number; name: string };
  const [ADD, RENAME, END] = [
    act('addUnit', 'AddUnitInput', UNIT),
    act('renameUnit', 'RenameUnitInput', UNIT),
    act('endUnit', 'EndUnitInput', UNIT),
  ];
  const input = {
    code: 'XC-VETERANS',
    name: '退役军人服务站',
    kind: 'CENTRE',
    parentId: await unitIdOf('150571003'),
    from: TODAY,
    basis: BASIS,
  };
  const { addUnit: unit } = await office.ask<{ addUnit: Unit }>(ADD, { input });
  expect((await office.tries(ADD, { input })).codes).toEqual(['UNIT_CODE_TAKEN']);
  expect((await office.tries(ADD, { input: { ...input, code: 'X_Y' } })).codes).toEqual(['BAD_INPUT']);
  expect(
    (await office.tries(ADD, { input: { ...input, code: 'X-1', parentId: await unitIdOf('150571') } })).codes,
  ).toEqual(['FORBIDDEN']);
  const ADD_POST = act('addPost', 'AddPostInput', 'id version');
  const post = { unitId: unit.id, title: '站长', roles: ['DEPT_HEAD'], from: TODAY, basis: BASIS };
  expect((await office.tries(ADD_POST, { input: { ...post, roles: ['CHIEF_CONVENER'] } })).codes).toEqual([
    'BAD_INPUT',
  ]);
  const { addPost: head } = await office.ask<{ addPost: { id: string; version: number } }>(ADD_POST, { input: post });
  await office.ask(APPOINT, {
    input: { id: head.id, version: head.version, personId: await newPerson('钱九'), from: TODAY, basis: BASIS },
  });

  const { renameUnit: renamed } = await office.ask<{ renameUnit: Unit }>(RENAME, {
    input: { id: unit.id, version: unit.version, name: '退役军人事务站', from: day(30), basis: BASIS },
  });
  expect([renamed.name, renamed.version]).toEqual(['退役军人服务站', 2]);
  const later = story.runtime.system();
  const clock = { now: () => new Date(`${day(30)}T00:00:00+08:00`), today: () => day(30) };
  expect([await applyDueNames({ ...later, clock }), await applyDueNames({ ...story.runtime.system(), clock })]).toEqual(
    [1, 0],
  );
  const { unit: after } = await office.ask<{ unit: Unit & { names: object[] } }>(
    'query ($id: ID!) { unit(id: $id) { id version name names { name validFrom validTo } } }',
    { id: unit.id },
  );
  expect(after).toMatchObject({
    name: '退役军人事务站',
    version: 3,
    names: [
      { name: '退役军人服务站', validFrom: TODAY, validTo: day(30) },
      { name: '退役军人事务站', validFrom: day(30), validTo: null },
    ],
  });

  const end = { id: unit.id, version: after.version, on: day(60), basis: BASIS };
  expect((await office.tries(END, { input: end })).codes).toEqual(['FORBIDDEN']);
  expect((await (await who('sysadmin')).tries(END, { input: end })).codes).toEqual(['FORBIDDEN']);
  expect(await director.tries(END, { input: end })).toMatchObject({
    codes: ['UNIT_STILL_HOLDS'],
    errors: [{ extensions: { params: { holders: 1, posts: 1, areas: 0, units: 0, seats: 0, lines: 0 } } }],
  });
  const held = await postOf(head.id);
  const END_POST = act('endPost', 'EndPostInput');
  expect(
    (await director.tries(END_POST, { input: { id: head.id, version: held.version, on: day(60), basis: BASIS } }))
      .codes,
  ).toEqual(['POST_STILL_USED']);
  await director.ask(RELEASE, {
    input: { id: head.id, version: held.version, assignmentId: held.assignments[0]!.id, on: day(60), basis: BASIS },
  });
  await director.ask(END_POST, { input: { id: head.id, version: held.version + 1, on: day(60), basis: BASIS } });
  await director.ask(END, { input: end });
  const there = async (on: string) =>
    (
      await office.ask<{ units: { totalCount: number } }>(
        'query ($on: LocalDate) { units(filter: { on: $on, name: "退役" }) { totalCount } }',
        { on },
      )
    ).units.totalCount;
  expect([await there(day(59)), await there(day(60))]).toEqual([1, 0]);
});

test('a second chief convener is refused; a seat ends from a day and earlier days still show it', async () => {
  const office = await who('office1');
  const [ADD, END] = [act('addSeat', 'AddSeatInput'), act('endSeat', 'EndSeatInput')];
  const postId = await idOf('leader-build');
  expect(
    (await office.tries(ADD, { input: { kind: 'CHIEF_CONVENER', postId, from: day(1), basis: BASIS } })).codes,
  ).toEqual(['SEAT_TAKEN']);
  expect(
    (await (await who('sysadmin')).tries(ADD, { input: { kind: 'CONVENER', postId, from: day(1), basis: BASIS } }))
      .codes,
  ).toEqual(['FORBIDDEN']);
  // the post is held: the seat grants its holder a role, so another one confirms it
  expect(await office.ask(ADD, { input: { kind: 'CONVENER', postId, from: day(1), basis: BASIS } })).toEqual({
    addSeat: null,
  });
  const count = async (on: string) =>
    (
      await office.ask<{ conference: { seats: object[] } }>(
        'query ($on: LocalDate) { conference(on: $on) { seats { id } } }',
        { on },
      )
    ).conference.seats.length;
  expect(await count(day(1))).toBe(24);
  await confirm(postId);
  expect([await count(TODAY), await count(day(1))]).toEqual([24, 25]);
  const { conference } = await office.ask<{
    conference: { seats: { id: string; version: number; kind: string; post: { id: string } }[] };
  }>('query ($on: LocalDate) { conference(on: $on) { seats { id version kind post { id } } } }', { on: day(1) });
  const { id, version } = conference.seats.find((one) => one.kind === 'CONVENER' && one.post.id === postId)!;
  const seat = { id, version };
  await (await who('director')).ask(END, { input: { ...seat, on: day(9), basis: BASIS } });
  expect([await count(day(8)), await count(day(9))]).toEqual([25, 24]);
  expect((await office.tries(END, { input: { ...seat, on: day(9), basis: BASIS } })).codes).toEqual([
    'VERSION_CONFLICT',
  ]);
});

test('the system administrator appoints to the joint office while nobody is in it, and not beside somebody', async () => {
  const id = await idOf('joint-staff');
  const personId = await newPerson('吴十');
  const tries = async (from: string) =>
    (
      await (
        await who('sysadmin')
      ).tries(APPOINT, { input: { id, version: (await postOf(id)).version, personId, from, basis: BASIS } })
    ).codes;
  expect(await tries(day(2))).toEqual(['POST_HELD_SINCE']);
  const { assignments } = await postOf(id);
  for (const { id: assignmentId } of assignments)
    await (
      await who('director')
    ).ask(RELEASE, { input: { id, version: (await postOf(id)).version, assignmentId, on: day(2), basis: BASIS } });
  expect(await tries(day(1))).toEqual(['POST_HELD_FROM_TO']);
  expect(await tries(day(2))).toEqual([]);
});

test('whatever is appointed, handed over and released in whatever order: never two holders on a day, and no act changes a day before its own', async () => {
  const [office, director] = [await who('office1'), await who('director')];
  const ids = [await newPerson('甲'), await newPerson('乙'), await newPerson('丙')];
  const step = fc.record({
    verb: fc.constantFrom('appoint' as const, 'handOver' as const, 'release' as const),
    person: fc.nat(2),
    from: fc.nat(40),
    length: fc.option(fc.integer({ min: 1, max: 20 })),
    capacity: fc.constantFrom('HOLDER', 'ACTING', 'SUBSTITUTE'),
    term: fc.nat(5),
  });
  const unitId = await unitIdOf('XC-SERVICE');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const { addPost: post } = await office.ask<{ addPost: { id: string } }>(act('addPost', 'AddPostInput'), {
        input: { unitId, title: '试岗', from: TODAY, basis: BASIS },
      });
      const holdersByDay = (terms: readonly Held[]) =>
        Array.from({ length: 70 }, (_, n) =>
          terms
            .filter((t) => t.capacity !== 'SUBSTITUTE' && t.validFrom <= day(n) && (!t.validTo || t.validTo > day(n)))
            .map((t) => t.person.id),
        );
      type Held = { id: string; capacity: string; validFrom: string; validTo: string | null; person: { id: string } };
      const read = async () =>
        (
          await office.ask<{ post: { version: number; assignments: Held[] } }>(
            `query ($id: ID!) { post(id: $id) { version assignments { id capacity validFrom validTo person { id } } }
              }`,
            { id: post.id },
          )
        ).post;
      let before = await read();
      for (const { verb, person, from, length, capacity, term } of steps) {
        const input = { id: post.id, version: before.version, basis: BASIS };
        const assignmentId = before.assignments[term % Math.max(1, before.assignments.length)]?.id ?? post.id;
        const [mutation, rest] =
          verb === 'appoint'
            ? ([
                APPOINT,
                {
                  personId: ids[person],
                  from: day(from),
                  until: length === null ? null : day(from + length),
                  capacity,
                },
              ] as const)
            : verb === 'handOver'
              ? ([HAND_OVER, { personId: ids[person], on: day(from) }] as const)
              : ([RELEASE, { assignmentId, on: day(from) }] as const);
        // a second administrator tries the same: one of the two at most succeeds
        const answers = await Promise.all(
          [office, director].map((actor) => actor.tries(mutation, { input: { ...input, ...rest } })),
        );
        expect(answers.filter(({ codes }) => codes.length === 0).length).toBeLessThanOrEqual(1);
        expect(answers.flatMap(({ codes }) => codes).filter((code) => code === 'INTERNAL')).toEqual([]);
        const after = await read();
        const days = holdersByDay(after.assignments);
        expect(days.filter((held) => held.length > 1)).toEqual([]);
        expect(days.slice(0, from)).toEqual(holdersByDay(before.assignments).slice(0, from));
        before = after;
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('new keyed rows give nothing to whom they are not for, by `_entities` too', async () => {
  const id = await idOf('public-handler');
  const { assignments } = await postOf(id);
  const r = [
    { __typename: 'PostAssignment', id: assignments[0]!.id },
    { __typename: 'Person', id: assignments[0]!.person.id },
  ];
  const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PostAssignment { basis } ... on Person { name } }
      }`;
  for (const actor of [story.anonymous, await who('district'), story.as({ ...MACHINE, scopes: ['units:staff'] })])
    expect((await actor.tries(entities, { r })).data).toEqual({ _entities: [null, null] });
  const history = await (
    await who('district')
  ).ask<{ post: { history: object[] } }>('query ($id: ID!) { post(id: $id) { history { verb } } }', {
    id: await idOf('party-secretary'),
  });
  expect(history.post.history).toEqual([]);
});
