import {
  act,
  addDays,
  badInput,
  create,
  DomainError,
  forbidden,
  lock,
  notFound,
  requireReason,
  viewerOf,
  withEm,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { change, inReach, refusingOverlap } from '../maintain.js';
import { Unit } from '../unit/unit.entity.js';
import { DutyShift } from './duty-shift.entity.js';
import { DutySwap, DutySwapState } from './duty-swap.entity.js';
import type { DutySwapInput, PlanRosterInput, ProposeSwapInput, ReassignShiftInput } from './roster.inputs.js';
import { dutyShift, dutySwap } from './roster.policy.js';
import { dutyPeople, jointOffice, workdays } from './roster.queries.js';
import { daysOf, hoursOf, openSlots, rotate } from './roster.rules.js';

const MONTHS_AHEAD = 12;
const double = () => new DomainError('ON_DUTY_ALREADY');

/** Fills the open shifts of a month by rotation; what is planned stays. Answers the month. */
export async function planRoster(ctx: Ctx, { month, personIds }: PlanRosterInput): Promise<string> {
  if (!dutyShift.policy.create!['planRoster']!(viewerOf(ctx))) throw forbidden();
  const today = ctx.clock.today();
  if (
    !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ||
    monthsBetween(today, month) < 0 ||
    monthsBetween(today, month) > MONTHS_AHEAD
  )
    throw badInput('month');
  if (personIds.length < 1 || personIds.length > 50 || new Set(personIds).size !== personIds.length)
    throw badInput('personIds');
  await refusingOverlap(
    () =>
      ctx.em.transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        const office = await jointOffice(tx);
        if (!office) throw notFound();
        await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roster:${office.id}`]);
        const days = daysOf(month).filter((day) => day >= today);
        const known = await Promise.all(
          [...new Set([days[0]!, days.at(-1)!])].map((day) => dutyPeople(tx, office, day)),
        );
        if (!personIds.every((id) => known.every((people) => people.some((one) => one.id === id))))
          throw new DomainError('NOT_OF_JOINT_OFFICE');
        const isWorkday = await workdays(tx);
        const before = await tx.em.find(
          DutyShift,
          { unitId: office.id, day: { $gte: addDays(days[0]!, -62), $lte: addDays(days.at(-1)!, 1) } },
          { orderBy: { startsAt: 'asc' } },
        );
        const slots = openSlots(days, before);
        if (slots.length === 0) throw new DomainError('ROSTER_COMPLETE');
        for (const { personId, ...slot } of rotate(slots, personIds, before, (day) => isWorkday(day) ?? weekday(day))) {
          tx.em.create(DutyShift, {
            id: uuid(),
            version: 1,
            createdAt: tx.clock.now(),
            ...slot,
            ...hoursOf(slot.day, slot.kind),
            unitId: office.id,
            personId,
          });
        }
        await writeHistory(tx, {
          noun: dutyShift.name,
          objectId: office.id,
          verb: 'planRoster',
          from: null,
          to: null,
          details: { month, shifts: slots.length },
        });
      }),
    double,
  );
  return month;
}

/** Another person takes the shift, by order of the office, with a reason. */
export const reassignShift = (ctx: Ctx, input: ReassignShiftInput): Promise<DutyShift> =>
  refusingOverlap(
    () =>
      change(ctx, dutyShift, 'reassignShift', { ...input, reason: requireReason(input.reason) }, async (row, tx) => {
        await mayChange(tx, row);
        const office = await tx.em.findOneOrFail(Unit, { id: row.unitId });
        if (!inReach(viewerOf(tx), office.path)) throw forbidden();
        if (!(await dutyPeople(tx, office, row.day)).some(({ id }) => id === input.personId))
          throw new DomainError('NOT_OF_JOINT_OFFICE');
        if (row.personId === input.personId) throw badInput('personId');
        const before = row.personId;
        row.personId = input.personId;
        await refuseProposals(tx, row.id);
        await tx.em.flush();
        return { before, personId: input.personId, day: row.day, kind: row.kind };
      }),
    double,
  );

/** Somebody asks a colleague to exchange two shifts that have not begun. */
export async function proposeSwap(ctx: Ctx, { givenId, askedId }: ProposeSwapInput): Promise<DutySwap> {
  const viewer = viewerOf(ctx);
  if (!dutySwap.policy.create!['proposeSwap']!(viewer)) throw forbidden();
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const [given, asked] = await pair(tx, givenId, askedId);
    if (given.personId !== viewer.personId) throw forbidden();
    if (asked.personId === viewer.personId || asked.unitId !== given.unitId) throw badInput('askedId');
    await mayChange(tx, given);
    await mayChange(tx, asked);
    if (await tx.em.count(DutySwap, { givenId, state: DutySwapState.PROPOSED })) throw new DomainError('SWAP_PROPOSED');
    return create(
      tx,
      dutySwap,
      'proposeSwap',
      () => ({
        state: DutySwapState.PROPOSED,
        givenId,
        askedId,
        fromPersonId: given.personId,
        toPersonId: asked.personId,
      }),
      { givenId, askedId },
    );
  });
}

/** The colleague agrees: both shifts change hands in one act. */
export const acceptSwap = (ctx: Ctx, input: DutySwapInput): Promise<DutySwap> =>
  refusingOverlap(
    () =>
      act(ctx, dutySwap, 'accept', input, async (row, tx) => {
        const [given, asked] = await pair(tx, row.givenId, row.askedId);
        if (given.personId !== row.fromPersonId || asked.personId !== row.toPersonId)
          throw new DomainError('VERSION_CONFLICT');
        for (const shift of [given, asked]) await mayChange(tx, shift);
        for (const [shift, personId] of [
          [given, row.toPersonId],
          [asked, row.fromPersonId],
        ] as const) {
          Object.assign(shift, { personId, version: shift.version + 1 });
          await writeHistory(tx, {
            noun: dutyShift.name,
            objectId: shift.id,
            verb: 'swap',
            from: null,
            to: null,
            details: { swapId: row.id, personId },
          });
        }
        await tx.em.flush();
      }),
    double,
  );

export const declineSwap = (ctx: Ctx, input: DutySwapInput): Promise<DutySwap> =>
  act(ctx, dutySwap, 'decline', input, () => {});
export const withdrawSwap = (ctx: Ctx, input: DutySwapInput): Promise<DutySwap> =>
  act(ctx, dutySwap, 'withdraw', input, () => {});

/** Both shifts, locked in one order whoever asks. */
async function pair(tx: Ctx, givenId: string, askedId: string): Promise<[given: DutyShift, asked: DutyShift]> {
  if (givenId === askedId) throw badInput('askedId');
  const locked = new Map<string, DutyShift>();
  for (const id of [givenId, askedId].toSorted()) locked.set(id, await lock(tx, dutyShift, id));
  return [locked.get(givenId)!, locked.get(askedId)!];
}

/** A shift that has begun is history. */
async function mayChange(tx: Ctx, row: DutyShift): Promise<void> {
  if (row.startsAt <= tx.clock.now()) throw new DomainError('SHIFT_BEGUN');
}

/** What was proposed about a shift that changes hands by order falls. */
async function refuseProposals(tx: Ctx, shiftId: string): Promise<void> {
  for (const swap of await tx.em.find(DutySwap, {
    state: DutySwapState.PROPOSED,
    $or: [{ givenId: shiftId }, { askedId: shiftId }],
  })) {
    Object.assign(swap, { state: DutySwapState.WITHDRAWN, version: swap.version + 1 });
    await writeHistory(tx, {
      noun: dutySwap.name,
      objectId: swap.id,
      verb: 'withdraw',
      from: 'PROPOSED',
      to: 'WITHDRAWN',
      details: { shiftId },
    });
  }
}

const weekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const monthsBetween = (today: string, month: string) =>
  (Number(month.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(month.slice(5)) - Number(today.slice(5, 7));
