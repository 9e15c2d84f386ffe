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

test('units are found by pinyin and initials, in every filter that takes a name, and by a new name from its day on', async () => {
  for (const text of ['pinganjianshe', 'PAJS', 'ping jian', '平安 jianshe'])
    expect([text, await codes({ text })]).toEqual([text, ['XC-SAFETY']]);
  expect(await codes({ name: 'pajs' })).toEqual(['XC-SAFETY']);
  expect(await codes({ name: 'xc-safety' })).toEqual([]);
  const office = story.as(claims);
  const [row] = (
    await office.ask<{ units: { edges: { node: { id: string; version: number; pinyin: string } }[] } }>(
      '{ units(filter: { text: "pajs" }) { edges { node { id version pinyin } } } }',
    )
  ).units.edges;
  expect(row!.node.pinyin).toContain('pinganjianshe');
  await office.ask('mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { id } }', {
    input: { id: row!.node.id, version: row!.node.version, name: '绿化办公室', from: '2026-03-16', basis: '通知' },
  });
  expect([await codes({ text: 'pajs' }), await codes({ text: 'luhua' }), await codes({ text: 'lhbgs' })]).toEqual([
    [],
    ['XC-SAFETY'],
    ['XC-SAFETY'],
  ]);
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
