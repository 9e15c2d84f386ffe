import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { MACHINE, startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
const TODAY = '2026-03-16';
const day = (n: number) => addDays(TODAY, n);
const BASIS = '新城党发〔2026〕9号';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string, on = TODAY) {
  const ctx = story.runtime.system();
  return story.as(
    await claimsOf(
      { ...ctx, clock: { now: ctx.clock.now, today: () => on } },
      await ctx.em.findOneOrFail(Account, { username }),
      null,
    ),
  );
}
const idOf = async (code: string) =>
  (await story.runtime.orm.em.fork().execute<{ id: string }[]>('select id from post where code = ?', [code]))[0]!.id;
interface Proposal {
  id: string;
  version: number;
  state: string;
  proposedBy: string;
  availableActions: { verb: string; blockedBy: string[] }[];
}
const PROPOSAL = 'id version state proposedBy availableActions { verb blockedBy }';
const read = async (id: string, username = 'office1', on = day(30)) =>
  (
    await (
      await who(username)
    ).ask<{
      post: {
        id: string;
        version: number;
        takesTwo: boolean;
        holder: { name: string } | null;
        holders: object[];
        proposals: Proposal[];
      };
    }>(
      `query ($id: ID!, $on: LocalDate) { post(id: $id) { id version takesTwo holder(on: $on) { name } holders(on:
        $on) { id } proposals { ${PROPOSAL} } } }`,
      { id, on },
    )
  ).post;
const act = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { id version } }`;
const [APPOINT, HAND_OVER] = [act('appointPost', 'AppointPostInput'), act('handOverPost', 'HandOverPostInput')];
const [CONFIRM, REJECT, WITHDRAW] = ['confirmAppointment', 'rejectAppointment', 'withdrawAppointment'].map((name) =>
  act(name, 'AppointmentActInput'),
) as [string, string, string];
const newPerson = async (name: string) =>
  (
    await (
      await who('office1')
    ).ask<{ addPerson: { id: string } }>('mutation ($name: String!) { addPerson(input: { name: $name }) { id } }', {
      name,
    })
  ).addPerson.id;
const personOf = async (username: string) =>
  (
    await story.runtime.orm.em
      .fork()
      .execute<{ person_id: string }[]>('select person_id from account where username = ?', [username])
  )[0]!.person_id;

test.each(['party-secretary', 'office-head', 'political-legal-commissioner', 'joint-staff'])(
  'the post %s takes two, an ordinary one does not',
  async (code) => {
    expect([(await read(await idOf(code))).takesTwo, (await read(await idOf('public-handler'))).takesTwo]).toEqual([
      true,
      false,
    ]);
  },
);

test('the director’s post is handed over by two: until another confirms, nothing holds; never by the one who proposed it, nor the one who takes over', async () => {
  const id = await idOf('political-legal-commissioner');
  const [office, second, one] = [await who('office1'), await who('office2'), await newPerson('继任')];
  const input = { id, version: (await read(id)).version, personId: one, on: day(10), basis: BASIS };
  await office.ask(HAND_OVER, { input });
  const waiting = await read(id);
  expect(waiting).toMatchObject({
    holder: { name: '示范·陈立群' },
    proposals: [{ state: 'PROPOSED', proposedBy: 'office1' }],
  });
  const [proposal] = waiting.proposals;
  const pick = { id: proposal!.id, version: proposal!.version };
  expect(proposal!.availableActions).toEqual([
    { verb: 'confirm', blockedBy: ['OWN_PROPOSAL', 'DIRECTOR_OR_CONVENER'] },
    { verb: 'reject', blockedBy: [] },
    { verb: 'withdraw', blockedBy: [] },
  ]);
  expect((await office.tries(CONFIRM, { input: pick })).codes).toEqual(['OWN_PROPOSAL']);
  expect((await (await who('sysadmin')).tries(CONFIRM, { input: pick })).codes).toEqual(['FORBIDDEN']);
  for (const name of ['lead-build', 'dept-public', 'auditor', 'district'])
    expect((await (await who(name)).tries(CONFIRM, { input: pick })).codes).toEqual(['NOT_FOUND']);
  expect((await second.tries(HAND_OVER, { input: { ...input, version: waiting.version } })).codes).toEqual([
    'APPOINTMENT_PENDING',
  ]);
  // neither two of the office's staff nor one with an administrator: the director or a convener is one of them
  for (const actor of [second, await who('secadmin')])
    expect((await actor.tries(CONFIRM, { input: pick })).codes).toEqual(['DIRECTOR_OR_CONVENER']);
  // two confirm at once: one of them does
  const answers = await Promise.all(
    [await who('head'), await who('chief')].map((actor) => actor.tries(CONFIRM, { input: pick })),
  );
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['VERSION_CONFLICT']);
  const after = await read(id);
  expect([after.holder!.name, after.proposals, (await read(id, 'office1', day(9))).holder!.name]).toEqual([
    '继任',
    [],
    '示范·陈立群',
  ]);
  expect((await who('director', day(10))).claims.roles).not.toContain('OFFICE_DIRECTOR');
});

test('nobody brings oneself into the joint office: not alone, not by somebody else’s proposal that one confirms oneself', async () => {
  const id = await idOf('organisation-commissioner');
  const [office, own] = [await who('office1'), await personOf('office2')];
  const { version } = await read(id);
  expect(
    (
      await office.tries(APPOINT, {
        input: {
          id,
          version,
          personId: await personOf('office1'),
          from: day(1),
          until: day(5),
          capacity: 'SUBSTITUTE',
          basis: BASIS,
        },
      })
    ).codes,
  ).toEqual(['OWN_APPOINTMENT']);
  await office.ask(APPOINT, {
    input: { id, version, personId: own, from: day(1), until: day(5), capacity: 'SUBSTITUTE', basis: BASIS },
  });
  const [proposal] = (await read(id)).proposals;
  const pick = { id: proposal!.id, version: proposal!.version };
  expect((await (await who('office2')).tries(CONFIRM, { input: pick })).codes).toEqual(['OWN_PROPOSAL']);
  expect((await (await who('secadmin')).tries(REJECT, { input: pick })).codes).toEqual(['REASON_REQUIRED']);
  await (await who('secadmin')).ask(REJECT, { input: { ...pick, reason: '人选未定' } });
  expect(await read(id, 'office1', day(2))).toMatchObject({ proposals: [], holders: [expect.anything()] });
});

test('what one proposed one takes back; then another may be proposed, and a day that passed is proposed anew', async () => {
  const id = await idOf('congress-director');
  const office = await who('office1');
  const propose = async (on: string) => {
    await office.ask(HAND_OVER, {
      input: {
        id,
        version: (await read(id)).version,
        personId: await newPerson(
          `人选${on.slice(-1)}`.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!),
        ),
        on,
        basis: BASIS,
      },
    });
    return (await read(id)).proposals[0]!;
  };
  const first = await propose(day(1));
  expect(
    (await (await who('office2')).tries(WITHDRAW, { input: { id: first.id, version: first.version } })).codes,
  ).toEqual(['FORBIDDEN']);
  await office.ask(WITHDRAW, { input: { id: first.id, version: first.version } });
  const again = await propose(day(2));
  await story.runtime.orm.em
    .fork()
    .execute("update appointment set valid_from = '2026-03-15' where id = ?", [again.id]);
  expect(
    (await (await who('chief')).tries(CONFIRM, { input: { id: again.id, version: again.version } })).codes,
  ).toEqual(['DATE_IN_PAST']);
});

test('the first of a joint office that has nobody: the system administrator proposes, the security administrator confirms', async () => {
  const id = await idOf('joint-staff');
  const db = story.runtime.orm.em.fork();
  await db.execute('update post_assignment set valid_to = ? where post_id = ?', [day(1), id]);
  const [sysadmin, secadmin, personId] = [await who('sysadmin'), await who('secadmin'), await newPerson('首任')];
  await sysadmin.ask(APPOINT, {
    input: { id, version: (await read(id)).version, personId, from: day(1), basis: BASIS },
  });
  expect((await read(id, 'office1', day(1))).holders).toEqual([]);
  const { appointments } = await secadmin.ask<{
    appointments: { edges: { node: Proposal & { person: { name: string } } }[] };
  }>(`{ appointments(state: PROPOSED, first: 10) { edges { node { ${PROPOSAL} person { name } post { title } } } } }`);
  const { node } = appointments.edges.find((edge) => edge.node.person.name === '首任')!;
  const pick = { id: node.id, version: node.version };
  expect((await sysadmin.tries(CONFIRM, { input: pick })).codes).toEqual(['FORBIDDEN']);
  await secadmin.ask(CONFIRM, { input: pick });
  expect((await read(id, 'office1', day(1))).holders).toHaveLength(1);
});

test('a weighty seat for a post that is held takes two: none who holds it, nor the one who proposed it; a vacant post gets it at once', async () => {
  const id = await idOf('leader-build');
  const [office, second] = [await who('office1'), await who('office2')];
  const ADD = 'mutation ($input: AddSeatInput!) { addSeat(input: $input) { id kind } }';
  const input = { kind: 'CONVENER', postId: id, from: day(3), basis: BASIS };
  const sits = async (on: string, postId = id) =>
    (
      await office.ask<{ conference: { seats: { kind: string; post: { id: string } }[] } }>(
        'query ($on: LocalDate) { conference(on: $on) { seats { kind post { id } } } }',
        { on },
      )
    ).conference.seats
      .filter((seat) => seat.post.id === postId)
      .map(({ kind }) => kind);
  const before = await sits(day(3));
  expect(await office.ask(ADD, { input })).toEqual({ addSeat: null });
  expect((await office.tries(ADD, { input })).codes).toEqual(['APPOINTMENT_PENDING']);
  expect(await sits(day(3))).toEqual(before);
  const { appointments } = await second.ask<{
    appointments: { edges: { node: Proposal & { seatKind: string; post: { id: string } } }[] };
  }>(`{ appointments(state: PROPOSED, first: 10) { edges { node { ${PROPOSAL} seatKind post { id } } } } }`);
  const { node } = appointments.edges.find((edge) => edge.node.post.id === id && edge.node.seatKind === 'CONVENER')!;
  const pick = { id: node.id, version: node.version };
  expect((await office.tries(CONFIRM, { input: pick })).codes).toEqual(['OWN_PROPOSAL']);
  // a convener holds the post too by then: not that one either
  const db = story.runtime.orm.em.fork();
  const [{ id: term }] = await db.execute<[{ id: string }]>(
    `insert into post_assignment (id, version, created_at, post_id, person_id, single_holder, capacity, basis,
      end_basis, valid_from, valid_to) select gen_random_uuid(), 1, now(), ?, ?, false, 'SUBSTITUTE', ?, null, ?, ?
      returning id`,
    [id, await personOf('head'), BASIS, TODAY, day(60)],
  );
  expect((await second.tries(CONFIRM, { input: pick })).codes).toEqual(['DIRECTOR_OR_CONVENER']);
  expect((await (await who('head')).tries(CONFIRM, { input: pick })).codes).toEqual(['OWN_APPOINTMENT']);
  await db.execute('update post_assignment set valid_to = valid_from where id = ?', [term]);
  await (await who('chief')).ask(CONFIRM, { input: pick });
  expect([await sits(day(2)), await sits(day(3))]).toEqual([before, [...before, 'CONVENER']]);
  // what nobody holds gives nobody a role
  const { unit } = await office.ask<{ unit: { id: string } }>('query ($id: ID!) { unit(id: $id) { id } }', {
    id: (await db.execute<{ id: string }[]>("select id from unit where code = 'XC-PUBLIC'"))[0]!.id,
  });
  const { addPost } = await office.ask<{ addPost: { id: string } }>(
    'mutation ($input: AddPostInput!) { addPost(input: $input) { id } }',
    { input: { unitId: unit.id, title: '空岗', from: TODAY, basis: BASIS } },
  );
  expect(await office.ask(ADD, { input: { ...input, postId: addPost.id } })).toMatchObject({
    addSeat: { kind: 'CONVENER' },
  });
  expect(await sits(day(3), addPost.id)).toEqual(['CONVENER']);
});

test('who conducts the conference or works in its office is released by the director or a convener, and so its seats are ended; a clerk does not', async () => {
  const [office, director] = [await who('office1'), await who('director')];
  const RELEASE = act('releasePost', 'ReleasePostInput');
  const id = await idOf('organisation-commissioner');
  const { post } = await office.ask<{ post: { version: number; assignments: { id: string; capacity: string }[] } }>(
    'query ($id: ID!) { post(id: $id) { version assignments { id capacity } } }',
    { id },
  );
  const input = {
    id,
    version: post.version,
    assignmentId: post.assignments.find(({ capacity }) => capacity === 'HOLDER')!.id,
    on: day(200),
    basis: BASIS,
  };
  expect((await office.tries(RELEASE, { input })).codes).toEqual(['DIRECTOR_OR_CONVENER']);
  const offered = async (username: string, postId: string) =>
    (
      await (
        await who(username)
      ).ask<{ post: { availableActions: { verb: string; blockedBy: string[] }[] } }>(
        'query ($id: ID!) { post(id: $id) { availableActions { verb blockedBy } } }',
        { id: postId },
      )
    ).post.availableActions.filter(({ verb }) => verb === 'release');
  const ordinary = await idOf('public-handler');
  const [{ id: handler }] = await story.runtime.orm.em
    .fork()
    .execute<[{ id: string }]>('select id from post_assignment where post_id = ? limit 1', [ordinary]);
  const DECIDERS = { verb: 'release', blockedBy: ['DIRECTOR_OR_CONVENER'] };
  const OPEN = { verb: 'release', blockedBy: [] };
  expect([await offered('office1', id), await offered('director', id), await offered('head', id)]).toEqual([
    [DECIDERS],
    [OPEN],
    [OPEN],
  ]);
  expect([await offered('office1', ordinary), await offered('head', ordinary)]).toEqual([[OPEN], []]);
  const { version } = await read(ordinary);
  expect(
    (
      await (
        await who('head')
      ).tries(RELEASE, { input: { id: ordinary, version, assignmentId: handler, on: day(1), basis: BASIS } })
    ).codes,
  ).toEqual(['FORBIDDEN']);
  // a convener of another sub-district
  const elsewhere = (await who('head')).claims;
  expect((await story.as({ ...elsewhere, unitPath: '150571/150571004/XX' }).tries(RELEASE, { input })).codes).toEqual([
    'FORBIDDEN',
  ]);
  await (await who('head')).ask(RELEASE, { input });
  expect((await director.tries(RELEASE, { input: { ...input, version: input.version + 1 } })).codes).toEqual([
    'TERM_ENDED',
  ]);
  const END = act('endSeat', 'EndSeatInput');
  const { conference } = await office.ask<{ conference: { seats: { id: string; version: number; kind: string }[] } }>(
    '{ conference { seats { id version kind } } }',
  );
  for (const kind of ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR']) {
    const { id: seatId, version } = conference.seats.find((seat) => seat.kind === kind)!;
    expect([
      kind,
      (await office.tries(END, { input: { id: seatId, version, on: day(300), basis: BASIS } })).codes,
    ]).toEqual([kind, ['DIRECTOR_OR_CONVENER']]);
  }
  const { id: seatId, version: seatVersion } = conference.seats.find(({ kind }) => kind === 'CONVENER')!;
  const { id: memberId, version: memberVersion } = conference.seats.find(({ kind }) => kind === 'MEMBER_UNIT')!;
  const convener = await who('chief');
  expect(
    (await convener.tries(END, { input: { id: memberId, version: memberVersion, on: day(300), basis: BASIS } })).codes,
  ).toEqual(['FORBIDDEN']);
  await convener.ask(END, { input: { id: seatId, version: seatVersion, on: day(300), basis: BASIS } });
});

test.each([
  ['the chief convener', 'party-secretary'],
  ['a convener', 'office-head'],
  ['the director', 'political-legal-commissioner'],
])(
  '%s is not replaced by two of the office’s staff, whichever way; with the director or a convener it is',
  async (_, code) => {
    const id = await idOf(code);
    const [office, second] = [await who('office1'), await who('office2')];
    // beside the holder, and after: by hand-over from another day, each with a person of its own
    const substitute = async (by: typeof office, from: string, until: string) => {
      await by.ask(APPOINT, {
        input: {
          id,
          version: (await read(id)).version,
          personId: await newPerson('代班人'),
          from,
          until,
          capacity: 'SUBSTITUTE',
          basis: BASIS,
        },
      });
      const [proposal] = (await read(id)).proposals;
      return { id: proposal!.id, version: proposal!.version };
    };
    const first = await substitute(office, day(40), day(41));
    expect((await second.tries(CONFIRM, { input: first })).codes).toEqual(['DIRECTOR_OR_CONVENER']);
    await (await who('justice')).ask(CONFIRM, { input: first });
    // proposed by the director, any second person of the office confirms
    const next = await substitute(await who('director'), day(42), day(43));
    const work = async (username: string) =>
      (
        await (
          await who(username)
        ).ask<{ peopleWork: { items: { kind: string }[]; forApproval: number } }>(
          '{ peopleWork(first: 100) { items { kind } forApproval } }',
        )
      ).peopleWork.forApproval;
    expect([await work('office2'), await work('dept-public')]).toEqual([1, 0]);
    await second.ask(CONFIRM, { input: next });
  },
);

test('nobody makes oneself the leader of a line', async () => {
  const ASSIGN = 'mutation ($input: AssignLeaderInput!) { assignLeader(input: $input) { code } }';
  const answer = await (
    await who('office1')
  ).tries(ASSIGN, { input: { code: '12', leaderPostId: await idOf('joint-staff'), from: TODAY, basis: BASIS } });
  expect(answer.codes).toEqual(['OWN_APPOINTMENT']);
});

test('what waits is nobody else’s business, by `_entities` too', async () => {
  const { appointments } = await (
    await who('office1')
  ).ask<{ appointments: { edges: { node: { id: string } }[] } }>(
    '{ appointments(first: 1) { edges { node { id } } } }',
  );
  const r = [{ __typename: 'Appointment', id: appointments.edges[0]!.node.id }];
  const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Appointment { basis } } }';
  for (const actor of [
    story.anonymous,
    await who('lead-build'),
    await who('dept-public'),
    await who('district'),
    story.as({ ...MACHINE, scopes: ['units:read'] }),
  ])
    expect((await actor.tries(entities, { r })).data).toEqual({ _entities: [null] });
});

test('an office that has neither director nor convener yet finds its first ones by any two', async () => {
  const id = await idOf('party-secretary');
  const db = story.runtime.orm.em.fork();
  await db.execute(
    `update post_assignment set valid_to = greatest(valid_from, ?) where coalesce(valid_to > ?, true) and post_id in (select post_id from conference_seat
      where kind <> 'MEMBER_UNIT' union select id from post where roles && array['OFFICE_DIRECTOR', 'CONVENER'])`,
    [TODAY, TODAY],
  );
  const [office, second] = [await who('office1'), await who('office2')];
  await office.ask(APPOINT, {
    input: {
      id,
      version: (await read(id)).version,
      personId: await newPerson('首任书记'),
      from: day(50),
      until: day(60),
      capacity: 'ACTING',
      basis: BASIS,
    },
  });
  const [proposal] = (await read(id)).proposals;
  await second.ask(CONFIRM, { input: { id: proposal!.id, version: proposal!.version } });
  expect((await read(id, 'office1', day(50))).holder!.name).toBe('首任书记');
});
