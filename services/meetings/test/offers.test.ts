import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  claimsOf,
  personOf,
  postOf,
  undeclaredTexts,
  walkOffers,
  type Actor,
  type Name,
  type Story,
  type VerbCall,
} from '@lianxi/service-kit/testing';
import type { EventPayload } from '@lianxi/contracts';
import { NO_CONCERN, type Ctx } from '@lianxi/service-kit';
import { meetings } from '../src/definition.js';
import { agendaItem } from '../src/modules/agenda-item/agenda-item.policy.js';
import { caseConcerned } from '../src/modules/case/case-concern.js';
import { decisionItem } from '../src/modules/decision-item/decision-item.policy.js';
import { meeting } from '../src/modules/meeting/meeting.policy.js';
import {
  actorsOf,
  answerOthers,
  CASE_ID,
  done,
  inMinutes,
  PARTS,
  refused,
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

test('every text column is declared free text or named as none, and no free one is shown unmasked', () =>
  expect(undeclaredTexts(meetings, story)).toEqual({ missing: [], stale: [], unmasked: [] }));

const ROLES: Name[] = [
  'chief',
  'head',
  'director',
  'office1',
  'lead-build',
  'dept-public',
  'handler-public',
  'secretary-01',
  'clerk-01',
  'grid-0101',
  'district',
];
const TABLES = ['meeting', 'agenda_item', 'attendance', 'decision_item', 'minutes', 'copy_delivery', 'sign_in_failure'];
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
const call = (mutation: string, type: string, input: Record<string, unknown>): VerbCall => ({ mutation, type, input });
const reason = { reason: '另行安排' };

let held: Row & { signInCode: string };
let item: Row;
let decision: Row;
const now = async (): Promise<Row> =>
  (
    await as('office1').ask<{ meeting: Row }>('query ($id: ID!) { meeting(id: $id) { id version state } }', {
      id: held.id,
    })
  ).meeting;
const step = async (name: Name, verb: string, more: object = {}) =>
  done(as(name), verb, { ...seen(await now()), ...more });

const ofMeeting = (object: { id: string; version: number }, actor: Actor): Record<string, VerbCall> => ({
  notify: call('notifyMeeting', 'NotifyMeetingInput', object),
  open: call('openMeeting', 'OpenMeetingInput', object),
  end: call('endMeeting', 'MeetingVerbInput', object),
  draftMinutes: call('draftMinutes', 'MeetingVerbInput', object),
  submitMinutes: call('submitMinutes', 'MeetingVerbInput', object),
  signMinutes: call('signMinutes', 'MeetingVerbInput', object),
  copyUp: call('copyUpMeeting', 'CopyUpInput', { ...object, channel: 'PAPER' }),
  archive: call('archiveMeeting', 'MeetingVerbInput', object),
  signIn: call('signInMeeting', 'SignInInput', { meetingId: object.id, code: held.signInCode }),
  recordAttendance: call('recordAttendance', 'RecordAttendanceInput', {
    meetingId: object.id,
    postId: postOf('dept-service'),
    status: 'LEAVE',
    leaveReason: '出差在外',
  }),
  proposeItem: call('proposeItem', 'ProposeItemInput', {
    meetingId: object.id,
    title: `${actor.claims.account}提出的议题`,
  }),
  editMinutes: call('editMinutes', 'EditMinutesInput', { ...object, blocks: [{ kind: 'OPENING', text: '导语' }] }),
  returnMinutes: call('returnMinutes', 'MeetingReasonInput', { ...object, ...reason }),
  postpone: call('postponeMeeting', 'MeetingReasonInput', { ...object, ...reason }),
  cancel: call('cancelMeeting', 'MeetingReasonInput', { ...object, ...reason }),
});
const ofItem = (object: { id: string; version: number }): Record<string, VerbCall> => ({
  acceptItem: call('acceptItem', 'AcceptItemInput', { ...object, meetingId: held.id }),
  rejectItem: call('rejectItem', 'RejectItemInput', { ...object, ...reason }),
  editItem: call('editItem', 'EditItemInput', { ...object, minutesPlanned: 10 }),
  takeOffItem: call('takeOffItem', 'RejectItemInput', { ...object, ...reason }),
  discuss: call('discussAgendaItem', 'DiscussItemInput', { ...object, discussion: '限期办结', outcome: 'NOTED' }),
  decide: call('decideAgendaItem', 'DecideInput', { agendaItemId: object.id, ...PARTS }),
});
const ofDecision = (object: { id: string; version: number }): Record<string, VerbCall> => ({
  revise: call('reviseDecisionItem', 'ReviseDecisionInput', { ...object, dueOn: '2026-04-30' }),
  discard: call('discardDecisionItem', 'DecisionReasonInput', { ...object, ...reason }),
  confirmDecision: call('confirmDecision', 'DecisionVerbInput', object),
  acknowledge: call('acknowledgeDecisionItem', 'DecisionVerbInput', object),
  progress: call('progressDecisionItem', 'ProgressDecisionInput', { ...object, note: '已开工' }),
  verify: call('verifyDecisionItem', 'DecisionVerbInput', object),
  return: call('returnDecisionItem', 'DecisionReasonInput', { ...object, ...reason }),
});

async function walked() {
  const actors = ROLES.map((name) => [name, as(name)] as const);
  const common = { story, actors, tables: TABLES };
  const differences: string[] = [];
  let verbs = 0;
  const join = async (what: string, walk: ReturnType<typeof walkOffers>) => {
    const found = await walk;
    verbs += found.done;
    differences.push(...found.differences.map((one) => `${what}: ${one}`));
  };
  await join('meeting', walkOffers({ ...common, noun: meeting, field: 'meeting', calls: ofMeeting }, held.id));
  if (item)
    await join('item', walkOffers({ ...common, noun: agendaItem, field: 'agendaItem', calls: ofItem }, item.id));
  if (decision)
    await join(
      'decision',
      walkOffers({ ...common, noun: decisionItem, field: 'decisionItem', calls: ofDecision }, decision.id),
    );
  return { differences, verbs: verbs > 0 };
}
/** The way of a meeting, stage by stage; at each everybody is asked for everything. */
const STAGES: [string, () => Promise<unknown>][] = [
  [
    'planned, with a proposal',
    async () => {
      held = await done(as('office1'), V.call, {
        kind: 'REGULAR',
        // days ahead: nobody can sign in yet
        startsAt: inMinutes(story, 3 * 24 * 60),
        place: '会议室',
        chairPostId: postOf('chief'),
      });
      item = await done(as('dept-public'), V.propose, { meetingId: held.id, title: '路灯维修' });
    },
  ],
  [
    'announced, days ahead',
    async () => {
      item = await done(as('office1'), V.accept, seen(item));
      await step('office1', V.notify);
      const { meeting: offer } = await as('chief').ask<{
        meeting: { availableActions: { verb: string; blockedBy: string[] }[] };
      }>('query ($id: ID!) { meeting(id: $id) { availableActions { verb blockedBy } } }', { id: held.id });
      expect(offer.availableActions.find(({ verb }) => verb === 'signIn')?.blockedBy).toEqual(['SIGN_IN_NOT_OPEN']);
    },
  ],
  [
    'about to begin, its chair signed in',
    async () => {
      await story.runtime.orm.em
        .fork()
        .execute('update meeting set starts_at = ? where id = ?', [new Date(inMinutes(story, 30)), held.id]);
      await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode });
    },
  ],
  [
    'in session, a decision drafted',
    async () => {
      await step('office1', V.open);
      decision = await done(as('office1'), V.decide, { agendaItemId: item.id, ...PARTS });
    },
  ],
  [
    'in session, decided',
    async () => {
      decision = await done(as('chief'), V.confirm, seen(decision));
      const { agendaItem: again } = await as('office1').ask<{ agendaItem: Row }>(
        'query ($id: ID!) { agendaItem(id: $id) { id version state } }',
        { id: item.id },
      );
      await done(as('office1'), V.discuss, { ...seen(again), discussion: '尽快修复', outcome: 'DECIDED' });
    },
  ],
  ['ended', () => step('office1', V.end)],
  [
    'with a draft of its minutes',
    async () => {
      await step('office1', V.draftMinutes);
      decision = await done(as('dept-public'), V.acknowledge, seen(decision));
    },
  ],
  ['with minutes for signing', () => step('director', V.submitMinutes)],
  ['with signed minutes', () => step('chief', V.signMinutes)],
];

test.each(STAGES)('a meeting %s offers to everybody exactly what it then does', async (_, go) => {
  await go();
  expect(await walked()).toEqual({ differences: [], verbs: true });
});

test('an accusation on an agenda: news of it closes the item for all but its readers, whose chair must be one', async () => {
  const office = as('office1');
  const planned = async (chair: Name) =>
    done<Row>(office, V.call, {
      kind: 'REGULAR',
      startsAt: inMinutes(story, 5 * 24 * 60),
      place: '会议室',
      chairPostId: postOf(chair),
    });
  const chaired = await planned('chief');
  const open = await done(office, V.propose, {
    meetingId: chaired.id,
    source: 'CASE',
    caseId: CASE_ID,
    title: '路灯维修',
  });
  await done(office, V.accept, seen(open));
  const found = async (actor: Actor) => {
    const { agendaItem: one, meeting: of } = await actor.ask<{
      agendaItem: { closed: boolean } | null;
      meeting: { acceptedCount: number; agendaItems: object[] } | null;
    }>(
      'query ($i: ID!, $m: ID!) { agendaItem(id: $i) { closed } meeting(id: $m) { acceptedCount agendaItems { id } } }',
      {
        i: open.id,
        m: chaired.id,
      },
    );
    return [one, of?.acceptedCount ?? null, of?.agendaItems.length ?? null];
  };
  expect(await found(as('head'))).toEqual([{ closed: false }, 1, 1]);
  const hear = (more: Partial<EventPayload<'case.concerned'>>) =>
    story.runtime.orm.em.fork().transactional((em) =>
      caseConcerned(
        { ...story.runtime.system(), em: em as Ctx['em'] },
        {
          caseId: CASE_ID,
          version: 1,
          ...NO_CONCERN,
          recusedPersonIds: [],
          restricted: true,
          namedStaffIds: [],
          ...more,
        },
      ),
    );
  await hear({});
  for (const name of ['office1', 'head', 'lead-build'] as const)
    expect([name, await found(as(name))]).toEqual([name, [null, 0, 0]]);
  for (const name of ['director', 'chief'] as const)
    expect([name, await found(as(name))]).toEqual([name, [{ closed: true }, 1, 1]]);
  await hear({ version: 2, namedStaffIds: [personOf('office1')] });
  expect(await found(office)).toEqual([{ closed: true }, 1, 1]);
  expect(await found(story.as({ ...claimsOf('office1'), personId: personOf('clerk-01') }))).toEqual([null, 0, 0]);
  const taken = (
    await as('director').ask<{ agendaItem: Row }>('query ($id: ID!) { agendaItem(id: $id) { id version } }', {
      id: open.id,
    })
  ).agendaItem;
  const free = await done(as('director'), V.takeOff, { ...seen(taken), ...reason });
  expect(await refused(as('director'), V.accept, { ...seen(free), meetingId: (await planned('head')).id })).toBe(
    'CHAIR_MAY_NOT_READ',
  );
});
