import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GRID, MACHINE, openRootFields, postOf, UNIT, type Story } from '@lianxi/service-kit/testing';
import { casesService } from '../src/definition.js';
import { leak, lists, mutation, openWorld, PNG, verbs, type Row, type World } from './support.js';

let story: Story;
let who: World['who'];
let register: World['register'];
let does: World['does'];
let codes: World['codes'];
let read: World['read'];

beforeAll(async () => {
  ({ story, who, register, does, codes, read } = await openWorld());
});
afterAll(() => story.end());

describe('one matter from the door to its closing', () => {
  let row: Row;

  test('a grid worker registers a dispute that concerns several households; it has to be raised', async () => {
    row = await register(who('grid-0101'));
    expect(row).toMatchObject({
      state: 'GRID_HANDLING',
      currentLevel: 'GRID',
      mustEscalate: true,
      firstResponsible: null,
      dueOn: '2026-03-19',
      light: 'GREEN',
    });
    expect(row.caseNo).toBe('XC2026000001');
    expect(row.availableActions.find((action) => action.verb === 'close')!.blockedBy).toEqual([
      'MUST_ESCALATE',
      'CONTACT_REQUIRED',
      'EVIDENCE_REQUIRED',
    ]);
  });

  test('refusals on the way change nothing: closing, another grid, a colleague of another community, a stale version, an empty reason', async () => {
    const close = { id: row.id, version: row.version, resultText: '已解决' };
    expect(await codes(who('grid-0101'), 'closeCase', 'CloseCaseInput', close)).toEqual(['MUST_ESCALATE']);
    const up = { id: row.id, version: row.version, reason: '牵涉三户' };
    for (const name of ['grid-0102', 'clerk-02', 'handler-public', 'dept-general'] as const)
      expect(await codes(who(name), 'escalateCase', 'CaseReasonInput', up)).toEqual(['NOT_FOUND']);
    expect(await codes(who('secretary-01'), 'escalateCase', 'CaseReasonInput', up)).toEqual(['FORBIDDEN']);
    expect(await codes(who('office1'), 'escalateCase', 'CaseReasonInput', up)).toEqual(['FORBIDDEN']);
    expect(await codes(who('grid-0101'), 'escalateCase', 'CaseReasonInput', { ...up, version: 1 })).toEqual([
      'VERSION_CONFLICT',
    ]);
    expect(await codes(who('grid-0101'), 'escalateCase', 'CaseReasonInput', { ...up, reason: ' ' })).toEqual([
      'REASON_REQUIRED',
    ]);
    expect(
      await codes(who('grid-0101'), 'acknowledgeCase', 'CaseVerbInput', { id: row.id, version: row.version }),
    ).toEqual(['WRONG_STATE']);
    expect(await read(who('grid-0101'), row.id)).toEqual(row);
  });

  test.each([
    ['zh-CN', '当前状态“网格协调中”下不能进行此操作', '填写有误：牵涉人数'],
    ['en', 'Not possible in the state “With the grid”', 'Please check: people concerned'],
  ] as const)(
    'in %s a refusal says the labels of state and field, and keeps their codes for programs',
    async (language, state, field) => {
      const worker = who('grid-0101');
      const early = await worker.tries(
        mutation('acknowledgeCase', 'CaseVerbInput'),
        { input: { id: row.id, version: row.version } },
        language,
      );
      expect(early.errors[0]).toMatchObject({
        message: state,
        extensions: { code: 'WRONG_STATE', params: { noun: 'case', state: 'GRID_HANDLING' } },
      });
      const empty = await worker.tries(
        mutation('registerCase', 'RegisterCaseInput'),
        { input: { categoryCode: '030602', summary: '堆物', appealContent: '楼道堆物', peopleCount: 0 } },
        language,
      );
      expect(empty.errors[0]).toMatchObject({
        message: field,
        extensions: { code: 'BAD_INPUT', params: { field: 'peopleCount' } },
      });
    },
  );

  test('a contact record with evidence is added once, however often the phone repeats it', async () => {
    const { fileId } = await who('grid-0101').upload('现场.png', PNG);
    const input = {
      id: row.id,
      type: 'CONTACT',
      content: '上门查看，三户均有渗水',
      fileIds: [fileId],
      clientMutationId: 'phone-1',
    };
    await does(who('grid-0101'), 'recordCase', 'RecordCaseInput', input);
    row = await does(who('grid-0101'), 'recordCase', 'RecordCaseInput', input);
    const { case: found } = await who('secretary-01').ask<{
      case: {
        records: { type: string }[];
        files: { name: string; mime: string }[];
        party: { name: string; phone: string };
      };
    }>('query ($id: ID!) { case(id: $id) { records { type } files { name mime } party { name phone } } }', {
      id: row.id,
    });
    expect(found).toEqual({
      records: [{ type: 'CONTACT' }],
      files: [{ name: '现场.png', mime: 'image/png' }],
      party: { name: '欧*丽', phone: '138****0001' },
    });
    expect(
      await codes(who('grid-0101'), 'recordCase', 'RecordCaseInput', { ...input, clientMutationId: null }),
    ).toEqual(['FILE_NOT_FOUND']);
  });

  test('raised to the community, its secretary is first responsible person by post', async () => {
    row = await does(who('grid-0101'), 'escalateCase', 'CaseReasonInput', {
      id: row.id,
      version: row.version,
      reason: '牵涉三户，需社区协调',
    });
    expect(row).toMatchObject({
      state: 'COMMUNITY_HANDLING',
      currentLevel: 'COMMUNITY',
      firstResponsible: { id: postOf('secretary-01') },
      dueOn: '2026-03-30',
    });
    const { cases } = await who('secretary-01').ask<{ cases: { edges: { node: { id: string } }[] } }>(
      `{ cases(filter: { mine: true }) { edges { node { id } } } }`,
    );
    expect(cases.edges.map(({ node }) => node.id)).toEqual([row.id]);
  });

  test('the community raises it only after a record and a draft of the three lists; a complex matter never goes back to the grid', async () => {
    const up = () => ({ id: row.id, version: row.version, reason: '需街道协调维修资金' });
    expect(await codes(who('secretary-01'), 'escalateCase', 'CaseReasonInput', up())).toEqual(['RECORD_REQUIRED']);
    await does(who('clerk-01'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'INVESTIGATION',
      content: '会同物业查勘，属公共部位',
    });
    expect(await codes(who('secretary-01'), 'escalateCase', 'CaseReasonInput', up())).toEqual(['LISTS_REQUIRED']);
    expect(
      await codes(who('secretary-01'), 'returnCase', 'CaseReasonInput', {
        ...up(),
        reason: '请网格继续做好联系群众工作',
      }),
    ).toEqual(['RETURN_NOT_ALLOWED']);
    row = await does(who('secretary-01'), 'editListsCase', 'EditListsInput', {
      id: row.id,
      version: row.version,
      classification: '住房类',
      tasks: [{ content: '社区先行协调' }],
    });
    expect(row.threeLists.missing).toEqual(['responsibleUnit', 'responsiblePerson', 'dueOn']);
    expect(await codes(who('clerk-01'), 'escalateCase', 'CaseReasonInput', up())).toEqual(['FORBIDDEN']);
    row = await does(who('secretary-01'), 'escalateCase', 'CaseReasonInput', up());
    expect(row).toMatchObject({ state: 'SUBDISTRICT_TRIAGE', currentLevel: 'SUBDISTRICT', dueOn: '2026-03-18' });
  });

  test('the office dispatches it with a due date; the leader of the line becomes first responsible', async () => {
    const go = { id: row.id, version: row.version, leadUnitId: UNIT.publicOffice, dueOn: '2026-04-10' };
    expect(await codes(who('office1'), 'dispatchCase', 'DispatchCaseInput', { ...go, dueOn: '2026-03-01' })).toEqual([
      'DUE_IN_PAST',
    ]);
    expect(await codes(who('office1'), 'dispatchCase', 'DispatchCaseInput', { ...go, leadUnitId: UNIT.zone })).toEqual([
      'UNIT_CANNOT_ACT',
    ]);
    expect(
      await codes(who('office1'), 'returnCase', 'CaseReasonInput', {
        id: row.id,
        version: row.version,
        reason: '请社区办理',
      }),
    ).toEqual(['PING_PONG']);
    expect(await codes(who('secretary-01'), 'dispatchCase', 'DispatchCaseInput', go)).toEqual(['FORBIDDEN']);
    row = await does(who('office1'), 'dispatchCase', 'DispatchCaseInput', go);
    expect(row).toMatchObject({
      state: 'DISPATCHED',
      leadUnit: { id: UNIT.publicOffice },
      firstResponsible: { id: postOf('lead-build') },
      dueOn: '2026-04-10',
    });
    expect(await read(who('lead-build'), row.id)).not.toBeNull();
    expect(await read(who('dept-general'), row.id)).toBeNull();
  });

  test('a case leader is proposed by the office from those who hold a seat or lead a line, and confirmed by the chief convener', async () => {
    expect(
      await codes(who('chief'), 'confirmLeaderCase', 'CaseVerbInput', { id: row.id, version: row.version }),
    ).toEqual(['NO_LEADER_PROPOSED']);
    expect(
      await codes(who('office1'), 'proposeLeaderCase', 'ProposeLeaderInput', {
        id: row.id,
        version: row.version,
        postId: postOf('clerk-01'),
      }),
    ).toEqual(['LEADER_NOT_ELIGIBLE']);
    row = await does(who('office1'), 'proposeLeaderCase', 'ProposeLeaderInput', {
      id: row.id,
      version: row.version,
      postId: postOf('head'),
    });
    const { casesWork } = await who('chief').ask<{ casesWork: { forApproval: number; items: { kind: string }[] } }>(
      '{ casesWork { forApproval items { kind } } }',
    );
    expect(casesWork).toEqual({ forApproval: 1, items: [{ kind: 'case.confirmLeader' }] });
    row = await does(who('chief'), 'confirmLeaderCase', 'CaseVerbInput', { id: row.id, version: row.version });
    expect(row.caseLeader).toEqual({ id: postOf('head') });
  });

  test('a handler of the unit signs for it and from then on sees it as the one assigned; a colleague does not', async () => {
    expect(
      (await who('handler-public').ask<{ casesWork: { waiting: number } }>('{ casesWork { waiting } }')).casesWork
        .waiting,
    ).toBe(1);
    row = await does(who('handler-public'), 'acknowledgeCase', 'CaseVerbInput', { id: row.id, version: row.version });
    expect(row.state).toBe('HANDLING');
    expect(await read(who('handler-public-2'), row.id)).toBeNull();
  });

  test('it closes only with records, evidence and all seven fields, after the unit proposed and by the office', async () => {
    const closing = () => ({
      id: row.id,
      version: row.version,
      resultText: '防水层已修复，三户验收合格',
      resolution: 'RESOLVED',
    });
    expect(await codes(who('office1'), 'closeCase', 'CloseCaseInput', closing())).toEqual(['CLOSING_NOT_PROPOSED']);
    const { fileId } = await who('handler-public').upload('验收单.png', PNG);
    await does(who('handler-public'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'MEASURE',
      content: '防水层修复完成，闭水试验合格',
      fileIds: [fileId],
    });
    const answer = await who('handler-public').tries(
      mutation('editListsCase', 'EditListsInput'),
      { input: { id: row.id, version: row.version, ...lists, dueOn: '2026-05-01' } },
      'en',
    );
    expect(answer.errors[0]!.message).toBe('The due date cannot be after the legal limit 2026-04-10');
    row = await does(who('handler-public'), 'editListsCase', 'EditListsInput', {
      id: row.id,
      version: row.version,
      ...lists,
    });
    expect(row.threeLists.missing).toEqual([]);
    row = await does(who('handler-public'), 'proposeClosingCase', 'CloseCaseInput', closing());
    expect(verbs((await read(who('office1'), row.id))!)).toContain('close');
    expect(await codes(who('handler-public'), 'closeCase', 'CloseCaseInput', closing())).toEqual(['FORBIDDEN']);
    row = await does(who('office1'), 'closeCase', 'CloseCaseInput', closing());
    expect(row).toMatchObject({ state: 'CLOSED', resolution: 'RESOLVED', light: 'DONE_ON_TIME' });
  });

  test('one timeline says who did what, acting as what, and its hashes chain', async () => {
    const { case: found } = await who('office1').ask<{
      case: {
        history: { seq: number; verb: string; fromState: string | null; toState: string; actor: { id: string } }[];
      };
    }>('query ($id: ID!) { case(id: $id) { history { seq verb fromState toState actor { id } } } }', { id: row.id });
    expect(found.history.map((step) => step.verb)).toEqual([
      'draft',
      'register',
      'takeUp',
      'record',
      'escalate',
      'record',
      'editLists',
      'escalate',
      'dispatch',
      'proposeLeader',
      'confirmLeader',
      'acknowledge',
      'record',
      'editLists',
      'proposeClosing',
      'close',
    ]);
    expect(found.history.map((step) => step.seq)).toEqual(found.history.map((_, index) => index + 1));
    const chain = await story.runtime.orm.em
      .fork()
      .execute<{ hash: string; previous_hash: string | null }[]>(
        'select hash, previous_hash from history where object_id = ? order by seq',
        [row.id],
      );
    for (const [index, step] of chain.entries()) expect(step.previous_hash).toBe(index ? chain[index - 1]!.hash : null);
  });

  test('the director reopens it with a reason; what was resolved counts as rebounded', async () => {
    const again = { id: row.id, version: row.version, reason: 'REBOUNDED', explanation: '雨后再次渗水' };
    expect(await codes(who('office1'), 'reopenCase', 'ReopenCaseInput', again)).toEqual(['FORBIDDEN']);
    row = await does(who('director'), 'reopenCase', 'ReopenCaseInput', again);
    expect(row).toMatchObject({ state: 'HANDLING', resolution: 'REBOUNDED' });
  });
});

describe('who sees what', () => {
  test('every root field refuses a caller without a token', async () => {
    expect(await openRootFields(casesService, story)).toEqual([]);
  });

  test('by list, by id and by `_entities` a case answers to its own people alone', async () => {
    const row = await register(who('grid-0201'), { householdCount: 1, peopleCount: 1 });
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id } } }';
    const r = [{ __typename: 'Case', id: row.id }];
    for (const name of ['grid-0201', 'clerk-02', 'office1', 'chief', 'head', 'lead-build', 'district'] as const)
      expect([name, await who(name).ask(entities, { r })]).toEqual([name, { _entities: [{ id: row.id }] }]);
    for (const name of [
      'grid-0101',
      'clerk-01',
      'secretary-01',
      'handler-public',
      'dept-public',
      'cadre-01',
    ] as const) {
      expect([name, await who(name).ask(entities, { r })]).toEqual([name, { _entities: [null] }]);
      const { cases } = await who(name).ask<{ cases: { edges: { node: { id: string } }[]; totalCount: number } }>(
        '{ cases(first: 100) { totalCount edges { node { id } } } }',
      );
      expect(cases.edges.some(({ node }) => node.id === row.id)).toBe(false);
    }
    expect((await story.anonymous.tries(entities, { r })).data).toEqual({ _entities: [null] });
    expect(await story.as({ ...MACHINE, scopes: [] }).ask(entities, { r })).toEqual({ _entities: [null] });
  });

  test('a unit complained of sees nothing of the case, not even in counts', async () => {
    const before = (await who('secretary-02').ask<{ cases: { totalCount: number } }>('{ cases { totalCount } }')).cases
      .totalCount;
    const row = await register(who('office1'), { communityId: UNIT.community2, accusedUnitId: UNIT.community2 });
    expect(await read(who('secretary-02'), row.id)).toBeNull();
    expect(
      (await who('secretary-02').ask<{ cases: { totalCount: number } }>('{ cases { totalCount } }')).cases.totalCount,
    ).toBe(before);
    expect(
      await codes(who('office1'), 'dispatchCase', 'DispatchCaseInput', {
        id: row.id,
        version: row.version,
        leadUnitId: UNIT.community2,
        dueOn: '2026-04-01',
      }),
    ).toEqual(['ACCUSED_UNIT_BLOCKED']);
  });

  test('a line without a leader cannot be dispatched', async () => {
    const row = await register(who('office1'), { communityId: UNIT.community1, categoryCode: '090300' });
    const answer = await who('office1').tries(mutation('dispatchCase', 'DispatchCaseInput'), {
      input: { id: row.id, version: row.version, leadUnitId: UNIT.publicOffice, dueOn: '2026-04-01' },
    });
    expect(answer.errors[0]).toMatchObject({
      message: '业务条线“经济管理”尚未明确分管领导，不能交办',
      extensions: { code: 'NO_LEADER_FOR_LINE', params: { line: '经济管理' } },
    });
  });

  test('the machine client reads masked, may not write, and cannot unmask', async () => {
    const row = await register(who('grid-0101'));
    const machine = story.as(MACHINE);
    const { case: found } = await machine.ask<{ case: { party: { name: string; canUnmask: boolean } } }>(
      'query ($id: ID!) { case(id: $id) { party { name canUnmask } } }',
      { id: row.id },
    );
    expect(found.party).toEqual({ name: '欧*丽', canUnmask: false });
    const unmask = 'mutation ($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone } }';
    expect((await machine.tries(unmask, { input: { id: row.id, purpose: '统计' } })).codes).toEqual(['FORBIDDEN']);
    expect((await who('district').tries(unmask, { input: { id: row.id, purpose: '统计' } })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect(await who('grid-0101').ask(unmask, { input: { id: row.id, purpose: '回访' } })).toEqual({
      unmaskCase: { name: '欧阳丽', phone: '13800000001' },
    });
    const audit = await story.runtime.orm.em
      .fork()
      .execute<{ details: { purpose: string } }[]>(
        "select details from audit where what = 'case.unmask' and object_id = ?",
        [row.id],
      );
    expect(audit.map((entry) => entry.details.purpose)).toEqual(['回访']);
    expect(JSON.stringify(audit)).not.toContain('欧阳丽');
  });

  test("evidence, records and reasons stay with those who work at the matter; who reads masked gets none, not by the file's address either", async () => {
    const { fileId } = await who('grid-0102').upload('证据.png', PNG);
    const row = await register(who('grid-0102'));
    await does(who('grid-0102'), 'recordCase', 'RecordCaseInput', {
      id: row.id,
      type: 'CONTACT',
      content: '联系欧阳丽',
      fileIds: [fileId],
    });
    await does(who('grid-0102'), 'escalateCase', 'CaseReasonInput', {
      id: row.id,
      version: row.version,
      reason: '欧阳丽要求',
    });
    const query = 'query ($id: ID!) { case(id: $id) { files { id } records { content } history { verb reason } } }';
    for (const actor of [who('district'), story.as(MACHINE)]) {
      const { case: found } = await actor.ask<{ case: { files: []; records: []; history: { reason: null }[] } }>(
        query,
        { id: row.id },
      );
      expect([found.files, found.records, found.history.some((step) => step.reason)]).toEqual([[], [], false]);
      expect((await actor.fetch(`/files/${fileId}`)).status).toBe(404);
    }
    const download = await who('office1').fetch(`/files/${fileId}`);
    expect([download.status, download.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename*=UTF-8''${encodeURIComponent('证据.png')}`,
    ]);
    expect(Buffer.from(await download.arrayBuffer()).equals(PNG)).toBe(true);
    expect((await who('clerk-02').fetch(`/files/${fileId}`)).status).toBe(404);
  });

  test('a file of a kind that does not belong here is refused, whatever it is called', async () => {
    expect(await who('grid-0102').upload('照片.png', Buffer.from('MZ\u0000\u0001 program'))).toMatchObject({
      code: 'FILE_TYPE_NOT_ALLOWED',
    });
    expect(await who('district').upload('照片.png', PNG)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a registration repeated by a phone makes one case', async () => {
    const [first, second] = [
      await register(who('grid-0102'), { clientMutationId: 'r-1' }),
      await register(who('grid-0102'), { clientMutationId: 'r-1' }),
    ];
    expect(second.id).toBe(first.id);
  });

  test('bad input is refused with its code', async () => {
    const tries = async (actor: ReturnType<typeof who>, input: Record<string, unknown>) =>
      codes(actor, 'registerCase', 'RegisterCaseInput', { ...leak, ...input });
    expect(await tries(who('grid-0101'), { categoryCode: '030000' })).toEqual(['CATEGORY_REQUIRED']);
    expect(await tries(who('grid-0101'), { appealContent: '  ' })).toEqual(['SUMMARY_REQUIRED']);
    expect(await tries(who('grid-0101'), { peopleCount: 0 })).toEqual(['BAD_INPUT']);
    expect(await tries(who('office1'), {})).toEqual(['PLACE_REQUIRED']);
    expect(await tries(who('clerk-01'), { gridId: GRID.grid201 })).toEqual(['PLACE_REQUIRED']);
    expect(await tries(who('district'), {})).toEqual(['FORBIDDEN']);
    expect(await tries(who('chief'), {})).toEqual(['FORBIDDEN']);
  });
});

test('lists page stably with cursors, and refuse more than a hundred rows or an unknown sort', async () => {
  for (let n = 0; n < 5; n += 1) await register(who('grid-0102'), { summary: `第${n}件` });
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const {
      cases,
    }: {
      cases: {
        edges: { node: { caseNo: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    } = await who('office1').ask(
      `query ($after: String) { cases(first: 3, after: $after, sort: [{ field: "dueOn", descending: true }]) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { caseNo } } } }`,
      { after },
    );
    seen.push(...cases.edges.map(({ node }) => node.caseNo));
    if (!cases.pageInfo.hasNextPage) {
      expect(seen.length).toBe(cases.totalCount);
      break;
    }
    after = cases.pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect((await who('office1').tries('{ cases(first: 101) { totalCount } }')).codes).toEqual(['BAD_INPUT']);
  expect((await who('office1').tries('{ cases(sort: [{ field: "partyName" }]) { totalCount } }')).codes).toEqual([
    'BAD_INPUT',
  ]);
  expect((await who('office1').tries('{ cases(after: "nonsense") { totalCount } }')).codes).toEqual(['BAD_INPUT']);
});
