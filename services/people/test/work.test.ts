import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { people } from '../src/definition.js';

let story: Story;
const office = { account: 'office', roles: ['OFFICE_STAFF'] as never, unitPath: '150571/150571003/XC-JOINT' };

beforeAll(async () => {
  story = await startStory(people, { clock: '2026-12-01T01:00:00Z' });
});
afterAll(() => story.end());

interface Work {
  items: { id: string; kind: string; title: string; dueOn: string; light: string; path: string }[];
  waiting: number;
  dueSoon: number;
  overdue: number;
}
const WORK = '{ peopleWork { items { id kind title dueOn light path } waiting dueSoon overdue } }';
const workOf = async (claims: object) => (await story.as(claims).ask<{ peopleWork: Work }>(WORK)).peopleWork;

test('from 1 December the calendar of the next year is work of the office, of nobody else, until it is there', async () => {
  expect(await workOf(office)).toEqual({
    items: [
      {
        id: '2027',
        kind: 'workYear.add',
        title: '2027年工作日历',
        dueOn: '2026-12-31',
        light: 'YELLOW',
        path: '/people/work-calendar',
      },
    ],
    waiting: 1,
    dueSoon: 1,
    overdue: 0,
  });
  for (const roles of [['DEPT_HEAD'], ['CHIEF_CONVENER'], ['GRID_WORKER'], ['SYS_ADMIN'], ['DISTRICT_READER']])
    expect((await workOf({ ...office, roles })).items).toEqual([]);
  expect((await story.as(office).tries('{ peopleWork(first: 0) { waiting } }')).codes).toEqual(['BAD_INPUT']);
  expect((await story.anonymous.tries(WORK)).codes).toEqual(['UNAUTHENTICATED']);
  await story.runtime.orm.em
    .fork()
    .execute(
      "insert into work_year (id, version, created_at, year, days_off, make_up_days) values (gen_random_uuid(), 1, now(), 2027, '[\"2027-01-01\"]', '[]')",
    );
  expect((await workOf(office)).items).toEqual([]);
  expect(
    await story.as({ ...office, roles: ['DEPT_HEAD'] as never }).ask('{ workYears { year daysOff makeUpDays } }'),
  ).toMatchObject({ workYears: [{ year: 2027, daysOff: ['2027-01-01'], makeUpDays: [] }, { year: 2026 }] });
});
