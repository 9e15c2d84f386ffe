import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OrgFact } from '@lianxi/contracts';
import { applyOrgFacts, type Ctx } from '@lianxi/service-kit';
import { postOf, UNIT, type Name } from '@lianxi/service-kit/testing';
import { blockers, openWorld, PNG, verbs, type World } from './support.js';

const SECTION = '00000000-0000-7001-8000-000000000021';
const EMPTY = '00000000-0000-7001-8000-000000000022';
const PATH = '150571/150571003/XC-SAFETY';
const term = { version: 1, validFrom: '2024-01-01', validTo: null };
const more: OrgFact[] = [
  {
    kind: 'unit',
    id: SECTION,
    code: 'XC-STABILITY',
    name: '综合信访维稳股',
    unitKind: 'SECTION',
    path: `${PATH}/XC-STABILITY`,
    parentId: UNIT.safetyOffice,
    hostedById: null,
    ...term,
  },
  {
    kind: 'unit',
    id: EMPTY,
    code: 'XC-EMPTY',
    name: '新设办公室',
    unitKind: 'OFFICE',
    path: '150571/150571003/XC-EMPTY',
    parentId: UNIT.subdistrict,
    hostedById: null,
    ...term,
  },
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.story.runtime.orm.em.fork().transactional(async (em) => applyOrgFacts(em as Ctx['em'], more));
});
afterAll(() => world.story.end());

const dispatch = { leadUnitId: UNIT.publicOffice, coUnitIds: [] as string[], dueOn: '2026-04-10' };
const inTriage = (input: Record<string, unknown> = {}) =>
  world.register(world.who('office1'), { communityId: UNIT.community1, ...input });
const go = (row: { id: string; version: number }, input: Partial<typeof dispatch> = {}) =>
  world.codes(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
    ...dispatch,
    id: row.id,
    version: row.version,
    ...input,
  });
const waits = async (name: Name, id: string) => {
  const { casesWork, cases } = await world
    .who(name)
    .ask<{ casesWork: { items: { id: string }[] }; cases: { edges: { node: { id: string } }[] } }>(
      '{ casesWork(first: 50) { items { id } } cases(filter: { mine: true }) { edges { node { id } } } }',
    );
  expect(cases.edges.some(({ node }) => node.id === id)).toBe(casesWork.items.some((item) => item.id.startsWith(id)));
  return casesWork.items
    .map((item) => item.id)
    .filter((item) => item.startsWith(id))
    .map((item) => item.split(':')[1]);
};

describe('a matter is dispatched to who can act', () => {
  test('not to a section, to the zone, to a unit of nobody, nor to a unit that does not exist; lead and helping units alike', async () => {
    const row = await inTriage();
    for (const id of [SECTION, EMPTY, UNIT.zone, UNIT.subdistrict, UNIT.jointOffice, postOf('chief'), 'abc']) {
      expect([id, await go(row, { leadUnitId: id })]).toEqual([
        id,
        [id === 'abc' ? expect.stringMatching(/^(UNIT_CANNOT_ACT|BAD_INPUT)$/) : 'UNIT_CANNOT_ACT'],
      ]);
      if (id !== 'abc') expect(await go(row, { coUnitIds: [id] })).toEqual(['UNIT_CANNOT_ACT']);
    }
    expect(
      (
        await world
          .who('office1')
          .tries(
            'mutation ($input: DispatchCaseInput!) { dispatchCase(input: $input) { id } }',
            { input: { ...dispatch, id: row.id, version: row.version, leadUnitId: EMPTY } },
            'en',
          )
      ).errors[0]!.message,
    ).toBe(
      '新设办公室 cannot handle the matter: it is not a unit of this sub-district, or nobody there can sign for it',
    );
  });

  test('helping units are named once, and there is an end to them', async () => {
    const row = await inTriage();
    const query = 'mutation ($input: DispatchCaseInput!) { dispatchCase(input: $input) { coUnits { id } } }';
    const input = {
      ...dispatch,
      id: row.id,
      version: row.version,
      coUnitIds: [UNIT.justice, UNIT.justice, UNIT.publicOffice, UNIT.community2],
    };
    expect(await world.who('office1').ask(query, { input })).toEqual({
      dispatchCase: { coUnits: [{ id: UNIT.justice }, { id: UNIT.community2 }] },
    });
    expect(await world.read(world.who('clerk-02'), row.id)).not.toBeNull();
  });

  test('another community sees what it leads, has it on its workbench, signs, handles and proposes closing', async () => {
    let row = await inTriage();
    row = await world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
      ...dispatch,
      id: row.id,
      version: row.version,
      leadUnitId: UNIT.community2,
    });
    for (const name of ['secretary-02', 'clerk-02'] as const)
      expect([name, await waits(name, row.id)]).toEqual([name, ['acknowledge']]);
    expect(verbs((await world.read(world.who('secretary-02'), row.id))!)).toEqual(
      expect.arrayContaining(['acknowledge', 'object']),
    );
    expect(
      await world.codes(world.who('clerk-01'), 'acknowledgeCase', 'CaseVerbInput', {
        id: row.id,
        version: row.version,
      }),
    ).toEqual(['FORBIDDEN']);
    row = await world.does(world.who('clerk-02'), 'acknowledgeCase', 'CaseVerbInput', {
      id: row.id,
      version: row.version,
    });
    for (const name of ['secretary-02', 'clerk-02'] as const)
      expect([name, await waits(name, row.id)]).toEqual([name, ['record']]);
    const { fileId } = await world.who('secretary-02').upload('现场.png', PNG);
    row = await world.does(world.who('secretary-02'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'CONTACT',
      content: '已联系',
      fileIds: [fileId],
    });
    expect(verbs((await world.read(world.who('clerk-02'), row.id))!)).toEqual(
      expect.arrayContaining(['record', 'editLists', 'proposeClosing']),
    );
  });
});

describe('the unit complained of', () => {
  test('never gets the matter, by whatever way; nor does a unit under it', async () => {
    const row = await inTriage({ accusedUnitId: UNIT.community1 });
    expect([row.state, row.leadUnit, row.firstResponsible]).toEqual([
      'SUBDISTRICT_TRIAGE',
      null,
      { id: postOf('lead-build') },
    ]);
    expect(blockers(row, 'return')).toEqual(['ACCUSED_UNIT_BLOCKED']);
    expect(
      await world.codes(world.who('office1'), 'returnCase', 'CaseReasonInput', {
        id: row.id,
        version: row.version,
        reason: '请社区办理',
      }),
    ).toEqual(['ACCUSED_UNIT_BLOCKED']);
    expect(await go(row, { leadUnitId: UNIT.community1 })).toEqual(['ACCUSED_UNIT_BLOCKED']);
    expect(await go(row, { coUnitIds: [UNIT.community1] })).toEqual(['ACCUSED_UNIT_BLOCKED']);
    expect(
      await world.codes(world.who('office1'), 'editListsCase', 'EditListsInput', {
        id: row.id,
        version: row.version,
        tasks: [],
        responsibleUnitId: UNIT.community1,
      }),
    ).toEqual(['ACCUSED_UNIT_BLOCKED']);
    for (const name of ['secretary-01', 'clerk-01', 'grid-0101', 'cadre-01'] as const)
      expect([name, await world.read(world.who(name), row.id)]).toEqual([name, null]);
    const section = world.story.as({
      ...world.who('office1').claims,
      unitId: SECTION,
      unitPath: `${PATH}/XC-STABILITY`,
    });
    expect(
      await world.read(
        section,
        (
          await world.register(world.who('director'), {
            communityId: UNIT.community1,
            accusedUnitId: UNIT.safetyOffice,
            accusation: false,
          })
        ).id,
      ),
    ).toBeNull();
    expect(await world.read(section, row.id)).not.toBeNull();
  });

  test('a line without a leader is a gap that everybody sees and that stops dispatching, nobody stands in by silence', async () => {
    for (const more of [{}, { accusedUnitId: UNIT.community1 }]) {
      const row = await inTriage({ categoryCode: '090300', ...more });
      expect([row.firstResponsible, row.threeLists.missing]).toEqual([null, expect.arrayContaining(['caseLeader'])]);
      expect(blockers(row, 'dispatch')).toEqual(['NO_LEADER_FOR_LINE']);
      expect(await go(row, { leadUnitId: UNIT.publicOffice })).toEqual(['NO_LEADER_FOR_LINE']);
    }
  });

  test("is a unit under the sub-district that exists, and not the registrar's own", async () => {
    const { codes, who } = world;
    const tries = (name: Name, accusedUnitId: string) =>
      codes(who(name), 'registerCase', 'RegisterCaseInput', {
        categoryCode: '030602',
        summary: '反映',
        appealContent: '反映',
        communityId: name === 'office1' ? UNIT.community1 : null,
        accusedUnitId,
        accusation: false,
      });
    for (const id of [postOf('chief'), UNIT.zone, UNIT.subdistrict, UNIT.districtOffice, 'abc'])
      expect([id, await tries('office1', id)]).toEqual([id, ['BAD_INPUT']]);
    for (const name of ['clerk-01', 'grid-0101'] as const)
      expect([name, await tries(name, UNIT.community1)]).toEqual([name, ['ACCUSED_UNIT_BLOCKED']]);
  });
});
