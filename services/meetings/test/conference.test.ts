import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EVENTS } from '@lianxi/contracts';
import { canonical, sha256 } from '@lianxi/service-kit';
import { openRootFields, postOf, UNIT, unzip, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { meetings } from '../src/definition.js';
import { ownerQuery } from './owner-query.js';
import {
  actorsOf,
  answerOthers,
  CASE_ID,
  done,
  inMinutes,
  PARTS,
  refused,
  RESTRICTED_ID,
  WITH_PHONE,
  startMeetings,
  V,
  type Row,
} from './story.js';

let story: Story;
let as: (name: Name) => Actor;
beforeAll(async () => {
  story = await startMeetings();
  as = actorsOf(story);
  answerOthers(story);
});
afterAll(() => story.end());

let held: Row & { sessionNumber: string; title: string; signInCode: string };
let item: Row;
let standing: Row;
let closed: Row;
let decision: Row;
const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
const now = async () =>
  (
    await as('office1').ask<{ meeting: Row & { availableActions: { verb: string; blockedBy: string[] }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { id version state availableActions { verb blockedBy } } }',
      { id: held.id },
    )
  ).meeting;
const call = (extra: Record<string, unknown> = {}) => ({
  kind: 'REGULAR',
  startsAt: inMinutes(story, 45),
  place: '街道三楼会议室',
  chairPostId: postOf('chief'),
  ...extra,
});
/** A refusal that must leave the meeting as it was. */
async function refusedUnchanged(actor: Actor, mutation: string, input: Record<string, unknown>): Promise<string> {
  const before = await now();
  const code = await refused(actor, mutation, input);
  expect(await now()).toEqual(before);
  return code;
}

describe('M1 call', () => {
  test('regular: conveners and office; extraordinary: conveners alone, with a reason', async () => {
    expect(await refused(as('office1'), V.call, call({ kind: 'EXTRAORDINARY', reason: '突发' }))).toBe(
      'NOT_ALLOWED_TO_CALL',
    );
    expect(await refused(as('director'), V.call, call({ kind: 'EXTRAORDINARY', reason: '突发' }))).toBe(
      'NOT_ALLOWED_TO_CALL',
    );
    for (const name of [
      'dept-public',
      'handler-public',
      'secretary-01',
      'clerk-01',
      'lead-build',
      'grid-0101',
      'cadre-01',
      'district',
    ] as const)
      expect([name, await refused(as(name), V.call, call())]).toEqual([name, 'FORBIDDEN']);
    expect(await refused(as('chief'), V.call, call({ kind: 'EXTRAORDINARY' }))).toBe('REASON_REQUIRED');
    expect(await refused(as('office1'), V.call, call({ chairPostId: null }))).toBe('CHAIR_REQUIRED');
    expect(await refused(as('office1'), V.call, call({ chairPostId: postOf('director') }))).toBe('BAD_INPUT');
    expect(await refused(as('office1'), V.call, call({ place: ' ' }))).toBe('BAD_INPUT');
    const { meetings: none } = await as('chief').ask<{ meetings: { totalCount: number } }>(
      '{ meetings { totalCount } }',
    );
    expect(none.totalCount).toBe(0);
  });

  test('numbers run over regular and extraordinary conferences together; a repeated call happens once', async () => {
    const input = call({ clientMutationId: 'call-1' });
    held = await done(as('office1'), V.call, input);
    expect(held).toMatchObject({
      state: 'PLANNED',
      sessionNumber: '2026年第1次',
      title: '新城街道信访工作联席会议（2026年第1次）',
    });
    expect((await done(as('office1'), V.call, input)).id).toBe(held.id);
    const extra = await done<typeof held>(
      as('head'),
      V.call,
      call({ kind: 'EXTRAORDINARY', reason: '突发群体诉求', startsAt: inMinutes(story, 300) }),
    );
    expect(extra.sessionNumber).toBe('2026年第2次');
    expect(
      (await done<typeof held>(as('director'), V.call, call({ kind: 'JOINT_OFFICE', chairPostId: postOf('director') })))
        .sessionNumber,
    ).toBeNull();
    expect(held.signInCode).toMatch(/^\d{6}$/);
  });
});

describe('M2 agenda', () => {
  test('member units propose to a meeting that they do not see yet; staff, grids and the district do not', async () => {
    expect(
      (await as('dept-public').ask<{ meeting: null }>('query ($id: ID!) { meeting(id: $id) { id } }', { id: held.id }))
        .meeting,
    ).toBeNull();
    standing = await done(as('dept-public'), V.propose, {
      meetingId: held.id,
      source: 'STANDING_SITUATION',
      presenterUnitId: UNIT.jointOffice,
      minutesPlanned: 20,
    });
    for (const name of ['handler-public', 'clerk-01', 'grid-0101', 'district'] as const)
      expect(await refused(as(name), V.propose, { title: '试提' })).toBe('FORBIDDEN');
    expect(await refused(as('office1'), V.propose, { title: '   ' })).toBe('BAD_INPUT');
    expect(await refused(as('office1'), V.propose, { title: '居民13904750001反映' })).toBe('BAD_INPUT');
    expect(await refused(as('office1'), V.propose, { source: 'JOINT_OFFICE', title: '集中办公议题' })).toBe(
      'PRELIMINARY_OPINION_REQUIRED',
    );
    expect(
      await refused(as('office1'), V.propose, { meetingId: '00000000-0000-7100-8000-000000000099', title: '无此会议' }),
    ).toBe('NOT_FOUND');
  });

  test('a matter must be visible to the proposer, and a restricted one stands on a closed item only', async () => {
    expect(await refused(as('office1'), V.propose, { source: 'CASE' })).toBe('BAD_INPUT');
    expect(
      await refused(as('office1'), V.propose, { source: 'CASE', caseId: '00000000-0000-7100-8000-000000000098' }),
    ).toBe('NOT_FOUND');
    expect(await refused(as('director'), V.propose, { source: 'CASE', caseId: RESTRICTED_ID })).toBe(
      'RESTRICTED_ITEM_MUST_BE_CLOSED',
    );
    item = await done(as('office1'), V.propose, {
      meetingId: held.id,
      source: 'CASE',
      caseId: CASE_ID,
      clientMutationId: 'p-1',
    });
    expect(item).toMatchObject({ state: 'PROPOSED', caseNo: 'XC2026000001', title: '楼道长期堆物' });
    const secret = await done(as('director'), V.propose, { source: 'CASE', caseId: RESTRICTED_ID, closed: true });
    // a restricted matter and one whose summary holds a person's number keep the matter's number for a name
    expect(secret).toMatchObject({ title: 'XC2026000002号信访事项' });
    const numbered = await done(as('office1'), V.propose, { source: 'CASE', caseId: WITH_PHONE });
    expect(numbered).toMatchObject({ title: 'XC2026000005号信访事项' });
    await done(as('office1'), V.reject, { ...pick(numbered), reason: '重复提出' });
    expect(await refused(as('director'), V.edit, { ...pick(secret), closed: false })).toBe(
      'RESTRICTED_ITEM_MUST_BE_CLOSED',
    );
    // an accusation is not there for who is not named for it, on whichever agenda it waits
    for (const name of ['office1', 'head', 'dept-safety'] as const)
      expect([name, await refused(as(name), V.edit, pick(secret))]).toEqual([name, 'NOT_FOUND']);
    closed = await done(as('director'), V.propose, { source: 'OTHER', title: '内部研究事项', closed: true });
  });

  test('nothing is written while cases is down', async () => {
    story.answerAsk(() => null);
    const { codes, errors } = await as('office1').tries(V.propose, { input: { source: 'CASE', caseId: CASE_ID } });
    expect([codes[0], errors[0]!.extensions.params]).toEqual(['DEPENDENCY_UNAVAILABLE', { service: 'cases' }]);
    answerOthers(story);
  });

  test('the office accepts and rejects; others cannot, and a stale version is a conflict', async () => {
    expect(await refused(as('dept-public'), V.accept, pick(standing))).toBe('FORBIDDEN');
    expect(await refused(as('chief'), V.accept, pick(item))).toBe('FORBIDDEN');
    expect(await refused(as('dept-safety'), V.accept, pick(item))).toBe('NOT_FOUND');
    expect(await refused(as('office1'), V.accept, { id: item.id, version: 7 })).toBe('VERSION_CONFLICT');
    expect(await refused(as('office1'), V.accept, pick(closed))).toBe('BAD_INPUT');
    expect(await refused(as('office1'), V.notify, pick(await now()))).toBe('AGENDA_REQUIRED');
    expect((await now()).availableActions.find(({ verb }) => verb === 'notify')?.blockedBy).toEqual([
      'AGENDA_REQUIRED',
    ]);
    standing = await done(as('office1'), V.accept, pick(standing));
    item = await done(as('office1'), V.accept, pick(item));
    closed = await done(as('director'), V.accept, { ...pick(closed), meetingId: held.id });
    const other = await done(as('secretary-01'), V.propose, { meetingId: held.id, title: '其他议题' });
    expect(await refused(as('office1'), V.reject, { ...pick(other), reason: '' })).toBe('REASON_REQUIRED');
    expect((await done(as('office1'), V.reject, { ...pick(other), reason: '不属于联席会议职责' })).state).toBe(
      'REJECTED',
    );
    expect(await refused(as('office1'), V.accept, { id: other.id, version: 2 })).toBe('WRONG_STATE');
  });
});

describe('M3–M6 notice, sign-in, opening', () => {
  test('the office gives notice; before it nobody signs in, and a member sees nothing', async () => {
    expect(await refusedUnchanged(as('office1'), V.open, pick(await now()))).toBe('WRONG_STATE');
    expect(await refusedUnchanged(as('chief'), V.notify, pick(await now()))).toBe('FORBIDDEN');
    expect(await refusedUnchanged(as('dept-public'), V.notify, pick(await now()))).toBe('NOT_FOUND');
    expect(await refusedUnchanged(as('office1'), V.notify, { id: held.id, version: 99 })).toBe('VERSION_CONFLICT');
    expect(
      await done(as('office1'), V.notify, { ...pick(await now()), startsAt: inMinutes(story, 120) }),
    ).toMatchObject({ state: 'NOTIFIED', shortNotice: true });
    expect(
      (
        await as('dept-public').ask<{ meeting: Row }>('query ($id: ID!) { meeting(id: $id) { id state } }', {
          id: held.id,
        })
      ).meeting.state,
    ).toBe('NOTIFIED');
  });

  test('postponed with a reason, its items put on again and announced again; whoever may not call may not postpone', async () => {
    expect(await refusedUnchanged(as('dept-public'), V.postpone, { ...pick(await now()), reason: '时间冲突' })).toBe(
      'FORBIDDEN',
    );
    expect(await refusedUnchanged(as('office1'), V.postpone, { ...pick(await now()), reason: ' ' })).toBe(
      'REASON_REQUIRED',
    );
    expect(await refused(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode })).toBe(
      'SIGN_IN_NOT_OPEN',
    );
    await done(as('office1'), V.postpone, { ...pick(await now()), reason: '会议室占用' });
    expect(await refused(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode })).toBe('WRONG_STATE');
    const again = async (one: Row) =>
      done(as('director'), V.accept, {
        ...pick(
          (
            await as('director').ask<{ agendaItem: Row }>(
              'query ($id: ID!) { agendaItem(id: $id) { id version state } }',
              { id: one.id },
            )
          ).agendaItem,
        ),
        meetingId: held.id,
      });
    [standing, item, closed] = [await again(standing), await again(item), await again(closed)];
    await done(as('office1'), V.notify, { ...pick(await now()), startsAt: inMinutes(story, 45) });
  });

  test('the code is for the office and the chair; sign-in marks every seat of a person once', async () => {
    const code = async (name: Name) =>
      (
        await as(name).ask<{ meeting: { signInCode: string | null } }>(
          'query ($id: ID!) { meeting(id: $id) { signInCode } }',
          { id: held.id },
        )
      ).meeting.signInCode;
    expect([await code('office1'), await code('chief'), await code('head'), await code('dept-public')]).toEqual([
      held.signInCode,
      held.signInCode,
      null,
      null,
    ]);
    expect(await refused(as('office1'), V.open, pick(await now()))).toBe('NO_CHAIR');
    expect(await refused(as('chief'), V.signIn, { meetingId: held.id, code: '000000x' })).toBe('WRONG_CODE');
    expect(await refused(as('handler-public'), V.signIn, { meetingId: held.id, code: held.signInCode })).toBe(
      'FORBIDDEN',
    );
    expect(await refused(as('grid-0101'), V.signIn, { meetingId: held.id, code: held.signInCode })).toBe('NOT_FOUND');
    expect(await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode })).toMatchObject({
      status: 'PRESENT',
    });
    expect(await refused(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode })).toBe(
      'ALREADY_SIGNED_IN',
    );
    const police = await done<{ seatIds: string[] }>(as('police'), V.signIn, {
      meetingId: held.id,
      code: held.signInCode,
    });
    expect(police.seatIds).toHaveLength(2);
  });

  test("the office records by hand: proxy, leave with the chair's approval, observer", async () => {
    expect(
      await refused(as('chief'), V.record, { meetingId: held.id, postId: postOf('head'), status: 'PRESENT' }),
    ).toBe('FORBIDDEN');
    expect(
      await refused(as('office1'), V.record, { meetingId: held.id, postId: postOf('dept-public'), status: 'PROXY' }),
    ).toBe('BAD_INPUT');
    await done(as('office1'), V.record, {
      meetingId: held.id,
      postId: postOf('dept-public'),
      status: 'PROXY',
      proxyName: '示范·宋佳',
      proxyPost: '承办人',
    });
    const leave = await done(as('office1'), V.record, {
      meetingId: held.id,
      postId: postOf('head'),
      status: 'LEAVE',
      leaveReason: '外出开会',
    });
    const approve = `mutation ($id: ID!, $version: Int!) { approveLeave(id: $id, version: $version) { id leaveApprovedAt
        availableActions { verb } } }`;
    const offered = async (name: Name) =>
      (
        await as(name).ask<{
          meeting: {
            availableActions: { verb: string }[];
            attendance: { id: string; availableActions: { verb: string }[] }[];
          };
        }>(
          `query ($id: ID!) { meeting(id: $id) { availableActions { verb } attendance { id availableActions { verb } }
            } }`,
          { id: held.id },
        )
      ).meeting;
    expect(
      (await offered('chief')).attendance.map((one) => [
        one.id === leave.id,
        one.availableActions.map(({ verb: word }) => word),
      ]),
    ).toEqual([
      [false, []],
      [false, []],
      [false, []],
      [true, ['approveLeave']],
    ]);
    expect((await offered('office1')).attendance.flatMap((one) => one.availableActions)).toEqual([]);
    expect((await offered('chief')).availableActions.map(({ verb: word }) => word)).not.toContain('approveLeave');
    expect((await as('office1').tries(approve, pick(leave))).codes).toEqual(['FORBIDDEN']);
    expect((await as('chief').tries(approve, { id: leave.id, version: 9 })).codes).toEqual(['VERSION_CONFLICT']);
    expect(await as('chief').ask(approve, pick(leave))).toMatchObject({ approveLeave: { availableActions: [] } });
    expect((await as('chief').tries(approve, { id: leave.id, version: 2 })).codes).toEqual(['WRONG_STATE']);
    expect(
      await done(as('office1'), V.record, { meetingId: held.id, postId: postOf('office1'), status: 'PRESENT' }),
    ).toMatchObject({ observer: true, seatIds: [] });
  });

  test('opened with the chair in the room; who comes later is late', async () => {
    expect(await refusedUnchanged(as('chief'), V.open, pick(await now()))).toBe('FORBIDDEN');
    expect(
      await refusedUnchanged(as('office1'), V.discuss, { ...pick(item), discussion: '提前讨论', outcome: 'NOTED' }),
    ).toBe('WRONG_STATE');
    expect((await done(as('office1'), V.open, pick(await now()))).state).toBe('IN_SESSION');
    expect(await done(as('secretary-01'), V.signIn, { meetingId: held.id, code: held.signInCode })).toMatchObject({
      status: 'LATE',
    });
  });
});

describe('M7–M9 discussion, decisions, end', () => {
  test('each missing part of a decision has its own code', async () => {
    const decide = (part: Record<string, unknown>) =>
      refused(as('office1'), V.decide, { agendaItemId: item.id, ...PARTS, ...part });
    expect(await refused(as('chief'), V.decide, { agendaItemId: item.id, ...PARTS })).toBe('FORBIDDEN');
    expect(await decide({ content: '' })).toBe('BAD_INPUT');
    expect(await decide({ leadUnitId: null })).toBe('LEAD_UNIT_REQUIRED');
    expect(await decide({ leadUnitId: UNIT.districtOffice })).toBe('BAD_INPUT');
    expect(await decide({ responsiblePostId: null })).toBe('RESPONSIBLE_REQUIRED');
    expect(await decide({ dueOn: null })).toBe('DUE_REQUIRED');
    expect(await decide({ dueOn: '2026-03-22' })).toBe('DUE_IN_PAST');
  });

  test("the recorder drafts, the chair alone confirms; a draft is no unit's business", async () => {
    expect(await refusedUnchanged(as('office1'), V.end, pick(await now()))).toBe('AGENDA_OPEN');
    item = await done(as('office1'), V.discuss, {
      ...pick(item),
      discussion: '公共服务办公室汇报了维修进展，与会人员一致同意尽快解决',
      outcome: 'DECIDED',
    });
    standing = await done(as('office1'), V.discuss, {
      ...pick(standing),
      discussion: '一季度信访总量平稳',
      outcome: 'NOTED',
    });
    closed = await done(as('office1'), V.discuss, { ...pick(closed), discussion: '涉密内容', outcome: 'DECIDED' });
    expect(await refusedUnchanged(as('office1'), V.end, pick(await now()))).toBe('DECISION_REQUIRED');
    decision = await done(as('office1'), V.decide, { agendaItemId: item.id, ...PARTS });
    const apart = await done(as('office1'), V.decide, {
      agendaItemId: closed.id,
      ...PARTS,
      content: '另行办理的事项',
      coUnitIds: [],
    });
    const extra = await done(as('office1'), V.decide, { agendaItemId: item.id, ...PARTS, content: '多余的一条' });
    expect(await refusedUnchanged(as('office1'), V.end, pick(await now()))).toBe('DECISION_NOT_CONFIRMED');
    expect(
      (
        await as('dept-public').ask<{ decisionItem: null }>('query ($id: ID!) { decisionItem(id: $id) { id } }', {
          id: decision.id,
        })
      ).decisionItem,
    ).toBeNull();
    expect(await refused(as('dept-public'), V.confirm, pick(decision))).toBe('NOT_FOUND');
    for (const name of ['office1', 'head', 'director'] as const)
      expect(await refused(as(name), V.confirm, pick(decision))).toBe('FORBIDDEN');
    expect(await refused(as('chief'), V.confirm, { id: decision.id, version: 5 })).toBe('VERSION_CONFLICT');
    decision = await done(as('office1'), V.revise, { ...pick(decision), dueOn: '2026-04-30' });
    decision = await done(as('chief'), V.confirm, pick(decision));
    expect(decision).toMatchObject({ state: 'OPEN', confirmed: true });
    await done(as('chief'), V.confirm, pick(apart));
    await done(as('chief'), V.discard, { ...pick(extra), reason: '重复' });
    expect(await refused(as('chief'), V.confirm, pick(decision))).toBe('WRONG_STATE');
  });

  test('the end marks who did not come', async () => {
    expect(await refusedUnchanged(as('head'), V.end, pick(await now()))).toBe('FORBIDDEN');
    await done(as('chief'), V.end, pick(await now()));
    const { meeting } = await as('office1').ask<{
      meeting: {
        state: string;
        attendance: { status: string; seatIds: string[] }[];
        seats: { attendance: { status: string } | null }[];
      };
    }>(
      'query ($id: ID!) { meeting(id: $id) { state attendance { status seatIds } seats { attendance { status } } } }',
      { id: held.id },
    );
    expect(meeting.state).toBe('ENDED');
    expect(meeting.seats.every((seat) => seat.attendance !== null)).toBe(true);
    const count = (status: string) => meeting.attendance.filter((record) => record.status === status).length;
    expect([count('PRESENT'), count('LATE'), count('PROXY'), count('LEAVE')]).toEqual([3, 1, 1, 1]);
    expect(count('ABSENT')).toBeGreaterThan(0);
  });
});

describe('M10–M14 minutes, copy, archive', () => {
  let minutesId: string;
  let copy: Row & { dueOn: string };

  test('generated with names of the day; nothing is written while people is down', async () => {
    story.answerAsk(() => null);
    expect(await refusedUnchanged(as('office1'), V.draftMinutes, pick(await now()))).toBe('DEPENDENCY_UNAVAILABLE');
    answerOthers(story);
    expect(await refusedUnchanged(as('chief'), V.draftMinutes, pick(await now()))).toBe('FORBIDDEN');
    const { minutes } = await done<{ minutes: { id: string; text: string; blocks: { kind: string; text: string }[] } }>(
      as('office1'),
      V.draftMinutes,
      pick(await now()),
    );
    minutesId = minutes.id;
    for (const words of [
      '2026年3月23日，党工委书记示范·苏振华在街道三楼会议室主持召开新城街道信访工作联席会议（2026年第1次）',
      '一、信访形势分析',
      '会议议定：（一）限期完成房屋渗漏维修并回访。牵头单位：公共服务办公室；配合单位：美瑞龙源社区居委会；责任人：示范·吴桂兰；完成时限：2026年4月30日。',
      '示范·宋佳（代示范·吴桂兰）',
      '请假：新城街道　示范·白建军',
      '列席：新城街道信访工作联席会议办公室　示范·林晓月',
      '（该事项另行记录）',
      '抄送：通辽经济技术开发区信访工作联席会议办公室。',
    ])
      expect(minutes.text).toContain(words);
    expect(minutes.text).toMatch(/。应到\d+席，实到\d+席（\d+人）。会议研究了/);
    for (const words of ['涉密内容', '另行办理的事项', '多余的一条']) expect(minutes.text).not.toContain(words);
  });

  test('the office edits, an incomplete draft is not submitted, the director submits, the signer may send back', async () => {
    const { minutes } = await as('office1').ask<{ minutes: { blocks: { kind: string; text: string }[] } }>(
      'query ($id: ID!) { minutes(id: $id) { blocks { kind text } } }',
      { id: minutesId },
    );
    expect(
      await refusedUnchanged(as('office1'), V.editMinutes, {
        ...pick(await now()),
        blocks: [{ kind: 'PARAGRAPH', text: '电话13904750001' }],
      }),
    ).toBe('BAD_INPUT');
    await done(as('office1'), V.editMinutes, {
      ...pick(await now()),
      blocks: minutes.blocks.filter(({ kind }) => kind !== 'PRESENT'),
    });
    const { errors } = await as('director').tries(V.submitMinutes, { input: pick(await now()) });
    expect(errors[0]!.extensions).toEqual({ code: 'MINUTES_INCOMPLETE', params: { missing: 'PRESENT' } });
    await done(as('office1'), V.editMinutes, {
      ...pick(await now()),
      blocks: minutes.blocks.map((block) =>
        block.text.startsWith('一季度') ? { ...block, text: '一季度信访总量平稳，重复信访下降。' } : block,
      ),
    });
    expect(await refusedUnchanged(as('office1'), V.submitMinutes, pick(await now()))).toBe('FORBIDDEN');
    await done(as('director'), V.submitMinutes, pick(await now()));
    expect(await refusedUnchanged(as('chief'), V.returnMinutes, { ...pick(await now()), reason: '' })).toBe(
      'REASON_REQUIRED',
    );
    await done(as('chief'), V.returnMinutes, { ...pick(await now()), reason: '请核对时限' });
    await done(as('director'), V.submitMinutes, pick(await now()));
  });

  test('signed by the chief convener: numbered, frozen, hashed; nobody edits it afterwards', async () => {
    for (const name of ['office1', 'director', 'head'] as const)
      expect(await refusedUnchanged(as(name), V.signMinutes, pick(await now()))).toBe('FORBIDDEN');
    const stale = { id: held.id, version: (await now()).version - 1 };
    expect(await refusedUnchanged(as('chief'), V.signMinutes, stale)).toBe('VERSION_CONFLICT');
    expect(
      (
        await as('dept-public').ask<{ minutes: null }>('query ($id: ID!) { minutes(id: $id) { id } }', {
          id: minutesId,
        })
      ).minutes,
    ).toBeNull();
    const { minutes } = await done<{
      minutes: { issueNumber: string; signedOn: string; text: string; textHash: string };
    }>(as('chief'), V.signMinutes, pick(await now()));
    expect(minutes).toMatchObject({ issueNumber: '第1期', signedOn: '2026-03-23' });
    expect(minutes.textHash).toBe(sha256(minutes.text));
    expect(minutes.text).toContain('2026年3月23日印发');
    expect(
      await refusedUnchanged(as('office1'), V.editMinutes, {
        ...pick(await now()),
        blocks: [{ kind: 'OPENING', text: '改' }],
      }),
    ).toBe('IMMUTABLE');
    for (const [name, verb] of [
      ['director', V.submitMinutes],
      ['chief', V.signMinutes],
    ] as const)
      expect(await refusedUnchanged(as(name), verb, pick(await now()))).toBe('IMMUTABLE');
    await expect(story.runtime.orm.em.fork().execute(`update minutes set frozen_text = 'x'`)).rejects.toThrow(
      'signed minutes are not edited',
    );
  });

  test('the Word file holds mark, number, names and 抄送 in the layout of GB/T 9704', async () => {
    const response = await as('office1').takes(`/export/minutes/${minutesId}.docx`);
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain('纪要_第1期_20260323.docx');
    const parts = unzip(Buffer.from(await response.arrayBuffer()));
    const xml = parts.get('word/document.xml')!;
    for (const words of [
      '新城街道信访工作联席会议纪要',
      '（第1期）',
      '示范·苏振华',
      '抄送：通辽经济技术开发区信访工作联席会议办公室。',
      '2026年3月23日印发',
      '重复信访下降',
    ])
      expect(xml).toContain(words);
    for (const measure of [
      'w:top="2098"',
      'w:left="1587"',
      'w:right="1474"',
      'w:bottom="1984"',
      'w:line="579"',
      'w:lineRule="exact"',
      'w:type="linesAndChars"',
      '仿宋_GB2312',
      '方正小标宋简体',
      'w:val="FF0000"',
    ])
      expect(xml).toContain(measure);
    expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders');
    expect((await as('grid-0101').takes(`/export/minutes/${minutesId}.docx`)).status).toBe(404);
    expect((await as('district').takes(`/export/minutes/${minutesId}.docx`)).status).toBe(404);
    expect((await story.anonymous.takes(`/export/minutes/${minutesId}.docx`)).status).toBe(401);
    const [audit] = await story.runtime.orm.em
      .fork()
      .execute<{ n: string }[]>(`select count(*) n from audit where what = 'minutes.exportDocx'`);
    expect(Number(audit!.n)).toBe(1);
  });

  test('copied up, received by the district, archived; the district saw nothing before', async () => {
    const view = `query ($id: ID!, $m: ID!) { minutes(id: $id) { text meeting { id sessionNumber agendaItems { id } attendance {
        id } seats { id } history { id } decisionItems { content } signInCode } } meeting(id: $m) { id } }`;
    expect(await as('district').ask(view, { id: minutesId, m: held.id })).toEqual({ minutes: null, meeting: null });
    expect(await refusedUnchanged(as('chief'), V.copyUp, pick(await now()))).toBe('FORBIDDEN');
    expect(await refusedUnchanged(as('office1'), V.archive, pick(await now()))).toBe('COPY_NOT_RECEIVED');
    copy = (
      await done<{ copyDelivery: typeof copy }>(as('office1'), V.copyUp, { ...pick(await now()), channel: 'ONLINE' })
    ).copyDelivery;
    expect(copy).toMatchObject({ state: 'SENT', dueOn: '2026-03-30', onTime: true });
    expect(await refusedUnchanged(as('office1'), V.archive, pick(await now()))).toBe('COPY_NOT_RECEIVED');
    const seen = await as('district').ask<{ minutes: { text: string; meeting: Record<string, unknown> } }>(view, {
      id: minutesId,
      m: held.id,
    });
    expect(seen.minutes.text).toContain('限期完成房屋渗漏维修并回访');
    expect(seen.minutes.meeting).toEqual({
      id: held.id,
      sessionNumber: '2026年第1次',
      agendaItems: [],
      attendance: [],
      seats: [],
      history: [],
      decisionItems: [{ content: PARTS.content }],
      signInCode: null,
    });
    expect(
      (await as('district').ask<{ meetings: { totalCount: number } }>('{ meetings { totalCount } }')).meetings
        .totalCount,
    ).toBe(1);
    expect((await as('district').takes(`/export/minutes/${minutesId}.docx`)).status).toBe(200);
    expect(await refused(as('office1'), V.receipt, pick(copy))).toBe('FORBIDDEN');
    expect(await refused(as('dept-public'), V.receipt, pick(copy))).toBe('NOT_FOUND');
    expect((await done(as('district'), V.receipt, pick(copy))).state).toBe('RECEIVED');
    expect(await refused(as('district'), V.receipt, { id: copy.id, version: 2 })).toBe('WRONG_STATE');
    expect((await done(as('office1'), V.archive, pick(await now()))).state).toBe('ARCHIVED');
    expect((await now()).availableActions).toEqual([]);
  });

  test('every step stands in a chain of hashes', async () => {
    const rows = await story.runtime.orm.em
      .fork()
      .execute<Record<string, unknown>[]>(
        `select * from history where noun = 'meeting' and object_id = ? order by seq`,
        [held.id],
      );
    expect(rows.map((row) => row['verb'])).toContain('approveLeave');
    const steps = rows
      .map((row) => row['verb'])
      .filter(
        (verb) => !['signIn', 'recordAttendance', 'proposeItem', 'approveLeave', 'editMinutes'].includes(String(verb)),
      );
    expect(steps).toEqual([
      'call',
      'notify',
      'postpone',
      'notify',
      'open',
      'end',
      'draftMinutes',
      'submitMinutes',
      'returnMinutes',
      'submitMinutes',
      'signMinutes',
      'copyUp',
      'archive',
    ]);
    let previous: unknown = null;
    for (const row of rows) {
      expect(row['previous_hash']).toBe(previous);
      const { noun, seq, verb, reason, details, at } = row as {
        noun: string;
        seq: number;
        verb: string;
        reason: string | null;
        details: unknown;
        at: string;
      };
      const facts = {
        noun,
        objectId: row['object_id'],
        seq,
        verb,
        fromState: row['from_state'],
        toState: row['to_state'],
        reason,
        details,
        actorPersonId: row['actor_person_id'],
        actorAssignmentId: row['actor_assignment_id'],
        actorPostId: row['actor_post_id'],
        actorRoles: row['actor_roles'],
        actorAccount: row['actor_account'],
        at: new Date(at).toISOString(),
        requestId: row['request_id'],
        previousHash: previous,
      };
      expect(row['hash']).toBe(sha256(canonical(facts)));
      previous = row['hash'];
    }
  });

  test('the events were sent, with ids alone', async () => {
    const jobs = await ownerQuery<{ name: string; data: { payload: Record<string, unknown> } }>(
      story,
      `select name, data from bus.job where name like '%case.scheduled' or name like '%decision.recorded' or name like
        '%minutes.copiedUp'`,
    );
    const names = new Set(jobs.map((job) => job.name));
    const queues = Object.entries(EVENTS).flatMap(([event, { publisher, consumers }]) =>
      publisher === 'meetings' ? consumers.map((consumer) => `${consumer}.${event}`) : [],
    );
    expect([...names].sort()).toEqual(queues.sort());
    expect(jobs.find((job) => job.name === 'cases.decision.recorded')!.data.payload).toEqual({
      decisionItemId: decision.id,
      meetingId: held.id,
      caseId: CASE_ID,
      leadUnitId: UNIT.publicOffice,
      dueOn: '2026-04-30',
    });
  });
});

describe('carrying out', () => {
  test('acknowledged, carried out, proven, returned, verified', async () => {
    for (const name of ['clerk-02', 'dept-safety'] as const)
      expect(await refused(as(name), V.acknowledge, pick(decision))).toBe('NOT_FOUND');
    for (const name of ['clerk-01', 'office1', 'chief'] as const)
      expect(await refused(as(name), V.acknowledge, pick(decision))).toBe('FORBIDDEN');
    expect(
      await refused(as('handler-public'), V.submit, { ...pick(decision), resultText: '已完成', fileIds: [] }),
    ).toBe('WRONG_STATE');
    decision = await done(as('handler-public'), V.acknowledge, pick(decision));
    decision = await done(as('dept-public'), V.progress, { ...pick(decision), note: '施工队已进场' });
    expect(
      await refused(as('handler-public'), V.submit, { ...pick(decision), resultText: '已完成', fileIds: [] }),
    ).toBe('PROOF_REQUIRED');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const { fileId } = await as('handler-public').upload('维修后.png', png);
    expect(
      await refused(as('dept-public'), V.submit, { ...pick(decision), resultText: '已完成', fileIds: [fileId] }),
    ).toBe('FILE_NOT_FOUND');
    decision = await done(as('handler-public'), V.submit, {
      ...pick(decision),
      resultText: '已完成维修并回访',
      fileIds: [fileId],
    });
    expect((decision as unknown as { files: unknown[] }).files).toEqual([{ name: '维修后.png' }]);
    expect((await as('office1').fetch(`/files/${fileId}`)).status).toBe(200);
    expect((await as('clerk-02').fetch(`/files/${fileId}`)).status).toBe(404);
    expect(await refused(as('handler-public'), V.verify, pick(decision))).toBe('FORBIDDEN');
    decision = await done(as('office1'), V.returned, { ...pick(decision), reason: '请补充回访记录' });
    decision = await done(as('handler-public'), V.progress, { ...pick(decision), note: '补充回访记录' });
    decision = await done(as('handler-public'), V.submit, {
      ...pick(decision),
      resultText: '已补充回访记录',
      fileIds: [],
    });
    expect(await done(as('director'), V.verify, pick(decision))).toMatchObject({ state: 'VERIFIED', onTime: true });
  });
});

test('no root field answers a caller without a token', async () => {
  expect(await openRootFields(meetings, story)).toEqual([]);
});
