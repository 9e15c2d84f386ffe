import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimsOf, startStory, walkOffers, ZONE_FACTS, type Name, type Story } from '@lianxi/service-kit/testing';
import { supervision } from '../src/definition.js';
import { quarterlyCheck } from '../src/modules/quarterly-check/quarterly-check.noun.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(supervision, { facts: ZONE_FACTS, clock: '2026-03-16T01:00:00Z' });
});
afterAll(() => story.end());

const as = (name: Name) => story.as(claimsOf(name));
const ROLES: Name[] = [
  'chief',
  'head',
  'justice',
  'director',
  'office1',
  'lead-build',
  'dept-public',
  'handler-public',
  'dept-safety',
  'secretary-01',
  'clerk-01',
  'grid-0101',
  'district',
];
/** Somebody whose second post is in the joint office: the walk must find that witnessing is not offered. */
const doubled = () => story.as({ ...claimsOf('secretary-02'), personId: claimsOf('office1').personId! });

interface Row {
  id: string;
  version: number;
}
const does = async (name: Name, mutation: string, type: string, input: object): Promise<Row> =>
  Object.values(
    await as(name).ask<Record<string, Row>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { id version } }`,
      { input },
    ),
  )[0]!;
const walk = (id: string) =>
  walkOffers(
    {
      story,
      noun: quarterlyCheck,
      field: 'quarterlyCheck',
      actors: [
        ...ROLES.map((name) => [name, as(name)] as const),
        ['doubled', doubled()],
        ['auditor', story.as({ account: 'auditor', roles: ['AUDITOR'] })],
      ],
      tables: ['quarterly_check'],
      calls: (input) => ({
        witness: { mutation: 'witnessQuarterlyCheck', type: 'WitnessQuarterlyCheckInput', input },
        draw: { mutation: 'drawQuarterlyCheck', type: 'DrawQuarterlyCheckInput', input },
      }),
    },
    id,
  );

test('a check offers to every role exactly what it then does, planned, witnessed and drawn', async () => {
  const planned = await does('office1', 'planQuarterlyCheck', 'PlanQuarterlyCheckInput', {
    templateItems: [{ text: '登记是否及时', maxScore: 100 }],
  });
  expect(await walk(planned.id)).toEqual({ differences: [], done: expect.any(Number) });
  const seen = ({ id, version }: Row) => ({ id, version });
  const witnessed = await does('dept-public', 'witnessQuarterlyCheck', 'WitnessQuarterlyCheckInput', seen(planned));
  const { differences, done } = await walk(witnessed.id);
  expect([differences, done > 0]).toEqual([[], true]);
  const drawn = await does('director', 'drawQuarterlyCheck', 'DrawQuarterlyCheckInput', seen(witnessed));
  expect(await walk(drawn.id)).toEqual({ differences: [], done: 0 });
});
