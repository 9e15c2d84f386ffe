import {
  badInput,
  create,
  dateOf,
  DomainError,
  nextNumber,
  onlyOnce,
  orgFact,
  readExisting,
  requireReason,
  subdistrictPath,
  viewerOf,
  withinLength,
  MAX_REASON,
  type Ctx,
} from '@lianxi/service-kit';
import { randomInt } from 'node:crypto';
import { entitled, requireDay, requireLine, requirePaperLine } from '../../../checks.js';
import { Meeting } from '../meeting.entity.js';
import { CONFERENCES, KIND_NAME, MeetingKind, MeetingState } from '../meeting.enums.js';
import type { CallMeetingInput } from '../meeting.inputs.js';
import { convener, mayCall, meeting } from '../meeting.policy.js';
import { seatsOn } from '../meeting.queries.js';

/**
 * Seats as the day of the meeting has them: who may sign in, and which posts may chair. A conference is chaired by a
 * convener.
 */
export async function seating(
  ctx: Ctx,
  areaPath: string,
  kind: MeetingKind,
  startsAt: Date,
): Promise<Pick<Meeting, 'seatPostIds' | 'seatPersonIds' | 'chairPostIds'>> {
  const seats = await seatsOn(ctx, areaPath, dateOf(startsAt));
  const mayChair = ['CHIEF_CONVENER', 'CONVENER', ...(CONFERENCES.includes(kind) ? [] : ['OFFICE_DIRECTOR'])];
  const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  return {
    seatPostIds: unique(seats.map((seat) => seat.postId)),
    seatPersonIds: unique(seats.map((seat) => seat.personId)),
    chairPostIds: unique(seats.filter((seat) => mayChair.includes(seat.kind)).map((seat) => seat.postId)),
  };
}

/** M1: calls a meeting (R-022, R-025). Regular and extraordinary conferences share one series of numbers in a year. */
export async function callMeeting(ctx: Ctx, input: CallMeetingInput): Promise<Meeting> {
  const { kind } = input;
  const viewer = viewerOf(ctx);
  if (viewer.kind === 'person' && kind === MeetingKind.EXTRAORDINARY && !convener(viewer))
    throw new DomainError('NOT_ALLOWED_TO_CALL');
  entitled(ctx, (asking) => mayCall(asking, kind));
  const areaPath = subdistrictPath(viewer)!;
  const reason =
    kind === MeetingKind.EXTRAORDINARY ? requireReason(input.reason) : withinLength(input.reason, 'reason', MAX_REASON);
  const place = requireLine(input.place, 'place', 100);
  const on = requireDay(dateOf(input.startsAt), 'startsAt', ctx.clock.today());
  if (!input.chairPostId) throw new DomainError('CHAIR_REQUIRED');
  const chairPostId = input.chairPostId;
  const id = await onlyOnce(ctx, 'callMeeting', input, (once) =>
    create(
      once,
      meeting,
      'call',
      async (tx) => {
        const seats = await seating(tx, areaPath, kind, input.startsAt);
        if (!seats.chairPostIds.includes(chairPostId)) throw badInput('chairPostId');
        const year = Number(on.slice(0, 4));
        const isConference = CONFERENCES.includes(kind);
        const sessionNumber = isConference ? `${year}年第${await nextNumber(tx, `session:${areaPath}`, year)}次` : null;
        const area = await orgFact(tx, 'unit', on, { path: areaPath });
        const title = input.title
          ? requirePaperLine(input.title, 'title', 100)
          : `${area?.name ?? ''}${KIND_NAME[kind]}${sessionNumber ? `（${sessionNumber}）` : ''}`;
        return {
          kind,
          state: MeetingState.PLANNED,
          sessionNumber,
          title,
          startsAt: input.startsAt,
          place,
          chairPostId,
          reason,
          isConference,
          signInCode: String(randomInt(1_000_000)).padStart(6, '0'),
          shortNotice: false,
          notifiedAt: null,
          openedAt: null,
          endedAt: null,
          areaPath,
          ...seats,
          presentPostIds: [],
          acceptedCount: 0,
          openItemCount: 0,
          undecidedCount: 0,
          draftDecisionCount: 0,
          copiedToDistrict: false,
          copyReceived: false,
        };
      },
      { kind, on },
    ),
  );
  return readExisting(ctx, meeting, id);
}
