import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { people } from '../src/definition.js';

let story: Story;
const claims = { account: 'office', roles: ['OFFICE_STAFF'] as never, unitPath: '150571/150571003/XC-JOINT' };
beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z' });
});
afterAll(() => story.end());

const codes = async (filter: object) =>
  (
    await story
      .as(claims)
      .ask<{ units: { edges: { node: { code: string } }[] } }>(
        'query ($filter: UnitFilter) { units(first: 100, filter: $filter) { edges { node { code } } } }',
        { filter },
      )
  ).units.edges.map(({ node }) => node.code);

test('units are found by a part of name or code in any case; percent and underscore are letters like others', async () => {
  expect(await codes({ text: 'djo' })).toEqual(['DJO']);
  expect(await codes({ text: ' 平安建设 ' })).toEqual(['XC-SAFETY']);
  expect(await codes({ text: '150571003001' })).toEqual(['150571003001']);
  expect([await codes({ text: '%' }), await codes({ text: 'D_O' })]).toEqual([[], []]);
  const { codes: refused } = await story
    .as(claims)
    .tries('{ units(filter: { text: "' + 'x'.repeat(51) + '" }) { totalCount } }');
  expect(refused).toEqual(['BAD_INPUT']);
});

test('what belongs to no sub-district is read by itself; with the parts of the sub-districts it is every unit once', async () => {
  expect(await codes({ outsideSubdistricts: true })).toEqual(['150571', 'DJO']);
  const [all, subdistricts] = [
    await codes({}),
    await story
      .as(claims)
      .ask<{ units: { edges: { node: { id: string } }[] } }>(
        '{ units(filter: { kinds: [SUBDISTRICT] }) { edges { node { id } } } }',
      ),
  ];
  const parts = [await codes({ outsideSubdistricts: true })];
  for (const { node } of subdistricts.units.edges) parts.push(await codes({ areaId: node.id }));
  expect(parts.flat().sort()).toEqual(all.sort());
});
