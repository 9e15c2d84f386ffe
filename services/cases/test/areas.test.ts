import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OrgFact } from '@lianxi/contracts';
import { applyOrgFacts, type Ctx } from '@lianxi/service-kit';
import { claimsOf, GRID, postOf, UNIT, type Actor } from '@lianxi/service-kit/testing';
import { openWorld, small, type Row, type World } from './support.js';

let world: World;
const rows = {} as Record<'grid1' | 'grid2' | 'noGrid' | 'elsewhere', Row>;
beforeAll(async () => {
  world = await openWorld();
  rows.grid1 = await world.register(world.who('grid-0101'), small);
  rows.grid2 = await world.register(world.who('grid-0102'), small);
  rows.noGrid = await world.register(world.who('clerk-01'), small);
  rows.elsewhere = await world.register(world.who('grid-0201'), small);
});
afterAll(() => world.story.end());

const COMMUNITY = claimsOf('clerk-01').unitPath!;
const GRID1 = claimsOf('grid-0101').unitPath!;
const GRID2 = claimsOf('grid-0102').unitPath!;
/** A cadre as the gateway signs it: with one area the place is the area, with several it is their community. */
const cadre = (areas: string[] | undefined): Actor =>
  world.story.as({ ...claimsOf('cadre-01'), areas, unitPath: areas?.length === 1 ? areas[0]! : COMMUNITY });
async function seen(actor: Actor): Promise<string[]> {
  const { cases } = await actor.ask<{ cases: { totalCount: number; edges: { node: { id: string } }[] } }>(
    '{ cases(first: 50) { totalCount edges { node { id } } } }',
  );
  expect(cases.totalCount).toBe(cases.edges.length);
  return Object.entries(rows)
    .filter(([, { id }]) => cases.edges.some(({ node }) => node.id === id))
    .map(([name]) => name);
}

test('a cadre sees the cases of exactly the areas assigned', async () => {
  expect(await seen(cadre([GRID1]))).toEqual(['grid1']);
  expect(await seen(cadre([GRID1, GRID2]))).toEqual(['grid1', 'grid2']);
  expect(await seen(cadre([COMMUNITY]))).toEqual(['grid1', 'grid2', 'noGrid']);
  expect(await seen(cadre(undefined))).toEqual([]);
});

test('by every door: what lies outside the areas is not there', async () => {
  const actor = cadre([GRID1]);
  for (const { id } of [rows.grid2, rows.noGrid, rows.elsewhere]) {
    expect(await world.read(actor, id)).toBeNull();
    expect(
      (
        await actor.ask<{ _entities: unknown[] }>(
          'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id } } }',
          { r: [{ __typename: 'Case', id }] },
        )
      )._entities,
    ).toEqual([null]);
    expect(
      (await actor.tries('query ($id: ID!) { casesExplain(type: "Case", id: $id) { sees } }', { id })).codes,
    ).toEqual(['NOT_FOUND']);
  }
  expect(
    (
      await actor.ask<{ cases: { totalCount: number } }>(
        'query ($no: String!) { cases(filter: { search: $no }) { totalCount } }',
        { no: rows.grid2.caseNo },
      )
    ).cases.totalCount,
  ).toBe(0);
  const units = await actor.ask<{ _entities: { openCases: number }[] }>(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { openCases } } }',
    { r: [{ __typename: 'Unit', id: UNIT.community1 }] },
  );
  expect(units._entities[0]!.openCases).toBe(1);
});

test('who could see a case follows the areas of the day, once the copy of the organisation has areas', async () => {
  const readers = async (id: string, on: string | null = null) => {
    const { casesReaders } = await world
      .who('office1')
      .ask<{ casesReaders: { acting: { id: string } }[] }>(
        'query ($id: ID!, $on: LocalDate) { casesReaders(type: "Case", id: $id, on: $on) { acting { id } } }',
        { id, on },
      );
    return casesReaders.some(({ acting }) => acting.id === claimsOf('cadre-01').assignmentId);
  };
  // no areas are known yet: the whole community
  expect([await readers(rows.grid1.id), await readers(rows.grid2.id), await readers(rows.elsewhere.id)]).toEqual([
    true,
    true,
    false,
  ]);
  const area: OrgFact = {
    kind: 'area',
    id: '00000000-0000-7011-8000-000000000001',
    version: 1,
    postId: postOf('cadre-01'),
    unitId: UNIT.community1,
    gridId: GRID.grid101,
    validFrom: '2026-01-01',
    validTo: '2026-07-01',
  };
  await world.story.runtime.orm.em.fork().transactional(async (em) => applyOrgFacts(em as Ctx['em'], [area]));
  expect([await readers(rows.grid1.id), await readers(rows.grid2.id), await readers(rows.noGrid.id)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    await readers(rows.grid1.id, '2026-06-30'),
    await readers(rows.grid1.id, '2026-07-01'),
    await readers(rows.grid1.id, '2025-12-31'),
  ]).toEqual([true, false, false]);
});
