import {
  badInput,
  childrenOf,
  dateOf,
  once,
  orgFacts,
  readPage,
  type Ctx,
  type IsoDate,
  type PageArgs,
} from '@lianxi/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { AgendaItemState } from '../agenda-item/agenda-item.entity.js';
import { platform } from '../../checks.js';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { Attendance } from '../attendance/attendance.entity.js';
import { attendance } from '../attendance/attendance.policy.js';
import { PostStub } from '../post/post.stub.js';
import { UnitStub } from '../unit/unit.stub.js';
import { Meeting } from './meeting.entity.js';
import { MeetingSort, type MeetingFilter } from './meeting.inputs.js';
import { meeting } from './meeting.policy.js';

/** A seat at a meeting, with its record of attendance. */
@ObjectType()
export class MeetingSeat {
  @Field(() => ID) id!: string;
  /** CHIEF_CONVENER, CONVENER, OFFICE_DIRECTOR or MEMBER_UNIT. */
  @Field(() => String) kind!: string;
  @Field(() => PostStub, { nullable: true }) post!: PostStub | null;
  @Field(() => UnitStub, { nullable: true }) unit!: UnitStub | null;
  @Field(() => Attendance, { nullable: true }) attendance!: Attendance | null;
}

/** Midnight of a day in Asia/Shanghai. */
export const startOf = (date: IsoDate): Date => new Date(`${date}T00:00:00+08:00`);
const DAY = 86_400_000;

export function meetingPage(ctx: Ctx, page: PageArgs, filter: MeetingFilter | null, sort: MeetingSort | null) {
  if (filter?.from && filter.to && filter.from > filter.to) throw badInput('to');
  const where = {
    ...(filter?.states?.length && { state: { $in: filter.states } }),
    ...(filter?.kinds?.length && { kind: { $in: filter.kinds } }),
    ...((filter?.from || filter?.to) && {
      startsAt: {
        ...(filter.from && { $gte: startOf(filter.from) }),
        ...(filter.to && { $lt: new Date(startOf(filter.to).getTime() + DAY) }),
      },
    }),
  };
  return readPage(ctx, meeting, {
    ...page,
    where,
    sort: [{ field: 'startsAt', direction: sort === MeetingSort.STARTS_AT_ASC ? 'asc' : 'desc' }],
  });
}

/** Agenda items with what a count needs of them, and not their texts. */
const agendaCount = {
  ...agendaItem,
  name: 'agendaCount',
  columns: ['id', 'meetingId', 'state', 'restricted'] as const,
};

/** How many of a meeting's items in some states the viewer sees, batched for all meetings of a page. */
export const countedItems = async (ctx: Ctx, meetingId: string, states: readonly AgendaItemState[]): Promise<number> =>
  (await childrenOf(ctx, agendaCount, 'meetingId').load(meetingId)).filter(({ state }) => states.includes(state))
    .length;

/**
 * The same for the district, which sees no item: all of them but for accusations, of which nothing is told, not even
 * their number.
 */
export const itemsForDistrict = async (
  ctx: Ctx,
  meetingId: string,
  states: readonly AgendaItemState[],
): Promise<number> =>
  (
    await childrenOf(
      once(ctx, 'platform', () => platform(ctx)),
      agendaCount,
      'meetingId',
    ).load(meetingId)
  ).filter(({ state, restricted }) => !restricted && states.includes(state)).length;

export interface Seat {
  id: string;
  kind: string;
  postId: string;
  unitId: string;
  /** Who holds the post on the day; null where it is vacant. */
  personId: string | null;
}

/** Seats of a sub-district's conference on a day, in their order, from the service's copy of the organisation. */
export async function seatsOn(ctx: Ctx, areaPath: string, on: IsoDate): Promise<Seat[]> {
  const units = (await orgFacts(ctx, 'unit', on, { area: areaPath })).map((unit) => unit.id);
  const seats = (await orgFacts(ctx, 'seat', on, { unitId: units }))
    .filter((seat) => seat.postId)
    .sort((a, b) => a.order - b.order);
  const holders = new Map(
    (await orgFacts(ctx, 'assignment', on, { postId: seats.map((seat) => seat.postId!) })).map((term) => [
      term.postId,
      term.personId,
    ]),
  );
  return seats.map((seat) => ({
    id: seat.id,
    kind: seat.seatKind,
    postId: seat.postId!,
    unitId: seat.unitId,
    personId: holders.get(seat.postId!) ?? null,
  }));
}

export async function seatsOf(ctx: Ctx, root: Meeting): Promise<MeetingSeat[]> {
  const records = await childrenOf(ctx, attendance, 'meetingId').load(root.id);
  return (await seatsOn(ctx, root.areaPath, dateOf(root.startsAt))).map((seat) => ({
    id: seat.id,
    kind: seat.kind,
    post: { id: seat.postId },
    unit: { id: seat.unitId },
    attendance: records.find((record) => record.seatIds.includes(seat.id)) ?? null,
  }));
}
