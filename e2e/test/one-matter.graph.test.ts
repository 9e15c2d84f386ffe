import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { PIXEL, signIn, signInMachine, stranger, type Caller } from '../src/api.js';
import { problemsOf } from '../src/ooxml.js';

const NAMES = [
  'chief',
  'head',
  'director',
  'office1',
  'dept-public',
  'dept-general',
  'handler-public',
  'secretary-01',
  'clerk-02',
  'grid-0101',
  'district',
] as const;
type Name = (typeof NAMES)[number];
const who = {} as Record<Name, Caller>;
let publicOffice: string;
let community: string;
let headPost: string;
let chiefPost: string;

beforeAll(async () => {
  for (const name of NAMES) who[name] = await signIn(name);
  const { units, conference } = await who.office1.ask<{
    units: { edges: { node: { id: string; name: string } }[] };
    conference: { seats: { kind: string; post: { id: string; title: string } }[] };
  }>('{ units(first: 100) { edges { node { id name } } } conference { seats { kind post { id title } } } }');
  const unit = (name: string) => units.edges.find(({ node }) => node.name === name)!.node.id;
  const post = (title: string) => conference.seats.find((seat) => seat.post.title === title)!.post.id;
  [publicOffice, community, headPost, chiefPost] = [
    unit('公共服务办公室'),
    unit('美瑞龙源社区居委会'),
    post('办事处主任'),
    post('党工委书记'),
  ];
});

interface Thing {
  id: string;
  version: number;
  state: string;
}
/** Does a verb and answers the object's id, version and state. */
async function does(caller: Caller, name: string, type: string, input: Record<string, unknown>): Promise<Thing> {
  return (
    await caller.ask<Record<string, Thing>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id version state } }`,
      { input },
    )
  )[name]!;
}
const day = (offset: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));

describe('one matter through the graph, from a door in a grid to minutes at the district', () => {
  let matter: Thing;
  let meeting: Thing;
  let decision: Thing;

  test('the grid worker registers it for one of the own households and raises it; the community lists it and raises it', async () => {
    const { households } = await who['grid-0101'].ask<{ households: { edges: { node: { id: string } }[] } }>(
      '{ households { edges { node { id } } } }',
    );
    matter = await does(who['grid-0101'], 'registerCase', 'RegisterCaseInput', {
      categoryCode: '030602',
      summary: '1号楼屋面渗漏',
      appealContent: '顶层数户雨后渗水',
      householdId: households.edges[0]!.node.id,
      householdCount: 4,
      peopleCount: 9,
      partyName: '欧阳丽',
      partyPhone: '13800000001',
    });
    await does(who['grid-0101'], 'recordCase', 'RecordCaseInput', {
      id: matter.id,
      type: 'CONTACT',
      content: '上门查看',
      fileIds: [await who['grid-0101'].upload('cases', '现场.png', PIXEL)],
    });
    expect(
      (
        await who['grid-0101'].tries('mutation ($input: CloseCaseInput!) { closeCase(input: $input) { id } }', {
          input: { id: matter.id, version: matter.version, resultText: '好了' },
        })
      ).codes,
    ).toEqual(['MUST_ESCALATE']);
    matter = await does(who['grid-0101'], 'escalateCase', 'CaseReasonInput', {
      id: matter.id,
      version: matter.version,
      reason: '牵涉多户',
    });
    await does(who['secretary-01'], 'recordCase', 'RecordCaseInput', {
      id: matter.id,
      type: 'INVESTIGATION',
      content: '会同物业查勘',
    });
    matter = await does(who['secretary-01'], 'editListsCase', 'EditListsInput', {
      id: matter.id,
      version: matter.version,
      classification: '住房类',
      tasks: [{ content: '现场查勘' }],
    });
    matter = await does(who['secretary-01'], 'escalateCase', 'CaseReasonInput', {
      id: matter.id,
      version: matter.version,
      reason: '需维修资金',
    });
    expect(matter.state).toBe('SUBDISTRICT_TRIAGE');
  });

  test('the office dispatches it, the chief convener confirms its leader, the unit signs for it', async () => {
    matter = await does(who.office1, 'dispatchCase', 'DispatchCaseInput', {
      id: matter.id,
      version: matter.version,
      leadUnitId: publicOffice,
      dueOn: day(20),
    });
    matter = await does(who.office1, 'proposeLeaderCase', 'ProposeLeaderInput', {
      id: matter.id,
      version: matter.version,
      postId: headPost,
    });
    matter = await does(who.chief, 'confirmLeaderCase', 'CaseVerbInput', { id: matter.id, version: matter.version });
    matter = await does(who['handler-public'], 'acknowledgeCase', 'CaseVerbInput', {
      id: matter.id,
      version: matter.version,
    });
    const { case: found } = await who.office1.ask<{ case: Record<string, unknown> }>(
      `query ($id: ID!) { case(id: $id) { state firstResponsible { title holder { name } } caseLeader { title }
        handler { person { name } post { title } } } }`,
      { id: matter.id },
    );
    expect(found).toMatchObject({
      state: 'HANDLING',
      firstResponsible: { title: '党工委委员、办事处副主任（分管城建）', holder: { name: '示范·郭长河' } },
      caseLeader: { title: '办事处主任' },
      handler: { person: { name: '示范·宋佳' } },
    });
  });

  test('the conference decides it, the chair confirms, and the minutes go to the district with a receipt', async () => {
    meeting = await does(who.office1, 'callMeeting', 'CallMeetingInput', {
      kind: 'REGULAR',
      startsAt: new Date(Date.now() + 30 * 60_000).toISOString(),
      place: '街道三楼会议室',
      chairPostId: chiefPost,
    });
    expect(
      (
        await who.office1.tries(
          'mutation ($input: CallMeetingInput!) { callMeeting(input: $input) { id } }',
          { input: { kind: 'EXTRAORDINARY', startsAt: new Date().toISOString(), place: '三楼', reason: '紧急' } },
          'en',
        )
      ).errors[0],
    ).toMatchObject({
      message: 'Only the chief convener or a convener may call an extraordinary meeting',
      extensions: { code: 'NOT_ALLOWED_TO_CALL' },
    });
    let item = await does(who.office1, 'proposeItem', 'ProposeItemInput', {
      meetingId: meeting.id,
      source: 'CASE',
      caseId: matter.id,
    });
    if (item.state === 'PROPOSED')
      item = await does(who.office1, 'acceptItem', 'AcceptItemInput', { id: item.id, version: item.version });
    meeting = await does(who.office1, 'notifyMeeting', 'NotifyMeetingInput', {
      id: meeting.id,
      version: await versionOf('meeting', meeting.id),
    });
    for (const post of [chiefPost, headPost])
      await who.office1.ask('mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id } }', {
        input: { meetingId: meeting.id, postId: post, status: 'PRESENT' },
      });
    meeting = await does(who.office1, 'openMeeting', 'OpenMeetingInput', { id: meeting.id, version: meeting.version });
    decision = await does(who.office1, 'decideAgendaItem', 'DecideInput', {
      agendaItemId: item.id,
      content: '动用维修资金修复防水层',
      leadUnitId: publicOffice,
      responsiblePostId: await deptPublicPost(),
      dueOn: day(15),
    });
    decision = await does(who.chief, 'confirmDecision', 'DecisionVerbInput', {
      id: decision.id,
      version: decision.version,
    });
    const { meeting: held } = await who.office1.ask<{ meeting: { agendaItems: { id: string; version: number }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { agendaItems { id version } } }',
      { id: meeting.id },
    );
    await does(who.office1, 'discussAgendaItem', 'DiscussItemInput', {
      id: item.id,
      version: held.agendaItems.find((one) => one.id === item.id)!.version,
      discussion: '各单位发表意见',
      outcome: 'DECIDED',
    });
    for (const [caller, verb, type] of [
      [who.chief, 'endMeeting', 'MeetingVerbInput'],
      [who.office1, 'draftMinutes', 'MeetingVerbInput'],
      [who.director, 'submitMinutes', 'MeetingVerbInput'],
      [who.chief, 'signMinutes', 'MeetingVerbInput'],
      [who.office1, 'copyUpMeeting', 'CopyUpInput'],
    ] as const) {
      meeting = await does(caller, verb, type, { id: meeting.id, version: await versionOf('meeting', meeting.id) });
    }
    expect(meeting.state).toBe('COPIED_UP');
    const archive = 'mutation ($input: MeetingVerbInput!) { archiveMeeting(input: $input) { state } }';
    expect((await who.office1.tries(archive, { input: { id: meeting.id, version: meeting.version } })).codes).toEqual([
      'COPY_NOT_RECEIVED',
    ]);
    const { copyDeliveries } = await who.district.ask<{ copyDeliveries: { edges: { node: Thing }[] } }>(
      '{ copyDeliveries { edges { node { id version state } } } }',
    );
    const copy = copyDeliveries.edges.find(({ node }) => node.state === 'SENT')!.node;
    expect(
      (await does(who.district, 'confirmReceipt', 'ConfirmReceiptInput', { id: copy.id, version: copy.version })).state,
    ).toBe('RECEIVED');
    expect(
      await who.office1.ask(archive, { input: { id: meeting.id, version: await versionOf('meeting', meeting.id) } }),
    ).toEqual({ archiveMeeting: { state: 'ARCHIVED' } });
  });

  test('the unit carries the decision out with proof, completes the lists and proposes closing; the office verifies and closes', async () => {
    decision = await does(who['dept-public'], 'acknowledgeDecisionItem', 'DecisionVerbInput', {
      id: decision.id,
      version: await versionOf('decisionItem', decision.id),
    });
    if (decision.state === 'ACKNOWLEDGED')
      decision = await does(who['dept-public'], 'progressDecisionItem', 'ProgressDecisionInput', {
        id: decision.id,
        version: decision.version,
        note: '施工单位已进场',
      });
    decision = await does(who['dept-public'], 'submitDecisionItem', 'SubmitDecisionInput', {
      id: decision.id,
      version: await versionOf('decisionItem', decision.id),
      resultText: '防水层已修复',
      fileIds: [await who['dept-public'].upload('meetings', '验收.png', PIXEL)],
    });
    expect(
      (
        await does(who.office1, 'verifyDecisionItem', 'DecisionVerbInput', {
          id: decision.id,
          version: decision.version,
        })
      ).state,
    ).toBe('VERIFIED');
    await does(who['handler-public'], 'recordCase', 'RecordCaseInput', {
      id: matter.id,
      type: 'IMPLEMENTATION',
      content: '修复完成',
      fileIds: [await who['handler-public'].upload('cases', '验收.png', PIXEL)],
    });
    matter = await does(who['handler-public'], 'editListsCase', 'EditListsInput', {
      id: matter.id,
      version: matter.version,
      classification: '住房类',
      tasks: [{ content: '修复防水层', dueOn: day(15) }],
      responsibleUnitId: publicOffice,
      responsiblePerson: '宋佳',
      dueOn: day(15),
    });
    matter = await does(who['handler-public'], 'proposeClosingCase', 'CloseCaseInput', {
      id: matter.id,
      version: matter.version,
      resultText: '已修复并验收',
    });
    matter = await does(who.office1, 'closeCase', 'CloseCaseInput', {
      id: matter.id,
      version: matter.version,
      resultText: '已修复并验收',
    });
    expect(matter.state).toBe('CLOSED');
  });

  test('the district system asks one federated query and gets unit, cases, decisions, meeting and minutes, names masked', async () => {
    const machine = await signInMachine();
    const query = `query ($id: ID!) { unit(id: $id) { name cases(first: 20) { edges { node { id caseNo party { name }
      firstResponsible { holder { name } } decisionItems { content state meeting { sessionNumber minutes { issueNumber
      } } } } } } } }`;
    const { unit } = await machine.ask<{
      unit: {
        name: string;
        cases: {
          edges: {
            node: {
              id: string;
              party: { name: string };
              firstResponsible: { holder: { name: string } };
              decisionItems: {
                state: string;
                meeting: { sessionNumber: string; minutes: { issueNumber: number } | null };
              }[];
            };
          }[];
        };
      };
    }>(query, { id: community });
    const node = unit.cases.edges.find((edge) => edge.node.id === matter.id)!.node;
    expect(node.party.name).toBe('欧*丽');
    expect(node.firstResponsible.holder.name).toMatch(/^示\*.$/);
    expect(node.decisionItems[0]).toMatchObject({ state: 'VERIFIED' });
    expect(node.decisionItems[0]!.meeting.minutes!.issueNumber).toBeTruthy();
    const other = await who['clerk-02'].ask<{ unit: { cases: { edges: unknown[] } } }>(query, { id: community });
    expect(other.unit.cases.edges).toEqual([]);
    expect(
      (
        await machine.tries('mutation ($input: CaseReasonInput!) { escalateCase(input: $input) { id } }', {
          input: { id: matter.id, version: 1, reason: '试' },
        })
      ).codes,
    ).toEqual(['READ_ONLY_CLIENT']);
  });

  test("next quarter's check is planned, witnessed by another unit, drawn by the director, and re-run by whoever is entitled", async () => {
    const now = new Date();
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3, 1));
    const quarter = `${next.getUTCFullYear()}-Q${Math.floor(next.getUTCMonth() / 3) + 1}`;
    let check = await does(who.office1, 'planQuarterlyCheck', 'PlanQuarterlyCheckInput', {
      quarter,
      templateItems: [{ text: '台账管理', maxScore: 100 }],
    });
    const draw = { id: check.id, version: check.version, seed: '冬至，晴' };
    expect(
      (
        await who.director.tries(
          'mutation ($input: DrawQuarterlyCheckInput!) { drawQuarterlyCheck(input: $input) { id } }',
          { input: draw },
        )
      ).codes,
    ).toEqual(['WITNESS_REQUIRED']);
    check = await does(who['secretary-01'], 'witnessQuarterlyCheck', 'WitnessQuarterlyCheckInput', {
      id: check.id,
      version: check.version,
    });
    check = await does(who.director, 'drawQuarterlyCheck', 'DrawQuarterlyCheckInput', {
      ...draw,
      version: check.version,
    });
    expect(check.state).toBe('DRAWN');
    const { replayDraw } = await who.chief.ask<{ replayDraw: { matches: boolean; result: unknown[] } }>(
      'query ($id: ID!) { replayDraw(checkId: $id) { matches result { code } } }',
      { id: check.id },
    );
    expect({ matches: replayDraw.matches, units: replayDraw.result.length }).toEqual({ matches: true, units: 5 });
  });

  test('both ledgers come out as sound workbooks with the 26 columns', async () => {
    for (const [caller, asked] of [
      [who.office1, {}],
      [who['secretary-01'], { communityId: community }],
    ] as const) {
      const response = await caller.takes('/export/cases/ledger.xlsx', asked);
      expect(response.status).toBe(200);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(await problemsOf(bytes)).toEqual([]);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as never);
      const sheet = workbook.worksheets[0]!;
      expect((sheet.getRow(3).values as unknown[]).slice(1)).toHaveLength(26);
      const numbers = sheet.getColumn(2).values as unknown[];
      expect(numbers.length).toBeGreaterThan(3);
      expect(JSON.stringify(sheet.getColumn(5).values)).not.toContain('欧阳丽');
    }
    expect((await who['grid-0101'].takes('/export/cases/ledger.xlsx')).status).toBe(403);
    expect((await stranger.takes('/export/cases/ledger.xlsx')).status).toBe(401);
  });
});

async function versionOf(field: 'meeting' | 'decisionItem', id: string): Promise<number> {
  return (
    await who.office1.ask<Record<string, { version: number }>>(`query ($id: ID!) { ${field}(id: $id) { version } }`, {
      id,
    })
  )[field]!.version;
}
async function deptPublicPost(): Promise<string> {
  const { unit } = await who.office1.ask<{ unit: { posts: { id: string; title: string }[] } }>(
    'query ($id: ID!) { unit(id: $id) { posts { id title } } }',
    { id: publicOffice },
  );
  return unit.posts.find((post) => post.title === '公共服务办公室主任')!.id;
}
