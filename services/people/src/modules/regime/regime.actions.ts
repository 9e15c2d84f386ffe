import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  create,
  DomainError,
  forbidden,
  subdistrictPath,
  viewerOf,
  withEm,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { publishFacts, seatFact } from '../../org/publish.js';
import { basisOf, textOf } from '../maintain.js';
import { continueSeat } from '../seat/seat-versions.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { effectiveDay, holdsFrom, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { ConferenceRegime } from './regime.entity.js';
import type { AddRegimeVersionInput } from './regime.inputs.js';
import { regime } from './regime.policy.js';

/**
 * Another version of the conference's regime comes into force on a day. The version before it keeps every day
 * until then. Seats that reach into the new version go on under it, each as a row of that version, so that every seat
 * says under which document it sits.
 */
export async function addRegimeVersion(ctx: Ctx, input: AddRegimeVersionInput): Promise<ConferenceRegime> {
  const viewer = viewerOf(ctx);
  if (!regime.policy.create!['addRegimeVersion']!(viewer)) throw forbidden();
  const [name, documentNo, from, basis] = [
    textOf(input.name, 'name', 60),
    textOf(input.documentNo, 'documentNo', 60),
    effectiveDay(ctx, input.from),
    basisOf(input.basis),
  ];
  try {
    return await ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      const { id: unitId } = await tx.em.findOneOrFail(Unit, { path: subdistrictPath(viewer)! });
      await lockRegimes(tx, unitId);
      const last = (await tx.em.find(ConferenceRegime, { unitId }, { orderBy: { regimeVersion: 'asc' } })).at(-1);
      if (last && last.validFrom >= from) throw new DomainError('LATER_CHANGE_PLANNED', { from: last.validFrom });
      if (last) {
        Object.assign(last, { validTo: from, version: last.version + 1 });
        await writeHistory(tx, {
          noun: regime.name,
          objectId: last.id,
          verb: 'addRegimeVersion',
          from: null,
          to: null,
          details: { on: from, basis },
        });
        await tx.em.flush();
      }
      const row = await create(
        tx,
        regime,
        'addRegimeVersion',
        () => ({
          unitId,
          name,
          documentNo,
          basis,
          regimeVersion: (last?.regimeVersion ?? 0) + 1,
          validFrom: from,
          validTo: null,
        }),
        { documentNo, from, basis },
      );
      if (last) await takeSeatsOver(tx, last, row, basis);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('DOCUMENT_NO_TAKEN', { documentNo });
    throw error;
  }
}

/** Seats and versions of one conference are changed by one at a time. */
export const lockRegimes = (tx: Ctx, unitId: string): Promise<unknown> =>
  tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`conference:${unitId}`]);

async function takeSeatsOver(tx: Ctx, last: ConferenceRegime, next: ConferenceRegime, basis: string): Promise<void> {
  const seats = (
    await tx.em.find(ConferenceSeat, { regimeId: last.id, ...holdsFrom(next.validFrom) }, { orderBy: { order: 'asc' } })
  ).filter((seat) => !isWithdrawn(seat));
  const changed: ConferenceSeat[] = [];
  for (const seat of seats) changed.push(...(await continueSeat(tx, seat, next, basis)));
  await publishFacts(tx, changed.map(seatFact));
}
