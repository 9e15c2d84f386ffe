import { writeHistory, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import type { ConferenceRegime } from '../regime/regime.entity.js';
import { ConferenceSeat } from './seat.entity.js';
import { seat } from './seat.policy.js';

/**
 * Takes one seat over into the next version of the regime: it ends there where the version ends and goes on as a row of
 * the next one. A seat that begins after that day is simply the next version's. Answers the rows that changed.
 */
export async function continueSeat(
  tx: Ctx,
  row: ConferenceSeat,
  next: Pick<ConferenceRegime, 'id' | 'regimeVersion' | 'validFrom'>,
  basis: string,
): Promise<ConferenceSeat[]> {
  const { id: regimeId, regimeVersion, validFrom } = next;
  const step = (objectId: string) =>
    writeHistory(tx, {
      noun: seat.name,
      objectId,
      verb: 'addRegimeVersion',
      from: null,
      to: null,
      details: { regimeId, on: validFrom, basis },
    });
  if (row.validFrom >= validFrom) {
    Object.assign(row, { regimeId, version: row.version + 1 });
    await step(row.id);
    return [row];
  }
  const { kind, postId, unitId, order, validTo } = row;
  Object.assign(row, { validTo: validFrom, endBasis: basis, version: row.version + 1 });
  await step(row.id);
  // the end has to reach the database before the beginning does
  await tx.em.flush();
  const following = tx.em.create(ConferenceSeat, {
    id: uuid(),
    version: 1,
    createdAt: tx.clock.now(),
    code: `${regimeVersion}-${uuid()}`,
    kind,
    regimeId,
    postId,
    unitId,
    order,
    basis,
    endBasis: null,
    validFrom,
    validTo,
  });
  await step(following.id);
  return [row, following];
}

/** The rows in which a seat goes on under later versions of the regime, in order. */
export async function continuationsOf(tx: Ctx, row: ConferenceSeat): Promise<ConferenceSeat[]> {
  const same = await tx.em.find(
    ConferenceSeat,
    { kind: row.kind, postId: row.postId, unitId: row.unitId, regimeId: { $ne: row.regimeId } },
    { orderBy: { validFrom: 'asc' } },
  );
  const found: ConferenceSeat[] = [];
  for (let end = row.validTo; end;) {
    const next = same.find((one) => one.validFrom === end && !found.includes(one) && one.validTo !== one.validFrom);
    if (!next) break;
    found.push(next);
    end = next.validTo;
  }
  return found;
}
