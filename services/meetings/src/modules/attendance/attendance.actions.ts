import { oneTimeForm, personName } from '@lianxi/contracts';
import {
  act,
  badInput,
  dateOf,
  DomainError,
  forbidden,
  lock,
  onlyOnce,
  orgFact,
  readExisting,
  requireNothing,
  requireReason,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { fresh, requireLine, requireText } from '../../checks.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { lacksOpening } from '../meeting/meeting.lacks.js';
import { meeting } from '../meeting/meeting.policy.js';
import { seatsOn, type Seat } from '../meeting/meeting.queries.js';
import { Attendance, AttendanceStatus } from './attendance.entity.js';
import type { RecordAttendanceInput, SignInInput } from './attendance.inputs.js';
import { attendance, leaveWaits } from './attendance.policy.js';
import { requireCode } from './sign-in-code.js';

const THERE: readonly AttendanceStatus[] = [AttendanceStatus.PRESENT, AttendanceStatus.LATE];

type Details = Pick<Attendance, 'status' | 'byHand'> &
  Partial<Pick<Attendance, 'proxyName' | 'proxyPost' | 'leaveReason'>>;

/**
 * One record per person that marks all his or her seats. The meeting's row is locked, so two sign-ins cannot
 * cross.
 */
async function addRecord(
  tx: Ctx,
  row: Meeting,
  who: { personId: string; postId: string; unitId: string },
  seats: readonly Seat[],
  details: Details,
): Promise<Attendance> {
  if (await tx.em.findOne(Attendance, { meetingId: row.id, personId: who.personId }))
    throw new DomainError('ALREADY_SIGNED_IN');
  const now = tx.clock.now();
  if (THERE.includes(details.status))
    row.presentPostIds = [...new Set([...row.presentPostIds, ...seats.map((seat) => seat.postId)])];
  return tx.em.create(Attendance, {
    id: uuid(),
    version: 1,
    createdAt: now,
    at: now,
    meetingId: row.id,
    areaPath: row.areaPath,
    ...who,
    seatIds: seats.map((seat) => seat.id),
    observer: seats.length === 0,
    proxyName: null,
    proxyPost: null,
    leaveReason: null,
    leaveApprovedAt: null,
    ...details,
  });
}

/**
 * Post and unit that a person's record names: the post acted in where it has a seat, and the member unit before the
 * sub-district.
 */
function placeOf(seats: readonly Seat[], postId: string | null): { postId: string; unitId: string } {
  const seat =
    seats.find((one) => one.postId === postId && one.kind === 'MEMBER_UNIT') ??
    seats.find((one) => one.postId === postId) ??
    seats[0]!;
  return { postId: seat.postId, unitId: seat.unitId };
}

/** M6: signs in with the code of the room. After the opening it counts as late. */
export async function signInMeeting(ctx: Ctx, input: SignInInput): Promise<Attendance> {
  const viewer = viewerOf(ctx);
  await requireCode(ctx, input.meetingId, input.code);
  const id = await onlyOnce(ctx, 'signInMeeting', input, async (outer) => {
    let record: Attendance | undefined;
    await act(outer, meeting, 'signIn', { id: input.meetingId }, async (row, tx) => {
      requireNothing(lacksOpening(tx, row));
      if (oneTimeForm(input.code) !== row.signInCode) throw new DomainError('WRONG_CODE');
      const seats = (await seatsOn(tx, row.areaPath, dateOf(row.startsAt))).filter(
        (seat) => seat.personId === viewer.personId,
      );
      if (!seats.length || !viewer.personId) throw forbidden();
      const status = row.state === MeetingState.IN_SESSION ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
      record = await addRecord(tx, row, { personId: viewer.personId, ...placeOf(seats, viewer.postId) }, seats, {
        status,
        byHand: false,
      });
      return { details: { status, seats: seats.length } };
    });
    return record!;
  });
  return readExisting(ctx, attendance, id);
}

/**
 * M6 by the office's hand: presence, proxy, leave or absence of whoever holds a post; without a seat he or she is an
 * observer.
 */
export async function recordAttendance(ctx: Ctx, input: RecordAttendanceInput): Promise<Attendance> {
  let id = '';
  await act(ctx, meeting, 'recordAttendance', { id: input.meetingId }, async (row, tx) => {
    const { status } = input;
    if (THERE.includes(status)) requireNothing(lacksOpening(tx, row));
    const on = dateOf(row.startsAt);
    const [post, term] = [
      await orgFact(tx, 'post', on, { id: input.postId }),
      await orgFact(tx, 'assignment', on, { postId: input.postId }),
    ];
    if (!post || !term) throw badInput('postId');
    const seats = (await seatsOn(tx, row.areaPath, on)).filter((seat) => seat.personId === term.personId);
    const place = seats.length ? placeOf(seats, input.postId) : { postId: post.id, unitId: post.unitId };
    const proxy =
      status === AttendanceStatus.PROXY
        ? {
            proxyName: requireText(input.proxyName && personName(input.proxyName), 'proxyName', 50),
            proxyPost: requireLine(input.proxyPost, 'proxyPost', 100),
          }
        : {};
    const leave = status === AttendanceStatus.LEAVE ? { leaveReason: requireReason(input.leaveReason) } : {};
    id = (
      await addRecord(tx, row, { personId: term.personId, ...place }, seats, {
        status,
        byHand: true,
        ...proxy,
        ...leave,
      })
    ).id;
    return { details: { status, postId: input.postId, seats: seats.length } };
  });
  return readExisting(ctx, attendance, id);
}

/**
 * The chair approves a leave (M6); until then it does not count as 请假. A verb of the meeting, on one of its records.
 */
export async function approveLeave(ctx: Ctx, id: string, version: number): Promise<Attendance> {
  const { meetingId } = await readExisting(fresh(ctx), attendance, id);
  await act(ctx, meeting, 'approveLeave', { id: meetingId }, async (_, tx) => {
    const record = await lock(tx, attendance, id);
    if (record.version !== version) throw new DomainError('VERSION_CONFLICT');
    if (!leaveWaits(record)) throw new DomainError('WRONG_STATE', { noun: 'attendance', state: record.status });
    record.leaveApprovedAt = tx.clock.now();
    record.version += 1;
    return { details: { attendanceId: record.id, postId: record.postId } };
  });
  return readExisting(ctx, attendance, id);
}

/** Marks the seats without a record absent when the session ends; answers how many people that were. */
export async function markAbsent(tx: Ctx, row: Meeting): Promise<number> {
  const known = new Set(
    (await tx.em.find(Attendance, { meetingId: row.id }, { disableIdentityMap: true })).map(
      (record) => record.personId,
    ),
  );
  const seats = await seatsOn(tx, row.areaPath, dateOf(row.startsAt));
  const missing = [
    ...new Set(seats.flatMap((seat) => (seat.personId && !known.has(seat.personId) ? [seat.personId] : []))),
  ];
  for (const personId of missing) {
    const held = seats.filter((seat) => seat.personId === personId);
    await addRecord(tx, row, { personId, ...placeOf(held, null) }, held, {
      status: AttendanceStatus.ABSENT,
      byHand: true,
    });
  }
  return missing.length;
}
