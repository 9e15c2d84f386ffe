import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROLES } from '@lianxi/contracts';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { MACHINE, UNIT } from '@lianxi/service-kit/testing';
import { Client } from 'pg';
import { openWorld, type Row, type World } from './support.js';

let world: World;
const owner = async (sql: string) => {
  const client = new Client({ connectionString: world.story.database.url('lianxi_owner') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};
beforeAll(async () => {
  world = await openWorld();
  // the first failure is the last one
  await owner("update bus.queue set retry_limit = 0 where name = 'cases.decision.recorded'");
});
afterAll(() => world.story.end());

interface Letters {
  count: number;
  letters: { id: string; service: string; event: string; eventId: string; attempts: number; deadSince: string }[];
}
const FIELDS = 'count letters { id service event eventId sentAt deadSince attempts error code at }';
const LIST = `{ casesDeadLetters { ${FIELDS} } }`;
const verb = (name: 'retry' | 'discard') =>
  `mutation ($id: ID!, $reason: String!) { ${name}CasesDeadLetter(id: $id, reason: $reason) { ${FIELDS} } }`;
const administrator = () => world.story.as({ account: 'sysadmin', roles: ['SYS_ADMIN'] });
const list = async () => (await administrator().ask<{ casesDeadLetters: Letters }>(LIST)).casesDeadLetters;
const ready = async () =>
  (await (await fetch(`${world.story.url}/ready`)).json()) as { ready: boolean; deadLetters: number };
const rows = (what: string) => world.story.runtime.orm.em.fork().find(AuditRow, { what }, { orderBy: { at: 'asc' } });

/** A decision that the service cannot take in: the right to do so is taken from it meanwhile. */
async function deadDecision(row: Row): Promise<string[]> {
  await owner('revoke update on cases."case" from lianxi_cases');
  const faults = await world.story.expectsFaults(() =>
    expect(
      world.story.publish('decision.recorded', {
        decisionItemId: randomUUID(),
        meetingId: randomUUID(),
        caseId: row.id,
        leadUnitId: UNIT.serviceCentre,
        dueOn: '2026-04-30',
      }),
    ).rejects.toThrow('cases could not handle decision.recorded: DriverException 42501'),
  );
  await owner('grant update on cases."case" to lianxi_cases');
  return faults;
}
const reads = async (row: Row) => (await world.read(world.who('dept-service'), row.id)) !== null;

test('an event that cannot be handled waits for the system administrator, who sees which, where, when and the class of the error', async () => {
  const row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  expect(await ready()).toEqual({ service: 'cases', ready: true, deadLetters: 0 });
  expect(await deadDecision(row)).toEqual([expect.stringContaining('for the last time: dead letter')]);
  const letters = await list();
  expect(letters).toEqual({
    count: 1,
    letters: [
      {
        id: expect.any(String),
        service: 'cases',
        event: 'decision.recorded',
        eventId: expect.any(String),
        sentAt: expect.any(String),
        deadSince: expect.any(String),
        attempts: 1,
        error: 'DriverException',
        code: '42501',
        at: expect.stringMatching(/^at /),
      },
    ],
  });
  expect(JSON.stringify(letters)).not.toContain(row.id);
  expect(Math.abs(Date.parse(letters.letters[0]!.deadSince) - Date.now())).toBeLessThan(60_000);
  expect((await ready()).deadLetters).toBe(1);

  const [{ id }] = letters.letters as [{ id: string }];
  for (const role of ROLES.filter((one) => one !== 'SYS_ADMIN')) {
    const actor = world.story.as({ roles: [role] });
    for (const query of [LIST, verb('retry'), verb('discard')])
      expect([role, (await actor.tries(query, { id, reason: '看看' })).codes]).toEqual([role, ['FORBIDDEN']]);
  }
  expect((await world.story.as({ ...MACHINE, roles: ['SYS_ADMIN'] }).tries(LIST)).codes).toEqual(['FORBIDDEN']);
  expect((await world.story.anonymous.tries(LIST)).codes).toEqual(['UNAUTHENTICATED']);
});

test('it is given to the handler again for a reason, and then it is as if nothing had been', async () => {
  const [letter] = (await list()).letters;
  const again = verb('retry');
  expect((await administrator().tries(again, { id: letter!.id, reason: ' ' })).codes).toEqual(['REASON_REQUIRED']);
  expect((await administrator().tries(again, { id: randomUUID(), reason: '已修复' })).codes).toEqual(['NOT_FOUND']);
  expect(await administrator().ask(again, { id: letter!.id, reason: '权限已修复' })).toEqual({
    retryCasesDeadLetter: { count: 0, letters: [] },
  });
  const { id: eventId } = { id: letter!.eventId };
  const handled = () =>
    world.story.runtime.orm.em.fork().execute('select 1 from handled_event where event_id = ?', [eventId]);
  for (let look = 0; look < 200 && !((await handled()) as unknown[]).length; look += 1) await delay(100);
  expect(await handled()).toHaveLength(1);
  expect(await rows('deadLetter.retry')).toMatchObject([
    {
      account: 'sysadmin',
      objectId: eventId,
      outcome: 'done',
      details: { event: 'decision.recorded', error: 'DriverException', attempts: 1, reason: '权限已修复' },
    },
  ]);
  expect(await rows('refused.retryCasesDeadLetter')).toEqual(
    expect.arrayContaining([expect.objectContaining({ account: 'sysadmin', outcome: 'NOT_FOUND' })]),
  );
});

test('or it is given up for a reason, and is never handled', async () => {
  const row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  await deadDecision(row);
  const [letter] = (await list()).letters;
  const input = { id: letter!.id, reason: '该决定已撤销' };
  expect(await administrator().ask(verb('discard'), input)).toEqual({
    discardCasesDeadLetter: { count: 0, letters: [] },
  });
  expect((await administrator().tries(verb('discard'), input)).codes).toEqual(['NOT_FOUND']);
  expect((await administrator().tries(verb('retry'), input)).codes).toEqual(['NOT_FOUND']);
  expect([await reads(row), (await ready()).deadLetters]).toEqual([false, 0]);
  expect(await rows('deadLetter.discard')).toMatchObject([
    { account: 'sysadmin', objectId: letter!.eventId, details: { reason: '该决定已撤销' } },
  ]);
});

test('what no longer fits its schema waits, too, and nothing of it is told', async () => {
  const meetings = new Client({ connectionString: world.story.database.url('lianxi_meetings') });
  await meetings.connect();
  const faults = await world.story.expectsFaults(async () => {
    await meetings
      .query(`select bus.publish('decision.recorded', gen_random_uuid(), '{"caseId": "示范·欧阳丽"}')`)
      .finally(() => meetings.end());
    for (let look = 0; look < 200 && !(await list()).count; look += 1) await delay(100);
  });
  expect(faults).toEqual([expect.stringContaining('does not fit its schema')]);
  const found = await list();
  expect(found.letters).toMatchObject([{ event: 'decision.recorded', error: 'InvalidEventPayload', code: null }]);
  expect(JSON.stringify([found, faults])).not.toContain('欧阳丽');
  await administrator().ask(verb('discard'), { id: found.letters[0]!.id, reason: '版本不符' });
});
