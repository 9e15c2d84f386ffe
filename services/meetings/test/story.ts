import {
  claimsOf,
  personOf,
  postOf,
  startStory,
  UNIT,
  ZONE_FACTS,
  type Actor,
  type Name,
  type Story,
} from '@lianxi/service-kit/testing';
import { meetings } from '../src/definition.js';

export const CASE_ID = '00000000-0000-7100-8000-000000000001';
export const RESTRICTED_ID = '00000000-0000-7100-8000-000000000002';

/** A matter in whose summary somebody wrote a telephone number. */
export const WITH_PHONE = '00000000-0000-7100-8000-000000000005';

/** Matters that complain of the public service office, and of the police station. */
export const AGAINST_PUBLIC = '00000000-0000-7100-8000-000000000003';
export const AGAINST_POLICE = '00000000-0000-7100-8000-000000000004';

const matter = (id: string, more: Record<string, unknown> = {}) => ({
  [id]: {
    id,
    caseNo: `XC202600000${id.at(-1)}`,
    summary: '楼道长期堆物',
    confidentiality: 'NORMAL',
    state: 'HANDLING',
    version: 3,
    lineCode: '03',
    community: { id: UNIT.community1 },
    leadUnit: null,
    accusedUnit: null,
    ...more,
  },
});
/** Matters as cases answers them to a proposer. */
const MATTERS: Record<string, unknown> = {
  ...matter(CASE_ID),
  ...matter(WITH_PHONE, { summary: '楼道堆物，请回电13904750001' }),
  ...matter(RESTRICTED_ID, { confidentiality: 'RESTRICTED' }),
  ...matter(AGAINST_PUBLIC, { accusedUnit: { id: UNIT.publicOffice } }),
  ...matter(AGAINST_POLICE, { accusedUnit: { id: UNIT.police } }),
};

/** Starts the service in the test zone on a Monday morning in March 2026. */
export const startMeetings = (clock = '2026-03-23T01:00:00Z'): Promise<Story> =>
  startStory(meetings, { facts: ZONE_FACTS, clock });

export const actorsOf =
  (story: Story) =>
  (name: Name): Actor =>
    story.as(claimsOf(name));

const NAMES: Partial<Record<Name, string>> = {
  chief: '示范·苏振华',
  head: '示范·白建军',
  justice: '示范·韩守正',
  police: '示范·马志刚',
  director: '示范·陈立群',
  office1: '示范·林晓月',
  'dept-public': '示范·吴桂兰',
  'handler-public': '示范·宋佳',
  'secretary-01': '示范·李秀英',
};
const askedPost = (id: string) => {
  const found = (Object.keys(NAMES) as Name[]).find((name) => postOf(name) === id);
  return { id, holder: found ? { id: personOf(found), name: NAMES[found]! } : null };
};

/** What people and cases answer to the service's questions. */
export function answerOthers(story: Story): void {
  story.answerAsk((query, variables) => {
    if (query.includes('case(id')) return { case: MATTERS[String(variables['id'])] ?? null };
    if (query.includes('conference(on'))
      return {
        conference: {
          seats: (Object.keys(NAMES) as Name[])
            .filter((name) => name !== 'handler-public' && name !== 'office1')
            .map((name) => ({ post: askedPost(postOf(name)) })),
        },
      };
    return Object.fromEntries(
      Object.entries(variables)
        .filter(([key]) => key.startsWith('p'))
        .map(([key, id]) => [key, askedPost(String(id))]),
    );
  });
}

/** `2026-03-23T…` plus minutes, as an ISO instant from the service's own clock. */
export const inMinutes = (story: Story, minutes: number): string =>
  new Date(story.runtime.clock.now().getTime() + minutes * 60_000).toISOString();

export const PARTS = {
  content: '限期完成房屋渗漏维修并回访',
  leadUnitId: UNIT.publicOffice,
  coUnitIds: [UNIT.community1],
  responsiblePostId: postOf('dept-public'),
  dueOn: '2026-04-20',
};

/** A mutation with one `input`, answering id, version and state. */
export const verb = (name: string, type: string, fields = 'id version state') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;

export interface Row {
  id: string;
  version: number;
  state: string;
}

/** The verbs of the story, each as one call: who, and with what. */
export const V = {
  call: verb('callMeeting', 'CallMeetingInput', 'id version state sessionNumber title signInCode chair { id }'),
  notify: verb('notifyMeeting', 'NotifyMeetingInput', 'id version state shortNotice'),
  postpone: verb('postponeMeeting', 'MeetingReasonInput'),
  cancel: verb('cancelMeeting', 'MeetingReasonInput'),
  open: verb('openMeeting', 'OpenMeetingInput'),
  end: verb('endMeeting', 'MeetingVerbInput'),
  archive: verb('archiveMeeting', 'MeetingVerbInput'),
  propose: verb('proposeItem', 'ProposeItemInput', 'id version state title caseNo closed'),
  accept: verb('acceptItem', 'AcceptItemInput'),
  reject: verb('rejectItem', 'RejectItemInput'),
  takeOff: verb('takeOffItem', 'RejectItemInput'),
  edit: verb('editItem', 'EditItemInput'),
  discuss: verb('discussAgendaItem', 'DiscussItemInput', 'id version state outcome'),
  decide: verb('decideAgendaItem', 'DecideInput'),
  revise: verb('reviseDecisionItem', 'ReviseDecisionInput'),
  discard: verb('discardDecisionItem', 'DecisionReasonInput'),
  confirm: verb('confirmDecision', 'DecisionVerbInput', 'id version state confirmed'),
  acknowledge: verb('acknowledgeDecisionItem', 'DecisionVerbInput'),
  progress: verb('progressDecisionItem', 'ProgressDecisionInput'),
  submit: verb('submitDecisionItem', 'SubmitDecisionInput', 'id version state files { name }'),
  verify: verb('verifyDecisionItem', 'DecisionVerbInput', 'id version state onTime'),
  returned: verb('returnDecisionItem', 'DecisionReasonInput'),
  signIn: verb('signInMeeting', 'SignInInput', 'id status seatIds'),
  record: verb('recordAttendance', 'RecordAttendanceInput', 'id version status observer seatIds'),
  draftMinutes: verb(
    'draftMinutes',
    'MeetingVerbInput',
    'id version state minutes { id state text blocks { kind text } }',
  ),
  editMinutes: verb('editMinutes', 'EditMinutesInput'),
  submitMinutes: verb('submitMinutes', 'MeetingVerbInput'),
  returnMinutes: verb('returnMinutes', 'MeetingReasonInput'),
  signMinutes: verb(
    'signMinutes',
    'MeetingVerbInput',
    'id version state minutes { id issueNumber signedOn text textHash }',
  ),
  copyUp: verb('copyUpMeeting', 'CopyUpInput', 'id version state copyDelivery { id version state dueOn onTime }'),
  receipt: verb('confirmReceipt', 'ConfirmReceiptInput'),
};

/** Does one verb and answers its row. */
export async function done<T = Row>(actor: Actor, mutation: string, input: Record<string, unknown>): Promise<T> {
  return Object.values(await actor.ask<Record<string, T>>(mutation, { input }))[0]!;
}

/** Tries one verb that must be refused; answers its code. */
export async function refused(actor: Actor, mutation: string, input: Record<string, unknown>): Promise<string> {
  const { codes, errors } = await actor.tries(mutation, { input });
  if (!codes.length) throw new Error(`not refused: ${mutation}`);
  if (!errors[0]!.message || errors[0]!.message === codes[0]) throw new Error(`no message for ${codes[0]}`);
  return codes[0]!;
}
