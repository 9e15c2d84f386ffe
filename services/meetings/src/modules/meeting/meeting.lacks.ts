import { childrenOf, viewerOf, type Blocker, type Ctx, type Noun } from '@lianxi/service-kit';
import { attendance } from '../attendance/attendance.policy.js';
import { minutes } from '../minutes/minutes.policy.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingState } from './meeting.enums.js';
import type { MeetingVerb } from './meeting.machine.js';
import { meeting } from './meeting.policy.js';

/** Sign-in opens this long before the meeting (M6). */
const OPENS_BEFORE_MS = 60 * 60_000;

/** What presence lacks before its time. */
export const lacksOpening = (ctx: Ctx, row: Meeting): Blocker[] =>
  row.state === MeetingState.NOTIFIED && ctx.clock.now().getTime() < row.startsAt.getTime() - OPENS_BEFORE_MS
    ? ['SIGN_IN_NOT_OPEN']
    : [];

/** One record a person and meeting. */
async function lacksRecord(ctx: Ctx, row: Meeting): Promise<Blocker[]> {
  const records = await childrenOf(ctx, attendance, 'meetingId').load(row.id);
  return records.some(({ personId }) => personId === viewerOf(ctx).personId) ? ['ALREADY_SIGNED_IN'] : [];
}

/** The paper is withheld from the viewer: nobody mends or signs what is not there. */
const needsPaper = async (ctx: Ctx, row: Meeting): Promise<Blocker[] | null> =>
  (await childrenOf(ctx, minutes, 'meetingId').load(row.id)).length ? [] : null;

/** Verbs of a meeting with what only the clock, records of attendance and its paper can tell. */
export const offeredMeeting: Noun<Meeting, MeetingVerb> = {
  ...meeting,
  lacks: {
    signIn: async (ctx, row) => [...lacksOpening(ctx, row), ...(await lacksRecord(ctx, row))],
    editMinutes: needsPaper,
    submitMinutes: needsPaper,
    returnMinutes: needsPaper,
    signMinutes: needsPaper,
  },
};
