import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { OrgFact } from '@lianxi/contracts';
import { applyOrgFacts, type Ctx } from '@lianxi/service-kit';
import { claimsOf, MACHINE, personOf, postOf, UNIT, type Actor, type Name } from '@lianxi/service-kit/testing';
import { lists, openWorld, PNG, verbs, type Row, type World } from './support.js';

let world: World;
const SINCE = { version: 1, validFrom: '2024-01-01', validTo: null };
/**
 * A second post of the public service office's handler, in the police station; the station's head also sits in the
 * second community.
 */
const SECOND: OrgFact[] = [
  {
    kind: 'post',
    id: '00000000-0000-7003-8000-000000000901',
    code: 'second-1',
    title: '派出所兼职',
    unitId: UNIT.police,
    gridId: null,
    roles: [],
    ...SINCE,
  },
  {
    kind: 'assignment',
    id: '00000000-0000-7005-8000-000000000901',
    postId: '00000000-0000-7003-8000-000000000901',
    personId: personOf('handler-public'),
    ...SINCE,
  },
];
beforeAll(async () => {
  world = await openWorld();
  await world.story.runtime.orm.em.fork().transactional(async (em) => applyOrgFacts(em as Ctx['em'], SECOND));
});
afterAll(() => world.story.end());

/** The one who holds a second post in the police station; acting in the first. */
const second = (): Actor =>
  world.story.as({
    ...claimsOf('handler-public'),
    standsIn: [...claimsOf('handler-public').standsIn!, claimsOf('police').unitPath!],
  });
const seen = (row: { id: string; version: number }) => ({ id: row.id, version: row.version });
const inTriage = (input: Record<string, unknown> = {}) =>
  world.register(world.who('office1'), { communityId: UNIT.community1, ...input });
async function handling(input: Record<string, unknown> = {}): Promise<Row> {
  let row = await inTriage(input);
  row = await world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
    ...seen(row),
    leadUnitId: UNIT.publicOffice,
    coUnitIds: [],
    dueOn: '2026-04-10',
  });
  return world.does(world.who('handler-public'), 'acknowledgeCase', 'CaseVerbInput', seen(row));
}
const recusals = async (actor: Actor, id: string) =>
  (
    await actor.ask<{
      case: {
        recusals: {
          id: string;
          version: number;
          state: string;
          ground: string;
          reason: string;
          ownRequest: boolean;
          person: { id: string };
          availableActions: { verb: string }[];
          history: { verb: string; reason: string | null }[];
        }[];
      };
    }>(
      `query ($id: ID!) { case(id: $id) { recusals { id version state ground reason ownRequest person { id }
        availableActions { verb } history { verb reason } } } }`,
      { id },
    )
  ).case.recusals;
const grants = (actor: Actor, of: { id: string; version: number }) =>
  actor.tries('mutation ($input: DecideRecusalInput!) { grantRecusal(input: $input) { id version state } }', {
    input: { id: of.id, version: of.version },
  });
const asks = (name: Name, id: string, ground = 'KIN') =>
  world.does(world.who(name), 'requestRecusalCase', 'RequestRecusalInput', { id, ground, reason: '与当事人系近亲属' });

/**
 * Every root field that could show a case: what a reader gets by each, and no trace of the id or the number in any of
 * them.
 */
const DOORS = `query ($id: ID!, $no: String!, $unit: ID!, $r: [_Any!]!) {
  case(id: $id) { id }
  cases(first: 100) { totalCount edges { node { id caseNo } } }
  found: cases(first: 5, filter: { search: $no }) { totalCount edges { node { id } } }
  mine: cases(first: 100, filter: { mine: true }) { totalCount edges { node { id } } }
  ofUnit: cases(first: 100, filter: { unitId: $unit }) { edges { node { id } } }
  casesWork(first: 100) { items { id title } waiting dueSoon overdue forApproval }
  _entities(representations: $r) { ... on Case { id caseNo } ... on Unit { cases(first: 50) { totalCount edges { node
    { id caseNo } } } } }
}`;
async function traces(
  actor: Actor,
  row: Row,
): Promise<{ case: unknown; found: number; entity: unknown; trace: boolean }> {
  const { data, errors } = await actor.tries<{ case: unknown; found: { totalCount: number }; _entities: unknown[] }>(
    DOORS,
    {
      id: row.id,
      no: row.caseNo,
      unit: UNIT.publicOffice,
      r: [
        { __typename: 'Case', id: row.id },
        { __typename: 'Unit', id: UNIT.publicOffice },
      ],
    },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return {
    case: data.case,
    found: data.found.totalCount,
    entity: data._entities[0],
    trace: JSON.stringify(data).includes(row.id) || JSON.stringify(data).includes(row.caseNo),
  };
}
const NONE = { case: null, found: 0, entity: null, trace: false };

test('the doors are all root fields that could show a case; the workbook is made of what `cases` answers to its reader', () => {
  const schema = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  const fields = [...(/^type Query \{([^}]*)\}/m.exec(schema)?.[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map(
    (match) => match[1]!,
  );
  // dictionaries; the explanation (explain.test.ts); and audit and provision records, where office and auditor find ids
  // alone
  const elsewhere = [
    'categories',
    'casesAudit',
    'casesAuditChain',
    'casesHistoryChain',
    'casesDeadLetters',
    'casesExplain',
    'casesReaders',
    'casesProvisions',
    'registrationReceipts', // one's own: time and code of the slip, no matter
  ];
  expect(fields.filter((field) => !elsewhere.includes(field) && !new RegExp(`\\b${field}\\(`).test(DOORS))).toEqual([]);
});

describe('whom a matter concerns finds no trace of it', () => {
  test('a person with a second post in the unit complained of, whatever post is acted in', async () => {
    const row = await handling();
    const against = await handling({ accusedUnitId: UNIT.police });
    expect((await traces(world.who('dept-public'), against)).trace).toBe(true);
    expect(await traces(second(), against)).toEqual(NONE);
    expect((await traces(second(), row)).trace).toBe(true);
    // nor may such a person register against the other unit of his own
    expect(
      (
        await second().tries('mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }', {
          input: {
            categoryCode: '030602',
            summary: '反映',
            appealContent: '反映',
            communityId: UNIT.community1,
            accusedUnitId: UNIT.police,
            accusation: false,
          },
        })
      ).codes,
    ).toEqual(['ACCUSED_UNIT_BLOCKED']);
  });

  test('an office is part of the unit that it sits in (R-034): what complains of the host is not there for its staff', async () => {
    const row = await world.register(world.who('director'), {
      communityId: UNIT.community1,
      accusedUnitId: UNIT.safetyOffice,
      accusation: false,
    });
    expect(await traces(world.who('office1'), row)).toEqual(NONE);
    expect((await traces(world.who('director'), row)).trace).toBe(true);
  });

  test('the accused person in every post; who it is, only those who decide learn', async () => {
    const row = await inTriage({ accusedPersonId: personOf('lead-build') });
    // the leader of the line is accused: nobody else is first responsible by silence
    expect(row.firstResponsible).toBeNull();
    const elsewhere = world.story.as({ ...claimsOf('office1'), personId: personOf('lead-build') });
    for (const actor of [
      world.who('lead-build'),
      elsewhere,
      world.story.as({ ...claimsOf('chief'), personId: personOf('lead-build') }),
    ])
      expect(await traces(actor, row)).toEqual(NONE);
    const accused = async (actor: Actor) =>
      (
        await actor.ask<{ case: { accusedPerson: { id: string } | null } }>(
          'query ($id: ID!) { case(id: $id) { accusedPerson { id } } }',
          { id: row.id },
        )
      ).case.accusedPerson;
    for (const name of ['director', 'chief'] as const)
      expect([name, await accused(world.who(name))]).toEqual([name, { id: personOf('lead-build') }]);
    for (const actor of [
      world.who('office1'),
      world.who('head'),
      world.who('district'),
      world.story.as(MACHINE),
      world.who('secretary-01'),
    ])
      expect(await accused(actor)).toBeNull();
    expect(
      await world.codes(world.who('office1'), 'proposeLeaderCase', 'ProposeLeaderInput', {
        ...seen(row),
        postId: postOf('lead-build'),
      }),
    ).toEqual(['RECUSAL_REQUIRED']);
    const input = { categoryCode: '030602', summary: '反映', appealContent: '反映', communityId: UNIT.community1 };
    expect(
      await world.codes(world.who('office1'), 'registerCase', 'RegisterCaseInput', {
        ...input,
        accusedPersonId: personOf('office1'),
        accusation: false,
      }),
    ).toEqual(['ACCUSED_PERSON_BLOCKED']);
    for (const id of ['abc', UNIT.police, personOf('district')])
      expect([
        id,
        await world.codes(world.who('office1'), 'registerCase', 'RegisterCaseInput', {
          ...input,
          accusedPersonId: id,
          accusation: false,
        }),
      ]).toEqual([id, ['BAD_INPUT']]);
  });

  test("a matter against the community's secretary goes past the community, by registration and by raising", async () => {
    const row = await world.register(world.who('clerk-01'), { accusedPersonId: personOf('secretary-01') });
    expect([row.state, row.firstResponsible]).toEqual(['SUBDISTRICT_TRIAGE', { id: postOf('lead-build') }]);
    expect(await traces(world.who('secretary-01'), row)).toEqual(NONE);
    expect(
      await world.codes(world.who('office1'), 'returnCase', 'CaseReasonInput', { ...seen(row), reason: '请社区办理' }),
    ).toEqual(['RECUSAL_REQUIRED']);
    const grid = await world.register(world.who('grid-0101'), { accusedPersonId: personOf('secretary-01') });
    expect(grid.state).toBe('GRID_HANDLING');
    expect(
      (
        await world.does(world.who('grid-0101'), 'escalateCase', 'CaseReasonInput', {
          ...seen(grid),
          reason: '涉及社区负责人',
        })
      ).state,
    ).toBe('SUBDISTRICT_TRIAGE');
  });
});

describe('stepping aside', () => {
  test('on own request: asked, blocked meanwhile, replaced, granted; then nothing of it is left for the person, and much for the others', async () => {
    let row = await handling();
    expect(verbs(row)).toContain('requestRecusal');
    row = await asks('handler-public', row.id);
    expect(
      await world.codes(world.who('handler-public'), 'requestRecusalCase', 'RequestRecusalInput', {
        id: row.id,
        ground: 'KIN',
        reason: '再次申请',
      }),
    ).toEqual(['RECUSAL_EXISTS']);
    expect(row.availableActions.find(({ verb }) => verb === 'proposeClosing')?.blockedBy[0]).toBe('RECUSAL_REQUIRED');
    const [request] = await recusals(world.who('director'), row.id);
    expect(request).toMatchObject({
      state: 'REQUESTED',
      ground: 'KIN',
      reason: '与当事人系近亲属',
      ownRequest: true,
      person: { id: personOf('handler-public') },
      availableActions: [{ verb: 'grant' }, { verb: 'refuse' }],
    });
    // it waits for the director alone, and why is not on the timeline that others read
    const waits = async (name: Name) =>
      (
        await world
          .who(name)
          .ask<{ casesWork: { items: { id: string }[] } }>('{ casesWork(first: 50) { items { id } } }')
      ).casesWork.items.some(({ id }) => id === `${row.id}:decideRecusal`);
    expect([await waits('director'), await waits('office1'), await waits('chief')]).toEqual([true, false, false]);
    expect(
      JSON.stringify(
        await world
          .who('dept-public')
          .ask('query ($id: ID!) { case(id: $id) { history { verb reason details } } }', { id: row.id }),
      ),
    ).not.toMatch(/近亲属|KIN/);
    // the person sees the own request without deciding; the office sees it without deciding; the unit's head does not
    // see it
    expect((await recusals(world.who('handler-public'), row.id))[0]).toMatchObject({
      state: 'REQUESTED',
      availableActions: [],
    });
    expect((await recusals(world.who('office1'), row.id))[0]!.availableActions).toEqual([]);
    expect(await recusals(world.who('dept-public'), row.id)).toEqual([]);
    expect((await grants(world.who('handler-public'), request!)).codes).toEqual(['FORBIDDEN']);
    expect((await grants(world.who('dept-public'), request!)).codes).toEqual(['NOT_FOUND']);
    expect((await grants(world.who('director'), { ...request!, version: 9 })).codes).toEqual(['VERSION_CONFLICT']);
    expect((await grants(world.who('director'), request!)).codes).toEqual(['RECUSED_STILL_ACTS']);

    const to = (assignment: string) => ({ ...seen(row), assignmentId: assignment });
    const term = claimsOf('handler-public-2').assignmentId!;
    for (const id of [
      'abc',
      claimsOf('handler-public').assignmentId!.replace('7005', '7999'),
      claimsOf('clerk-02').assignmentId!,
    ])
      expect(await world.codes(world.who('dept-public'), 'assignHandlerCase', 'AssignHandlerInput', to(id))).toEqual([
        'BAD_INPUT',
      ]);
    expect(await world.codes(world.who('handler-public'), 'assignHandlerCase', 'AssignHandlerInput', to(term))).toEqual(
      ['FORBIDDEN'],
    );
    row = await world.does(world.who('dept-public'), 'assignHandlerCase', 'AssignHandlerInput', to(term));
    expect((await grants(world.who('director'), request!)).data).toMatchObject({
      grantRecusal: { state: 'GRANTED', version: 2 },
    });

    expect(await waits('director')).toBe(false);
    expect(await traces(world.who('handler-public'), row)).toEqual(NONE);
    expect(await traces(world.story.as({ ...claimsOf('office1'), personId: personOf('handler-public') }), row)).toEqual(
      NONE,
    );
    expect((await grants(world.who('handler-public'), request!)).codes).toEqual(['NOT_FOUND']);
    for (const [name, type, input] of [
      ['recordCase', 'RecordCaseInput', { id: row.id, type: 'CONTACT', content: '联系' }],
      ['editListsCase', 'EditListsInput', { ...seen(row), ...lists }],
    ] as const)
      expect(await world.codes(world.who('handler-public'), name, type, input)).toEqual(['NOT_FOUND']);
    expect((await traces(world.who('handler-public-2'), row)).trace).toBe(true);
    expect((await recusals(world.who('director'), row.id))[0]!.history.map(({ verb }) => verb)).toEqual([
      'request',
      'grant',
    ]);
    expect(
      await world.codes(world.who('dept-public'), 'assignHandlerCase', 'AssignHandlerInput', {
        ...seen(row),
        assignmentId: claimsOf('handler-public').assignmentId,
      }),
    ).toEqual(['RECUSAL_REQUIRED']);
  });

  test('files of a case are not there either', async () => {
    const row = await handling();
    const { fileId } = await world.who('handler-public').upload('现场.png', PNG);
    await world.does(world.who('handler-public'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'CONTACT',
      content: '已联系',
      fileIds: [fileId],
    });
    expect((await world.who('dept-public').fetch(`/files/${fileId}`)).status).toBe(200);
    await world.does(world.who('director'), 'orderRecusalCase', 'OrderRecusalInput', {
      id: row.id,
      personId: personOf('dept-public'),
      ground: 'INTEREST',
      reason: '与事项有利害关系',
    });
    expect((await world.who('dept-public').fetch(`/files/${fileId}`)).status).toBe(404);
    expect(await traces(world.who('dept-public'), row)).toEqual(NONE);
  });

  test('by decision: the director orders it, not for himself, not twice, not for strangers; a leader is released first', async () => {
    let row = await handling();
    const order = (name: Name, personId: string) =>
      world.codes(world.who(name), 'orderRecusalCase', 'OrderRecusalInput', {
        id: row.id,
        personId,
        ground: 'TOOK_PART',
        reason: '此前参与处理',
      });
    for (const name of ['office1', 'dept-public', 'head'] as const)
      expect([name, await order(name, personOf('lead-build'))]).toEqual([name, ['FORBIDDEN']]);
    expect(await order('director', personOf('director'))).toEqual(['OWN_RECUSAL']);
    for (const id of ['abc', personOf('district')]) expect(await order('director', id)).toEqual(['BAD_INPUT']);
    row = await world.does(world.who('office1'), 'proposeLeaderCase', 'ProposeLeaderInput', {
      ...seen(row),
      postId: postOf('lead-build'),
    });
    row = await world.does(world.who('chief'), 'confirmLeaderCase', 'CaseVerbInput', seen(row));
    expect(await order('director', personOf('lead-build'))).toEqual(['RECUSED_STILL_ACTS']);
    row = await world.does(world.who('office1'), 'releaseLeaderCase', 'CaseReasonInput', {
      ...seen(row),
      reason: '须回避',
    });
    expect(row.caseLeader).toBeNull();
    expect(await order('director', personOf('lead-build'))).toEqual([]);
    expect(await order('director', personOf('lead-build'))).toEqual(['RECUSAL_EXISTS']);
    // the line has no leader who may: a gap, that is shown
    expect((await world.read(world.who('office1'), row.id))!.firstResponsible).toBeNull();
    expect(await traces(world.who('lead-build'), row)).toEqual(NONE);
    // the director's own recusal is the chief convener's to decide
    await asks('director', row.id, 'INTEREST');
    const own = (await recusals(world.who('chief'), row.id)).find(({ state }) => state === 'REQUESTED')!;
    expect((await grants(world.who('director'), own)).codes).toEqual(['FORBIDDEN']);
    expect((await grants(world.who('chief'), own)).codes).toEqual([]);
    expect(await traces(world.who('director'), row)).toEqual(NONE);
  });

  test('a refused request leaves the person where he or she is', async () => {
    const row = await handling();
    await asks('handler-public', row.id);
    const [request] = await recusals(world.who('director'), row.id);
    const refuse = (reason: string) =>
      world.who('director').tries('mutation ($input: RefuseRecusalInput!) { refuseRecusal(input: $input) { state } }', {
        input: { id: request!.id, version: request!.version, reason },
      });
    expect((await refuse(' ')).codes).toEqual(['REASON_REQUIRED']);
    expect((await refuse('无须回避')).data).toEqual({ refuseRecusal: { state: 'REFUSED' } });
    expect(
      (await world.read(world.who('handler-public'), row.id))!.availableActions.find(
        ({ verb }) => verb === 'proposeClosing',
      )!.blockedBy,
    ).not.toContain('RECUSAL_REQUIRED');
    expect((await grants(world.who('director'), { ...request!, version: 2 })).codes).toEqual(['WRONG_STATE']);
  });

  test('the grid worker and the secretary are passed on first; the district cannot ask', async () => {
    const row = await world.register(world.who('grid-0101'));
    expect(
      await world.codes(world.who('director'), 'orderRecusalCase', 'OrderRecusalInput', {
        id: row.id,
        personId: personOf('grid-0101'),
        ground: 'KIN',
        reason: '近亲属',
      }),
    ).toEqual(['RECUSED_STILL_ACTS']);
    const up = await world.does(world.who('grid-0101'), 'escalateCase', 'CaseReasonInput', {
      ...seen(row),
      reason: '须回避',
    });
    expect(
      await world.codes(world.who('director'), 'orderRecusalCase', 'OrderRecusalInput', {
        id: row.id,
        personId: personOf('grid-0101'),
        ground: 'KIN',
        reason: '近亲属',
      }),
    ).toEqual([]);
    expect(
      await world.codes(world.who('director'), 'orderRecusalCase', 'OrderRecusalInput', {
        id: row.id,
        personId: personOf('secretary-01'),
        ground: 'KIN',
        reason: '近亲属',
      }),
    ).toEqual(['RECUSED_STILL_ACTS']);
    expect(await traces(world.who('grid-0101'), up)).toEqual(NONE);
    expect(
      await world.codes(world.who('district'), 'requestRecusalCase', 'RequestRecusalInput', {
        id: row.id,
        ground: 'KIN',
        reason: '近亲属',
      }),
    ).toEqual(['FORBIDDEN']);
  });
});
