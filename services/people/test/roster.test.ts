import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z', demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string) {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const sql = <T>(text: string, values: unknown[] = []) => story.runtime.orm.em.fork().execute<T[]>(text, values);
const personOf = async (username: string) =>
  (await sql<{ id: string }>('select person_id as id from account where username = ?', [username]))[0]!.id;
interface Shift {
  id: string;
  version: number;
  day: string;
  kind: string;
  startsAt: string;
  endsAt: string;
  mine: boolean;
  person: { id: string; name: string };
}
interface Roster {
  days: { day: string; workday: boolean | null; shifts: Shift[] }[];
  people: { id: string; name: string }[];
  swaps: { id: string; version: number; availableActions: { verb: string }[] }[];
}
const ROSTER =
  'days { day workday shifts { id version day kind startsAt endsAt mine person { id name } } } people { id name } swaps { id version availableActions { verb } }';
const roster = async (month: string, username = 'office1') =>
  (
    await (
      await who(username)
    ).ask<{ dutyRoster: Roster }>(`query ($m: String) { dutyRoster(month: $m) { ${ROSTER} } }`, { m: month })
  ).dutyRoster;
const shifts = async (month: string) => (await roster(month)).days.flatMap((day) => day.shifts);
const PLAN = 'mutation ($input: PlanRosterInput!) { planRoster(input: $input) { month } }';
const PROPOSE = 'mutation ($input: ProposeSwapInput!) { proposeSwap(input: $input) { id version state } }';
const SWAP = (verb: string) =>
  `mutation ($input: DutySwapInput!) { ${verb}DutySwap(input: $input) { id version state } }`;
const REASSIGN =
  'mutation ($input: ReassignShiftInput!) { reassignShift(input: $input) { id version person { name } } }';
const onDuty = async (at: string) =>
  (
    await (
      await who('dept-public')
    ).ask<{ onDuty: Shift[] }>('query ($at: DateTimeISO) { onDuty(at: $at) { kind day person { name } } }', { at })
  ).onDuty.map(({ day, kind }) => `${day} ${kind}`);

test('a month is filled by rotation: two shifts a day, nobody twice in a row, days off marked; what is planned stays', async () => {
  const office = await who('office1');
  const personIds = [await personOf('office1'), await personOf('office2'), await personOf('director')];
  expect(await shifts('2026-04')).toEqual([]);
  await office.ask(PLAN, { input: { month: '2026-04', personIds } });
  const planned = await shifts('2026-04');
  expect(planned).toHaveLength(60);
  for (const [index, shift] of planned.entries()) expect(shift.person.id).not.toBe(planned[index - 1]?.person.id);
  // 清明节 is off, and the calendar of 2026 says so
  expect((await roster('2026-04')).days.filter(({ workday }) => workday === false).map(({ day }) => day)).toContain(
    '2026-04-06',
  );
  expect((await office.tries(PLAN, { input: { month: '2026-04', personIds } })).codes).toEqual(['ROSTER_COMPLETE']);
  for (const [wrong, code] of [
    [{ month: '2026-02' }, 'BAD_INPUT'],
    [{ month: '2026-13' }, 'BAD_INPUT'],
    [{ personIds: [] }, 'BAD_INPUT'],
    [{ month: '2026-05', personIds: [await personOf('dept-public')] }, 'NOT_OF_JOINT_OFFICE'],
  ] as const) {
    expect((await office.tries(PLAN, { input: { month: '2026-05', personIds, ...wrong } })).codes).toEqual([code]);
  }
  const two = await Promise.all(
    (await Promise.all(['office1', 'director'].map(who))).map((actor) =>
      actor.tries(PLAN, { input: { month: '2026-06', personIds } }),
    ),
  );
  expect(two.flatMap(({ codes }) => codes)).toEqual(['ROSTER_COMPLETE']);
});

test('who is on duty at an instant: around midnight, at the change of shifts, and over the end of the year', async () => {
  const personIds = [await personOf('office1'), await personOf('office2'), await personOf('director')];
  for (const month of ['2026-12', '2027-01']) await (await who('office1')).ask(PLAN, { input: { month, personIds } });
  const cases: [at: string, expected: string][] = [
    ['2026-12-31T08:29:59+08:00', '2026-12-30 NIGHT'],
    ['2026-12-31T08:30:00+08:00', '2026-12-31 DAY'],
    ['2026-12-31T17:29:59+08:00', '2026-12-31 DAY'],
    ['2026-12-31T17:30:00+08:00', '2026-12-31 NIGHT'],
    ['2026-12-31T23:59:59+08:00', '2026-12-31 NIGHT'],
    ['2027-01-01T00:00:00+08:00', '2026-12-31 NIGHT'],
    ['2027-01-01T08:29:59+08:00', '2026-12-31 NIGHT'],
    ['2027-01-01T00:30:00Z', '2027-01-01 DAY'],
  ];
  for (const [at, expected] of cases) expect([at, await onDuty(at)]).toEqual([at, [expected]]);
  expect(await onDuty('2025-01-01T00:00:00Z')).toEqual([]);
  const [before, after] = [(await shifts('2026-12')).at(-1)!, (await shifts('2027-01'))[0]!];
  expect(before.person.id).not.toBe(after.person.id);
});

test('a swap needs both: one proposes, the other agrees; nobody else, and not twice', async () => {
  const [one, two] = [await who('office1'), await who('office2')];
  const all = await shifts('2026-04');
  const own = async (username: string) => {
    const id = await personOf(username);
    return all.filter(({ person }) => person.id === id);
  };
  const given = (await own('office1'))[4]!;
  const asked = (await own('office2')).find(
    ({ day }) => Math.abs(Date.parse(day) - Date.parse(given.day)) > 5 * 86_400_000,
  )!;
  expect((await two.tries(PROPOSE, { input: { givenId: given.id, askedId: asked.id } })).codes).toEqual(['FORBIDDEN']);
  const { proposeSwap } = await one.ask<{ proposeSwap: { id: string; version: number } }>(PROPOSE, {
    input: { givenId: given.id, askedId: asked.id },
  });
  expect((await one.tries(PROPOSE, { input: { givenId: given.id, askedId: asked.id } })).codes).toEqual([
    'SWAP_PROPOSED',
  ]);
  const input = { id: proposeSwap.id, version: proposeSwap.version };
  const verbs = async (username: string) =>
    (await roster('2026-04', username)).swaps[0]!.availableActions.map(({ verb }) => verb);
  expect([await verbs('office1'), await verbs('office2'), await verbs('chief')]).toEqual([
    ['withdraw'],
    ['accept', 'decline'],
    [],
  ]);
  for (const name of ['office1', 'director', 'chief'])
    expect((await (await who(name)).tries(SWAP('accept'), { input })).codes).toEqual(['FORBIDDEN']);
  expect((await two.tries(SWAP('accept'), { input: { ...input, version: 5 } })).codes).toEqual(['VERSION_CONFLICT']);
  expect((await two.ask<{ acceptDutySwap: { state: string } }>(SWAP('accept'), { input })).acceptDutySwap.state).toBe(
    'ACCEPTED',
  );
  const after = new Map((await shifts('2026-04')).map((shift) => [shift.id, shift.person.id]));
  expect([after.get(given.id), after.get(asked.id)]).toEqual([asked.person.id, given.person.id]);
  expect((await two.tries(SWAP('decline'), { input: { ...input, version: 2 } })).codes).toEqual(['WRONG_STATE']);
});

test('a swap is declined by whom it was proposed to, taken back by whom proposed it; both shifts stay, and it may be proposed anew', async () => {
  const [one, two] = [await who('office1'), await who('office2')];
  const all = await shifts('2026-06');
  const ids = [await personOf('office1'), await personOf('office2')];
  const given = all.filter(({ person }) => person.id === ids[0])[2]!;
  const asked = all
    .filter(({ person }) => person.id === ids[1])
    .find(({ day }) => Math.abs(Date.parse(day) - Date.parse(given.day)) > 5 * 86_400_000)!;
  const propose = async () =>
    (
      await one.ask<{ proposeSwap: { id: string; version: number } }>(PROPOSE, {
        input: { givenId: given.id, askedId: asked.id },
      })
    ).proposeSwap;
  const pick = ({ id, version }: { id: string; version: number }) => ({ input: { id, version } });
  const first = await propose();
  expect((await one.tries(SWAP('decline'), pick(first))).codes).toEqual(['FORBIDDEN']);
  expect(await two.ask(SWAP('decline'), pick(first))).toMatchObject({ declineDutySwap: { state: 'DECLINED' } });
  const second = await propose();
  expect((await two.tries(SWAP('withdraw'), pick(second))).codes).toEqual(['FORBIDDEN']);
  expect(await one.ask(SWAP('withdraw'), pick(second))).toMatchObject({ withdrawDutySwap: { state: 'WITHDRAWN' } });
  const after = new Map((await shifts('2026-06')).map((shift) => [shift.id, shift.person.id]));
  expect([after.get(given.id), after.get(asked.id)]).toEqual(ids);
});

test('the office gives a shift to another with a reason; a shift that has begun stays; nobody is on duty twice at once', async () => {
  const office = await who('office1');
  const begun = (await shifts('2026-03'))[0]!;
  const open = (await shifts('2026-04'))[10]!;
  const other = (await roster('2026-04')).people.find(({ id }) => id !== open.person.id)!;
  const input = { id: open.id, version: open.version, personId: other.id, reason: '原值班人员请假' };
  expect((await office.tries(REASSIGN, { input: { ...input, reason: '' } })).codes).toEqual(['REASON_REQUIRED']);
  expect((await office.tries(REASSIGN, { input: { ...input, version: 9 } })).codes).toEqual(['VERSION_CONFLICT']);
  expect((await office.tries(REASSIGN, { input: { ...input, id: begun.id, version: begun.version } })).codes).toEqual([
    'SHIFT_BEGUN',
  ]);
  expect(
    (await office.tries(REASSIGN, { input: { ...input, personId: await personOf('dept-public') } })).codes,
  ).toEqual(['NOT_OF_JOINT_OFFICE']);
  expect(await office.ask(REASSIGN, { input })).toMatchObject({
    reassignShift: { version: open.version + 1, person: { name: other.name } },
  });
  // the database itself refuses an overlap
  await expect(
    sql(
      `insert into duty_shift select gen_random_uuid(), 1, now(), gen_random_uuid(), day, kind, person_id, starts_at +
        interval '1 hour', ends_at from duty_shift limit 1`,
    ),
  ).rejects.toThrow('duty_shift_no_double');
});

test('who may: staff reads, the office plans, the district reads nothing', async () => {
  const personIds = [await personOf('office1')];
  for (const name of ['chief', 'dept-public', 'grid-0101', 'sysadmin', 'district'])
    expect([name, (await (await who(name)).tries(PLAN, { input: { month: '2026-07', personIds } })).codes]).toEqual([
      name,
      ['FORBIDDEN'],
    ]);
  expect((await roster('2026-04', 'grid-0101')).days.flatMap((day) => day.shifts)).toHaveLength(60);
  const district = await roster('2026-04', 'district');
  expect([district.people, district.days.flatMap((day) => day.shifts)]).toEqual([[], []]);
});
