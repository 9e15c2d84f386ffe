import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OrgFact } from '@lianxi/contracts';
import { claimsOf, startStory, UNIT, ZONE_FACTS, type Story } from '@lianxi/service-kit/testing';
import { supervision } from '../src/definition.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(supervision, { facts: ZONE_FACTS, clock: '2026-03-20T02:00:00Z' });
});
afterAll(() => story.end());

test('org.changed: a community that has ended is not drawn from, however late an older fact comes', async () => {
  const plan = async () =>
    (
      await story
        .as(claimsOf('office1'))
        .ask<{ planQuarterlyCheck: { eligible: { unit: { id: string } }[] } }>(
          'mutation ($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { eligible { unit { id } } } }',
          { input: { templateItems: [{ text: '登记是否及时、完整', maxScore: 40 }] } },
        )
    ).planQuarterlyCheck.eligible.map(({ unit }) => unit.id);
  const community = ZONE_FACTS.find(({ id }) => id === UNIT.community4) as Extract<OrgFact, { kind: 'unit' }>;
  await story.publish('org.changed', { facts: [{ ...community, version: 9, validTo: '2026-03-01' }] });
  await story.publish('org.changed', { facts: [{ ...community, version: 8, validTo: null }] });
  const drawnFrom = await plan();
  expect(drawnFrom).toContain(UNIT.community1);
  expect(drawnFrom).not.toContain(UNIT.community4);
});
