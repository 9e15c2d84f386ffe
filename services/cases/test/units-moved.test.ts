import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OrgFact } from '@lianxi/contracts';
import { GRID, postOf, UNIT, ZONE_FACTS } from '@lianxi/service-kit/testing';
import { openWorld, small, type World } from './support.js';

const SECTION = '00000000-0000-7001-8000-000000000021';
const TEAM = '00000000-0000-7001-8000-000000000023';
const AREA = '150571/150571003';
const [BEFORE, AFTER] = [`${AREA}/XC-SAFETY/XC-STABILITY`, `${AREA}/XC-GENERAL/XC-STABILITY`];
const section = (version: number, path: string, parentId: string): OrgFact => ({
  kind: 'unit',
  id: SECTION,
  code: 'XC-STABILITY',
  name: '综合信访维稳股',
  unitKind: 'SECTION',
  path,
  parentId,
  hostedById: null,
  version,
  validFrom: '2024-01-01',
  validTo: null,
});

let world: World;
const hear = (...facts: OrgFact[]) => world.story.publish('org.changed', { facts });
const staffOf = (unitId: string, unitPath: string) =>
  world.story.as({ ...world.who('office1').claims, unitId, unitPath });
const sees = async (unitId: string, unitPath: string, id: string) =>
  (await world.read(staffOf(unitId, unitPath), id)) !== null;

beforeAll(async () => {
  world = await openWorld();
  await hear(section(1, BEFORE, UNIT.safetyOffice));
});
afterAll(() => world.story.end());

test('a matter against a section stays hidden from it and from what is below it, wherever the section is moved; others lose nothing', async () => {
  const against = await world.register(world.who('office1'), { communityId: UNIT.community1, accusedUnitId: SECTION });
  const other = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  expect([await sees(SECTION, BEFORE, against.id), await sees(TEAM, `${BEFORE}/TEAM`, against.id)]).toEqual([
    false,
    false,
  ]);
  // rights follow the path at once; before the move is heard here, the unit itself is still known by its id
  expect(await sees(SECTION, AFTER, against.id)).toBe(false);
  await hear(section(3, AFTER, UNIT.generalOffice));
  expect([await sees(SECTION, AFTER, against.id), await sees(TEAM, `${AFTER}/TEAM`, against.id)]).toEqual([
    false,
    false,
  ]);
  // an older fact that comes late changes nothing
  await hear(section(2, BEFORE, UNIT.safetyOffice));
  expect(await sees(TEAM, `${AFTER}/TEAM`, against.id)).toBe(false);
  for (const id of [against.id, other.id]) expect(await world.read(world.who('office1'), id)).not.toBeNull();
  expect([await sees(SECTION, AFTER, other.id), await sees(TEAM, `${AFTER}/TEAM`, other.id)]).toEqual([true, true]);
  // it is no step of the matter
  expect((await world.read(world.who('office1'), against.id))!.version).toBe(against.version);
});

test('a unit whose end is set takes no new matter', async () => {
  const ending: OrgFact = {
    kind: 'unit',
    id: UNIT.serviceCentre,
    code: 'XC-SERVICE',
    name: '综合服务中心',
    unitKind: 'CENTRE',
    path: `${AREA}/XC-SERVICE`,
    parentId: UNIT.subdistrict,
    hostedById: null,
    version: 2,
    validFrom: '2024-01-01',
    validTo: '2099-01-01',
  };
  await hear(ending);
  const row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  const input = {
    id: row.id,
    version: row.version,
    leadUnitId: UNIT.serviceCentre,
    coUnitIds: [],
    dueOn: '2026-04-10',
  };
  expect(await world.codes(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', input)).toEqual(['UNIT_ENDS']);
  await hear({ ...ending, version: 3, validTo: null });
  expect(await world.codes(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', input)).not.toContain(
    'UNIT_ENDS',
  );
});

test('open work of a unit and of a post is counted within the rows of who asks', async () => {
  const count = async (name: 'office1' | 'dept-public' | 'district', type: string, id: string) =>
    (
      await world
        .who(name)
        .ask<{ _entities: { openCases: number }[] }>(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { openCases } } }`,
          { r: [{ __typename: type, id }] },
        )
    )._entities[0]!.openCases;
  const before = await count('office1', 'Unit', UNIT.publicOffice);
  const row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  expect(
    await world.codes(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
      id: row.id,
      version: row.version,
      leadUnitId: UNIT.publicOffice,
      coUnitIds: [],
      dueOn: '2026-04-10',
    }),
  ).toEqual([]);
  expect([
    await count('office1', 'Unit', UNIT.publicOffice),
    await count('dept-public', 'Unit', UNIT.publicOffice),
  ]).toEqual([before + 1, 1]);
  expect(await count('dept-public', 'Unit', UNIT.safetyOffice)).toBe(0);
  expect(await count('office1', 'Post', postOf('lead-build'))).toBeGreaterThan(0);
  const anonymous = await world.story.anonymous.tries(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { openCases } } }',
    { r: [{ __typename: 'Unit', id: UNIT.publicOffice }] },
  );
  expect(anonymous.data).toEqual({ _entities: [null] });
});

test('a grid counts the matters that it handles itself, and takes none back once its end is set', async () => {
  const [worker, secretary] = [world.who('grid-0101'), world.who('secretary-01')];
  const count = async (actor: typeof worker) =>
    (
      await actor.ask<{ _entities: { openCases: number }[] }>(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Grid { openCases } } }',
        { r: [{ __typename: 'Grid', id: GRID.grid101 }] },
      )
    )._entities[0]!.openCases;
  const [before, other] = [await count(secretary), await count(world.who('clerk-02'))];
  let row = await world.register(worker, small);
  expect([await count(secretary), await count(world.who('clerk-02'))]).toEqual([before + 1, other]);
  await world.does(worker, 'recordCase', 'RecordCaseInput', { id: row.id, type: 'CONTACT', content: '上门了解情况' });
  row = await world.does(worker, 'escalateCase', 'CaseReasonInput', {
    id: row.id,
    version: row.version,
    reason: '需社区协调',
  });
  expect(await count(secretary)).toBe(before);
  const back = { id: row.id, version: row.version, reason: '请网格继续做好联系群众工作' };
  const grid: OrgFact = {
    ...(ZONE_FACTS.find(({ id }) => id === GRID.grid101) as Extract<OrgFact, { kind: 'grid' }>),
    version: 2,
    validTo: '2099-01-01',
  };
  await hear(grid);
  expect(await world.codes(secretary, 'returnCase', 'CaseReasonInput', back)).toEqual(['GRID_ENDS']);
  await hear({ ...grid, version: 3, validTo: null });
  expect(await world.codes(secretary, 'returnCase', 'CaseReasonInput', back)).toEqual([]);
});
