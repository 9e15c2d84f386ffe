import { createAlong, DomainError, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { publishFacts, seatFact } from '../../org/publish.js';
import type { Post } from '../post/post.entity.js';
import { lockRegimes } from '../regime/regime.actions.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { holdsFrom, isOn, isWithdrawn } from '../term.js';
import { subdistrictOf } from '../unit/move-unit.js';
import { Unit } from '../unit/unit.entity.js';
import { continueSeat } from './seat-versions.js';
import { ConferenceSeat, SeatKind } from './seat.entity.js';
import { seat } from './seat.policy.js';

export interface NewSeat {
  kind: SeatKind;
  from: string;
  basis: string;
}

/** Of these a conference has one. The database refuses a second one as well, whoever acts at the same time. */
const ONLY_ONE: readonly SeatKind[] = [SeatKind.CHIEF_CONVENER, SeatKind.OFFICE_DIRECTOR];

/**
 * The version of the regime in force on the day and those planned after it, held until the transaction ends; refuses
 * what the conference has already.
 */
export async function regimesFor(tx: Ctx, post: Post, { kind, from }: NewSeat): Promise<ConferenceRegime[]> {
  const subdistrict = await tx.em.findOneOrFail(Unit, { path: subdistrictOf(post.path) ?? '' });
  await lockRegimes(tx, subdistrict.id);
  const [regime, ...planned] = await tx.em.find(
    ConferenceRegime,
    { unitId: subdistrict.id, ...holdsFrom(from) },
    { orderBy: { regimeVersion: 'asc' } },
  );
  if (!regime || !isOn(regime, from)) throw new DomainError('NO_REGIME', { on: from });
  if (!isOn(post, from) || post.validTo)
    throw new DomainError('POST_NOT_IN_FORCE', { from: post.validFrom, to: post.validTo ?? '' });
  if (
    ONLY_ONE.includes(kind) &&
    (await tx.em.find(ConferenceSeat, { kind, regimeId: regime.id, ...holdsFrom(from) })).some(
      (row) => !isWithdrawn(row),
    )
  )
    throw new DomainError('SEAT_TAKEN');
  return [regime, ...planned];
}

/**
 * A post gets a seat from a day on, under the version of the regime then in force and those planned after it. The
 * caller has asked for the right.
 */
export async function giveSeat(tx: Ctx, post: Post, wanted: NewSeat): Promise<ConferenceSeat> {
  const [regime, ...planned] = await regimesFor(tx, post, wanted);
  const { kind, from, basis } = wanted;
  const order =
    1 + Math.max(0, ...(await tx.em.find(ConferenceSeat, { regimeId: regime!.id })).map((row) => row.order));
  const row = await createAlong(
    tx,
    seat,
    'addSeat',
    () => ({
      code: `${regime!.regimeVersion}-${uuid()}`,
      kind,
      regimeId: regime!.id,
      postId: post.id,
      unitId: post.unitId,
      order,
      basis,
      endBasis: null,
      validFrom: from,
      validTo: null,
    }),
    { kind, postId: post.id, from, basis },
  );
  const rows = [row];
  for (const next of planned) {
    await tx.em.flush();
    rows.push(...(await continueSeat(tx, rows.at(-1)!, next, basis)).slice(1));
  }
  await publishFacts(tx, rows.map(seatFact));
  return row;
}

/** The refusal when the database finds a second seat where one may be. */
export const seatTaken = (kind: SeatKind): DomainError =>
  new DomainError(kind === SeatKind.MEMBER_UNIT ? 'UNIT_HAS_SEAT' : 'SEAT_TAKEN');
