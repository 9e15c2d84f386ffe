import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimsOf, UNIT, ZONE_FACTS } from '@lianxi/service-kit/testing';
import { openWorld, type World } from './support.js';

// What cases hears, each through the real bus: published as its sender, handled by the service's own worker.
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

test('decision.recorded: the unit that a decision names reads the matter from then on, named once or twice', async () => {
  const { who, register, read, story } = world;
  const row = await register(who('office1'), { communityId: UNIT.community1 });
  const decision = { decisionItemId: randomUUID(), meetingId: randomUUID(), caseId: row.id, dueOn: '2026-04-30' };
  expect(await read(who('dept-service'), row.id)).toBeNull();
  for (let time = 0; time < 2; time += 1)
    await story.publish('decision.recorded', { ...decision, leadUnitId: UNIT.serviceCentre });
  expect(await read(who('dept-service'), row.id)).toMatchObject({ id: row.id });
  expect(
    await story.runtime.orm.em.fork().execute('select access_unit_ids from "case" where id = ?', [row.id]),
  ).toEqual([{ access_unit_ids: [UNIT.serviceCentre] }]);
  expect(await read(who('dept-safety'), row.id)).toBeNull();
});

test('decision.recorded: a decision on no matter, or on one that is not there, changes nothing', async () => {
  const decision = {
    decisionItemId: randomUUID(),
    meetingId: randomUUID(),
    leadUnitId: UNIT.serviceCentre,
    dueOn: '2026-04-30',
  };
  await world.story.publish('decision.recorded', { ...decision, caseId: null });
  await world.story.publish('decision.recorded', { ...decision, caseId: randomUUID() });
});

test('case.scheduled: the ledger shows the day of the conference, and an older event changes nothing', async () => {
  const { who, register, story } = world;
  const row = await register(who('office1'), { communityId: UNIT.community1 });
  const event = { caseId: row.id, meetingId: randomUUID(), agendaItemId: randomUUID() };
  const day = async () =>
    (
      await who('office1').ask<{ case: { conferenceOn: string | null } }>(
        'query ($id: ID!) { case(id: $id) { conferenceOn } }',
        { id: row.id },
      )
    ).case.conferenceOn;
  await story.publish('case.scheduled', { ...event, version: 2, date: '2026-03-31' });
  await story.publish('case.scheduled', { ...event, version: 1, date: '2026-03-24' });
  expect(await day()).toBe('2026-03-31');
  await story.publish('case.scheduled', { ...event, version: 3, date: null });
  expect(await day()).toBeNull();
});

test('org.changed: a person who holds another post tomorrow is known by it, and a newer fact stays', async () => {
  const { story } = world;
  const unit = ZONE_FACTS.find((fact) => fact.kind === 'unit' && fact.id === UNIT.serviceCentre)!;
  const named = async () =>
    (
      (await story.runtime.orm.em
        .fork()
        .execute("select data ->> 'name' as name from org_fact where id = ?", [unit.id])) as { name: string }[]
    )[0]!.name;
  await story.publish('org.changed', { facts: [{ ...unit, version: 9, name: '示范·改名中心' } as typeof unit] });
  await story.publish('org.changed', { facts: [{ ...unit, version: 8, name: '示范·旧名中心' } as typeof unit] });
  expect(await named()).toBe('示范·改名中心');
  expect(claimsOf('dept-service').unitId).toBe(unit.id);
});
