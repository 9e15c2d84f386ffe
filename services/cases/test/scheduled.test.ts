import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UNIT } from '@lianxi/service-kit/testing';
import { onCaseScheduled } from '../src/modules/case/case.handlers.js';
import { openWorld, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const MEETING = {
  meetingId: '00000000-0000-7200-8000-000000000001',
  agendaItemId: '00000000-0000-7200-8000-000000000002',
};

test('the ledger shows the day of the conference as last told: a late event changes nothing, and a meeting called off takes the day away', async () => {
  const { story, who, register } = world;
  const { id } = await register(who('office1'), { communityId: UNIT.community1 });
  const hear = (version: number, date: string | null) =>
    story.runtime.orm.em
      .fork()
      .transactional(async (em) =>
        onCaseScheduled({ ...story.runtime.system(), em: em as never }, { caseId: id, version, date, ...MEETING }),
      );
  const day = async () =>
    (
      await who('office1').ask<{ case: { conferenceOn: string | null; version: number } }>(
        'query ($id: ID!) { case(id: $id) { conferenceOn version } }',
        { id },
      )
    ).case.conferenceOn;
  await hear(2, '2026-04-20');
  await hear(1, '2026-04-02');
  expect(await day()).toBe('2026-04-20');
  await hear(4, null);
  await hear(3, '2026-05-01');
  await hear(4, '2026-05-01');
  expect(await day()).toBeNull();
  await hear(5, '2026-06-01');
  expect(await day()).toBe('2026-06-01');
});
