import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
const TODAY = '2026-12-30';
const day = (n: number) => addDays(TODAY, n);
const BASIS = '新城党发〔2026〕31号';

beforeAll(async () => {
  story = await startStory(people, { clock: `${TODAY}T01:00:00Z`, demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string) {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
interface Seat {
  id: string;
  version: number;
  kind: string;
  basis: string | null;
  validFrom: string;
  validTo: string | null;
  regime: { regimeVersion: number };
  post: { id: string };
  availableActions: { verb: string }[];
}
const conference = async (on: string, name = 'office1') =>
  (
    await (
      await who(name)
    ).ask<{ conference: { regime: { regimeVersion: number; documentNo: string } | null; seats: Seat[] } }>(
      `query ($on: LocalDate) { conference(on: $on) { regime { regimeVersion documentNo } seats { id version kind
        basis validFrom validTo regime { regimeVersion } post { id } availableActions { verb blockedBy } } } }`,
      { on },
    )
  ).conference;
const act = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
const [REGIME, ADD, END] = [
  act('addRegimeVersion', 'AddRegimeVersionInput'),
  act('addSeat', 'AddSeatInput'),
  act('endSeat', 'EndSeatInput'),
];
const postId = async (code: string) =>
  (await story.runtime.orm.em.fork().execute<{ id: string }[]>('select id from post where code = ?', [code]))[0]!.id;
const versions = async (on: string) => [
  ...new Set((await conference(on)).seats.map((seat) => seat.regime.regimeVersion)),
];

test('a new version takes effect at the turn of the year: every seat goes on under it, and the day before shows the notice', async () => {
  const [director, input] = [
    await who('director'),
    {
      documentNo: '新街党发〔2026〕40号',
      name: '新城街道信访工作联席会议制度（修订）',
      from: '2027-01-01',
      basis: BASIS,
    },
  ];
  for (const name of ['office1', 'sysadmin', 'chief'])
    expect((await (await who(name)).tries(REGIME, { input })).codes).toEqual(['FORBIDDEN']);
  expect(
    (await director.tries(REGIME, { input: { ...input, documentNo: '通经技新街党发〔2022〕65号' } })).codes,
  ).toEqual(['DOCUMENT_NO_TAKEN']);
  expect((await director.tries(REGIME, { input: { ...input, from: '2022-06-02' } })).codes).toEqual(['DATE_IN_PAST']);
  await director.ask(REGIME, { input });
  expect((await director.tries(REGIME, { input: { ...input, documentNo: '新街党发〔2026〕41号' } })).codes).toEqual([
    'LATER_CHANGE_PLANNED',
  ]);
  const [before, after] = [await conference('2026-12-31'), await conference('2027-01-01')];
  expect([before.regime, after.regime]).toEqual([
    { regimeVersion: 1, documentNo: '通经技新街党发〔2022〕65号' },
    { regimeVersion: 2, documentNo: input.documentNo },
  ]);
  const posts = (seats: Seat[]) => seats.map(({ kind, post }) => [kind, post.id]);
  expect(posts(after.seats)).toEqual(posts(before.seats));
  expect([await versions('2026-12-31'), await versions('2027-01-01')]).toEqual([[1], [2]]);
  expect(after.seats.every(({ basis }) => basis === BASIS)).toBe(true);
  expect(before.seats.every(({ validTo }) => validTo === '2027-01-01')).toBe(true);
});

test('a seat added before a planned version goes on under it, and ends under both by one act', async () => {
  const office = await who('office1');
  await office.ask(ADD, {
    input: { kind: 'CONVENER', postId: await postId('leader-build'), from: TODAY, basis: BASIS },
  });
  const guardian = await who('chief');
  const { appointments } = await guardian.ask<{ appointments: { edges: { node: { id: string; version: number } }[] } }>(
    '{ appointments(state: PROPOSED, first: 5) { edges { node { id version } } } }',
  );
  for (const { node } of appointments.edges)
    await guardian.ask(act('confirmAppointment', 'AppointmentActInput'), { input: node });
  const counts = async () => [
    (await conference('2026-12-31')).seats.length,
    (await conference('2027-01-01')).seats.length,
    (await conference(day(60))).seats.length,
  ];
  expect(await counts()).toEqual([25, 25, 25]);
  // one chief convener, under each of the versions
  expect(
    (
      await office.tries(ADD, {
        input: { kind: 'CHIEF_CONVENER', postId: await postId('leader-build'), from: TODAY, basis: BASIS },
      })
    ).codes,
  ).toEqual(['SEAT_TAKEN']);
  // nobody gives oneself a seat, and with it a role
  expect(
    (
      await office.tries(ADD, {
        input: { kind: 'CONVENER', postId: await postId('joint-staff'), from: TODAY, basis: BASIS },
      })
    ).codes,
  ).toEqual(['OWN_APPOINTMENT']);
  const seat = (await conference('2026-12-31')).seats.find(
    ({ kind, validFrom }) => kind === 'CONVENER' && validFrom === TODAY,
  )!;
  expect(seat.availableActions).toEqual([{ verb: 'endSeat', blockedBy: ['DIRECTOR_OR_CONVENER'] }]);
  expect(
    (await conference('2026-12-31', 'dept-public')).seats.flatMap(({ availableActions }) => availableActions),
  ).toEqual([]);
  // two administrators edit one seat at once
  const END_BASIS = '新城党发〔2026〕32号';
  const input = { id: seat.id, version: seat.version, on: '2026-12-31', basis: END_BASIS };
  const answers = await Promise.all(
    [await who('director'), await who('director')].map((actor) => actor.tries(END, { input })),
  );
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['VERSION_CONFLICT']);
  expect([(await conference(TODAY)).seats.length, ...(await counts())]).toEqual([25, 24, 24, 24]);
  // the document that ended it does not take the place of the one that made it
  expect(
    (
      await story.runtime.orm.em
        .fork()
        .execute<object[]>('select basis, end_basis from conference_seat where id = ?', [seat.id])
    )[0],
  ).toEqual({ basis: BASIS, end_basis: END_BASIS });
});
