import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OrgFact } from '@lianxi/contracts';
import { UNIT } from '@lianxi/service-kit/testing';
import { openWorld, PNG, small, type World } from './support.js';

interface Clock {
  kind: string;
  dueOn: string | null;
  light: string | null;
  cancelled: boolean;
  stoppedAt: string | null;
}
const clocksOf = async (world: World, id: string) => {
  const { case: found } = await world
    .who('office1')
    .ask<{ case: { dueOn: string | null; light: string | null; version: number; clocks: Clock[] } }>(
      'query ($id: ID!) { case(id: $id) { dueOn light version clocks { kind dueOn light cancelled stoppedAt } } }',
      { id },
    );
  return { ...found, lights: Object.fromEntries(found.clocks.map((clock) => [clock.kind, clock.light])) };
};

describe('what counts as done', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.story.end());

  test('a matter raised before anybody was contacted or anything settled shows neither as done in time', async () => {
    const { who, register, does } = world;
    const row = await register(who('grid-0101'));
    await does(who('grid-0101'), 'escalateCase', 'CaseReasonInput', {
      id: row.id,
      version: row.version,
      reason: '牵涉三户',
    });
    const { clocks, lights } = await clocksOf(world, row.id);
    expect(lights).toEqual({ GRID_FIRST_CONTACT: 'CANCELLED', GRID_SETTLE: 'CANCELLED', COMMUNITY_SETTLE: 'GREEN' });
    expect(clocks.filter((clock) => clock.cancelled).map((clock) => Boolean(clock.stoppedAt))).toEqual([true, true]);
  });

  test('a contact record is what makes the first contact, and closing what settles', async () => {
    const { who, register, does } = world;
    const row = await register(who('grid-0101'), small);
    await does(who('grid-0101'), 'recordCase', 'RecordCaseInput', { id: row.id, type: 'NOTE', content: '已排期' });
    expect((await clocksOf(world, row.id)).lights['GRID_FIRST_CONTACT']).not.toBe('DONE_ON_TIME');
    const { fileId } = await who('grid-0101').upload('现场.png', PNG);
    await does(who('grid-0101'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'CONTACT',
      content: '上门',
      fileIds: [fileId],
    });
    expect((await clocksOf(world, row.id)).lights).toEqual({
      GRID_FIRST_CONTACT: 'DONE_ON_TIME',
      GRID_SETTLE: 'GREEN',
    });
    await does(who('grid-0101'), 'closeCase', 'CloseCaseInput', {
      id: row.id,
      version: row.version,
      resultText: '已修好',
    });
    expect((await clocksOf(world, row.id)).lights).toEqual({
      GRID_FIRST_CONTACT: 'DONE_ON_TIME',
      GRID_SETTLE: 'DONE_ON_TIME',
    });
  });

  test("triage is done by dispatching; a handling time ends undone where the unit's objection is agreed to", async () => {
    const { who, register, does } = world;
    let row = await register(who('office1'), { communityId: UNIT.community1 });
    row = await does(who('office1'), 'dispatchCase', 'DispatchCaseInput', {
      id: row.id,
      version: row.version,
      leadUnitId: UNIT.publicOffice,
      dueOn: '2026-04-10',
    });
    row = await does(who('dept-public'), 'objectCase', 'CaseReasonInput', {
      id: row.id,
      version: row.version,
      reason: '不属于我办职责范围，请改派',
    });
    await does(who('director'), 'decideObjectionCase', 'DecideObjectionInput', {
      id: row.id,
      version: row.version,
      agreed: true,
      decision: '同意',
    });
    const { clocks } = await clocksOf(world, row.id);
    expect(clocks.map(({ kind, light }) => [kind, light])).toEqual([
      ['SUBDISTRICT_TRIAGE', 'DONE_ON_TIME'],
      ['OBJECT_5WD', 'DONE_ON_TIME'],
      ['HANDLING_DUE', 'CANCELLED'],
      ['SUBDISTRICT_TRIAGE', expect.stringMatching(/GREEN|YELLOW/)],
    ]);
  });
});

describe('a year without its work calendar', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2027-01-05T01:00:00Z');
  });
  afterAll(() => world.story.end());

  test('leaves working-day clocks open until the calendar is loaded; then they and the case get their dates, and no step is written', async () => {
    const { who, register, does, story } = world;
    const raised = await register(who('grid-0101'));
    await does(who('grid-0101'), 'escalateCase', 'CaseReasonInput', {
      id: raised.id,
      version: raised.version,
      reason: '牵涉三户',
    });
    const kept = await register(who('grid-0102'), small);
    const before = await clocksOf(world, raised.id);
    expect([before.dueOn, before.light, before.lights]).toEqual([
      null,
      'OPEN',
      { GRID_FIRST_CONTACT: 'CANCELLED', GRID_SETTLE: 'CANCELLED', COMMUNITY_SETTLE: 'OPEN' },
    ]);

    const year: OrgFact = {
      kind: 'workday',
      id: '00000000-0000-7010-8000-000000000099',
      version: 1,
      year: 2027,
      daysOff: ['2027-01-08'],
      makeUpDays: [],
      validFrom: '2027-01-01',
      validTo: null,
    };
    await story.publish('org.changed', { facts: [year] });

    const after = await clocksOf(world, raised.id);
    expect([after.dueOn, after.light, after.version]).toEqual(['2027-01-20', 'GREEN', before.version]);
    expect(after.clocks.find((clock) => clock.kind === 'COMMUNITY_SETTLE')!.dueOn).toBe('2027-01-20');
    expect((await clocksOf(world, kept.id)).dueOn).toBe('2027-01-11');
  });
});
