import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditRow, HistoryRow } from '@lianxi/service-kit/records/record.entities';
import { claimsOf, personOf, postOf, UNIT, type Actor, type Name } from '@lianxi/service-kit/testing';
import { Client } from 'pg';
import { answered, lists, openWorld, PNG, small, verbs, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const seen = (row: { id: string; version: number }) => ({ id: row.id, version: row.version });
const inTriage = (input: Record<string, unknown> = {}) =>
  world.register(world.who('office1'), { communityId: UNIT.community1, ...input });
async function handling(coUnitIds: string[] = []): Promise<Row> {
  let row = await inTriage();
  row = await world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
    ...seen(row),
    leadUnitId: UNIT.publicOffice,
    coUnitIds,
    dueOn: '2026-04-10',
  });
  return world.does(world.who('handler-public'), 'acknowledgeCase', 'CaseVerbInput', seen(row));
}
type Named = { accusedUnitId?: string | null; accusedPersonId?: string | null };
const names = (name: Name, row: Row, named: Named) =>
  world.does(world.who(name), 'nameAccusedCase', 'NameAccusedInput', answered({ ...seen(row), ...named }));
const refused = (name: Name, row: { id: string; version: number }, named: Named) =>
  world.codes(world.who(name), 'nameAccusedCase', 'NameAccusedInput', answered({ ...seen(row), ...named }));

const DOORS = `query ($id: ID!, $no: String!, $r: [_Any!]!) {
  case(id: $id) { id }
  cases(first: 100) { totalCount edges { node { id caseNo } } }
  found: cases(first: 5, filter: { search: $no }) { totalCount edges { node { id } } }
  casesWork(first: 100) { items { id title } waiting dueSoon overdue forApproval }
  _entities(representations: $r) { ... on Case { id caseNo } ... on Unit { openCases cases(first: 50) { totalCount
    edges { node { id caseNo } } } } }
}`;
async function trace(actor: Actor, row: Row): Promise<boolean> {
  const { data, errors } = await actor.tries<object>(DOORS, {
    id: row.id,
    no: row.caseNo,
    r: [
      { __typename: 'Case', id: row.id },
      { __typename: 'Unit', id: UNIT.publicOffice },
    ],
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return JSON.stringify(data).includes(row.id) || JSON.stringify(data).includes(row.caseNo);
}
const counted = async (name: Name) =>
  (await world.who(name).ask<{ cases: { totalCount: number } }>('{ cases { totalCount } }')).cases.totalCount;
/** What was published of whom a case concerns, as the meetings service will hear it. */
async function events(row: Row): Promise<object[]> {
  const owner = new Client({ connectionString: world.story.database.url('lianxi_owner') });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ payload: object }>(
      `select data -> 'payload' as payload from bus.job where data ->> 'event' = 'case.concerned' and data ->
        'payload' ->> 'caseId' = $1 order by data -> 'payload' -> 'version'`,
      [row.id],
    );
    return rows.map(({ payload }) => payload);
  } finally {
    await owner.end();
  }
}

describe('who names whom a case complains of', () => {
  test('the office where nobody is named; director and chief convener also put it right; nobody else, and not once it is closed', async () => {
    const row = await inTriage();
    for (const name of ['office1', 'director', 'chief'] as const)
      expect([name, verbs((await world.read(world.who(name), row.id))!).includes('nameAccused')]).toEqual([name, true]);
    for (const name of ['head', 'lead-build', 'secretary-01'] as const)
      expect([name, await refused(name, row, { accusedPersonId: personOf('dept-public') })]).toEqual([
        name,
        ['FORBIDDEN'],
      ]);
    expect(await refused('dept-public', row, { accusedUnitId: UNIT.police })).toEqual(['NOT_FOUND']);
    const named = await names('office1', row, { accusedPersonId: personOf('dept-public') });
    expect([named.version, named.state]).toEqual([row.version + 1, 'SUBDISTRICT_TRIAGE']);
    expect(await refused('office1', named, { accusedPersonId: personOf('dept-safety') })).toEqual(['FORBIDDEN']);
    expect(await refused('director', row, { accusedPersonId: null })).toEqual(['VERSION_CONFLICT']);
    const right = await names('director', named, { accusedPersonId: null, accusedUnitId: UNIT.police });
    expect([await trace(world.who('police'), right), await trace(world.who('head'), right)]).toEqual([false, true]);
    expect(await refused('director', right, { accusedPersonId: null, accusedUnitId: UNIT.police })).toEqual([
      'BAD_INPUT',
    ]);
    const none = await names('chief', right, {});
    expect(await trace(world.who('police'), none)).toBe(true);
    // a closed case is not open to it
    let done = await world.register(world.who('grid-0101'), small);
    const { fileId } = await world.who('grid-0101').upload('现场.png', PNG);
    await world.does(world.who('grid-0101'), 'recordCase', 'RecordCaseInput', {
      id: done.id,
      type: 'CONTACT',
      content: '已上门',
      fileIds: [fileId],
    });
    done = await world.does(world.who('grid-0101'), 'closeCase', 'CloseCaseInput', {
      ...seen((await world.read(world.who('grid-0101'), done.id))!),
      resultText: '已修复',
    });
    expect(await refused('director', done, { accusedUnitId: UNIT.police })).toEqual(['WRONG_STATE']);
  });

  test('bad input: what is not of the sub-district, oneself, the own unit', async () => {
    const row = await inTriage();
    for (const named of [
      { accusedUnitId: 'abc' },
      { accusedUnitId: UNIT.subdistrict },
      { accusedUnitId: UNIT.districtOffice },
      { accusedPersonId: 'abc' },
      { accusedPersonId: personOf('district') },
      {},
    ])
      expect([named, await refused('office1', row, named)]).toEqual([named, ['BAD_INPUT']]);
    expect(await refused('office1', row, { accusedUnitId: UNIT.jointOffice })).toEqual(['ACCUSED_UNIT_BLOCKED']);
    expect(await refused('office1', row, { accusedPersonId: personOf('office1') })).toEqual(['ACCUSED_PERSON_BLOCKED']);
    expect((await world.read(world.who('office1'), row.id))!.version).toBe(row.version);
  });
});

describe('from that moment the accused find no trace', () => {
  test('the unit that leads: the case goes back to triage, and nothing of it is left in files, counts, search, references', async () => {
    const row = await handling([UNIT.police]);
    const { fileId } = await world.who('handler-public').upload('现场.png', PNG);
    await world.does(world.who('handler-public'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'CONTACT',
      content: '已联系',
      fileIds: [fileId],
    });
    const before = await counted('dept-public');
    const handled = (await world.read(world.who('office1'), row.id))!;
    const named = await names('office1', handled, { accusedUnitId: UNIT.publicOffice });
    expect(named).toMatchObject({
      state: 'SUBDISTRICT_TRIAGE',
      leadUnit: null,
      firstResponsible: { id: postOf('lead-build') },
    });
    for (const name of ['dept-public', 'handler-public', 'handler-public-2'] as const) {
      expect([name, await trace(world.who(name), named)]).toEqual([name, false]);
      expect((await world.who(name).fetch(`/files/${fileId}`)).status).toBe(404);
      expect(
        (
          await world
            .who(name)
            .tries('query ($id: ID!) { casesExplain(type: "Case", id: $id) { sees } }', { id: row.id })
        ).codes,
      ).toEqual(['NOT_FOUND']);
    }
    expect(await counted('dept-public')).toBe(before - 1);
    expect(
      await world.codes(world.who('handler-public'), 'recordCase', 'RecordCaseInput', {
        id: row.id,
        type: 'CONTACT',
        content: '联系',
      }),
    ).toEqual(['NOT_FOUND']);
    // the clocks of its handling count neither as in time nor as late, and the office can dispatch to somebody else
    expect(
      await world.codes(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
        ...seen(named),
        leadUnitId: UNIT.publicOffice,
        coUnitIds: [],
        dueOn: '2026-04-10',
      }),
    ).toEqual(['ACCUSED_UNIT_BLOCKED']);
    const again = await world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
      ...seen(named),
      leadUnitId: UNIT.serviceCentre,
      coUnitIds: [],
      dueOn: '2026-04-10',
    });
    expect(again.state).toBe('DISPATCHED');
  });

  test('a unit that helps and the one of the lists go; the case stays where it is', async () => {
    let row = await handling([UNIT.police]);
    row = await world.does(world.who('office1'), 'editListsCase', 'EditListsInput', {
      ...seen(row),
      ...lists,
      responsibleUnitId: UNIT.publicOffice,
    });
    const named = await names('office1', row, { accusedUnitId: UNIT.police });
    expect([named.state, named.leadUnit]).toEqual(['HANDLING', { id: UNIT.publicOffice }]);
    expect([await trace(world.who('police'), named), await trace(world.who('handler-public'), named)]).toEqual([
      false,
      true,
    ]);
    expect(
      (
        await world
          .who('office1')
          .ask<{ case: { coUnits: object[] } }>('query ($id: ID!) { case(id: $id) { coUnits { id } } }', { id: row.id })
      ).case.coUnits,
    ).toEqual([]);
  });

  test('a handler and a case leader are replaced first; the leader of the line is passed by', async () => {
    let row = await handling();
    expect(await refused('office1', row, { accusedPersonId: personOf('handler-public') })).toEqual([
      'ACCUSED_STILL_ACTS',
    ]);
    row = await world.does(world.who('office1'), 'assignHandlerCase', 'AssignHandlerInput', {
      ...seen(row),
      assignmentId: claimsOf('handler-public-2').assignmentId,
    });
    const named = await names('office1', row, { accusedPersonId: personOf('handler-public') });
    expect([
      named.state,
      await trace(world.who('handler-public'), named),
      await trace(world.who('handler-public-2'), named),
    ]).toEqual(['HANDLING', false, true]);
    let led = await handling();
    led = await world.does(world.who('office1'), 'proposeLeaderCase', 'ProposeLeaderInput', {
      ...seen(led),
      postId: postOf('lead-build'),
    });
    led = await world.does(world.who('chief'), 'confirmLeaderCase', 'CaseVerbInput', seen(led));
    expect(await refused('office1', led, { accusedPersonId: personOf('lead-build') })).toEqual(['ACCUSED_STILL_ACTS']);
    led = await world.does(world.who('office1'), 'releaseLeaderCase', 'CaseReasonInput', {
      ...seen(led),
      reason: '调整',
    });
    const passed = await names('office1', led, { accusedPersonId: personOf('lead-build') });
    // nobody stands in by silence: the line's gap is shown, and stops the next dispatch
    expect(passed.firstResponsible).toBe(null);
    expect(await trace(world.who('lead-build'), passed)).toBe(false);
  });

  test.each([
    ['grid-0101', 'grid worker', { accusedPersonId: personOf('grid-0101') }],
    ['grid-0101', 'community', { accusedUnitId: UNIT.community1 }],
    ['clerk-01', 'secretary', { accusedPersonId: personOf('secretary-01') }],
  ] as const)(
    'what %s registered goes to the sub-district when the %s is complained of',
    async (registrar, _, named) => {
      const row = await world.register(world.who(registrar), small);
      expect(row.currentLevel).not.toBe('SUBDISTRICT');
      const moved = await names('director', row, named);
      expect([moved.state, moved.currentLevel]).toEqual(['SUBDISTRICT_TRIAGE', 'SUBDISTRICT']);
      const accused: Name =
        'accusedUnitId' in named
          ? 'clerk-01'
          : named.accusedPersonId === personOf('grid-0101')
            ? 'grid-0101'
            : 'secretary-01';
      expect(await trace(world.who(accused), moved)).toBe(false);
    },
  );

  test("somebody else of the grid's community: the case stays in the grid", async () => {
    const row = await world.register(world.who('grid-0101'), small);
    expect((await names('director', row, { accusedPersonId: personOf('secretary-01') })).state).toBe('GRID_HANDLING');
    expect(await trace(world.who('secretary-01'), row)).toBe(false);
  });
});

test('the other services are told, as at registration; history and audit hold no name', async () => {
  const row = await inTriage();
  const named = await names('office1', row, { accusedPersonId: personOf('dept-public') });
  expect(await events(row)).toEqual([
    expect.objectContaining({
      caseId: row.id,
      version: 1,
      accusedUnitId: null,
      accusedPersonId: personOf('dept-public'),
      recusedPersonIds: [],
    }),
  ]);
  await names('director', named, { accusedUnitId: UNIT.police, accusedPersonId: personOf('dept-public') });
  expect((await events(row)).at(-1)).toMatchObject({
    version: 2,
    accusedUnitId: UNIT.police,
    accusedUnitPath: claimsOf('police').unitPath,
  });
  const em = world.story.runtime.orm.em.fork();
  const kept = JSON.stringify([
    await em.find(HistoryRow, { objectId: row.id }),
    await em.find(AuditRow, { objectId: row.id }),
  ]);
  expect(kept).toContain('nameAccused');
  for (const id of [personOf('dept-public'), UNIT.police]) expect(kept).not.toContain(id);
  const accused = async (name: Name) =>
    (
      await world
        .who(name)
        .ask<{ case: { accusedPerson: { id: string } | null } }>(
          'query ($id: ID!) { case(id: $id) { accusedPerson { id } } }',
          { id: row.id },
        )
    ).case.accusedPerson;
  // the director and the chief convener know, who took the case in does not
  expect([await accused('office1'), await accused('director'), await accused('chief')]).toEqual([
    null,
    { id: personOf('dept-public') },
    { id: personOf('dept-public') },
  ]);
  // that somebody was named at all is on the timeline of the office and of those alone, where the case stayed where it
  // was
  const steps = async (name: Name) =>
    (
      await world
        .who(name)
        .ask<{ case: { history: { verb: string; details: object; reason: string | null }[] } }>(
          'query ($id: ID!) { case(id: $id) { history { verb details reason } } }',
          { id: row.id },
        )
    ).case.history.filter(({ verb }) => verb === 'nameAccused');
  for (const name of ['office1', 'director', 'chief'] as const)
    expect([name, await steps(name)]).toEqual([
      name,
      [
        { verb: 'nameAccused', details: {}, reason: null },
        { verb: 'nameAccused', details: {}, reason: null },
      ],
    ]);
  for (const name of ['head', 'secretary-01', 'district'] as const)
    expect([name, await steps(name)]).toEqual([name, []]);
});
