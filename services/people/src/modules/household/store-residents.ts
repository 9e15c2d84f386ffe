import { DomainError, writeHistories, type Ctx } from '@lianxi/service-kit';
import { LockMode } from '@mikro-orm/core';
import { breathe } from '../../breathe.js';
import { Resident } from '../resident/resident.entity.js';
import { resident } from '../resident/resident.policy.js';
import { Household } from './household.entity.js';
import type { ResidentRow } from './household-rows.js';
import { findAmong, insertAll, newResident } from './store-households.js';
import { residentChange, writeResidentChanges, type ResidentChange } from './update-households.js';

/**
 * Somebody of a household as a file gives him or her; `present` where the check found somebody who lives there already.
 */
export interface MemberRow extends ResidentRow {
  householdCode: string;
  present: { id: string; version: number } | null;
}

const BREATH = 100;

/**
 * Stores members of households in bulk, inside the caller's transaction: new ones are inserted, known ones get what
 * differs. Households are locked, so that none ends meanwhile; a household that has ended, or somebody of another
 * version than the check met, refuses the whole. Rights are the caller's business.
 */
export async function storeResidents(tx: Ctx, rows: readonly MemberRow[], verb = 'import'): Promise<void> {
  const today = tx.clock.today();
  const homes = new Map(
    (
      await findAmong(
        tx,
        Household,
        'code',
        [...new Set(rows.map(({ householdCode }) => householdCode))],
        LockMode.PESSIMISTIC_WRITE,
      )
    ).map((home) => [home.code, home]),
  );
  const known = new Map(
    (
      await findAmong(
        tx,
        Resident,
        'id',
        rows.flatMap(({ present }) => present?.id ?? []),
        LockMode.PESSIMISTIC_WRITE,
      )
    ).map((one) => [one.id, one]),
  );
  const [added, changes]: [Resident[], ResidentChange[]] = [[], []];
  for (const [index, { householdCode, present, ...row }] of rows.entries()) {
    if (index % BREATH === 0) await breathe();
    const home = homes.get(householdCode);
    if (!home || home.validTo) throw new DomainError('VERSION_CONFLICT');
    if (!present) {
      added.push(
        newResident(tx, home, row, {
          today,
          from: today > home.validFrom ? today : home.validFrom,
          demonstration: false,
        }),
      );
      continue;
    }
    const one = known.get(present.id);
    const change = one && one.version === present.version ? residentChange(tx, [one], row, today) : null;
    if (!change) throw new DomainError('VERSION_CONFLICT');
    if (change.fields.length) changes.push(change);
  }
  await writeResidentChanges(tx, changes, verb);
  await insertAll(tx, Resident, added);
  await writeHistories(
    tx,
    added.map(({ id, state, householdId }) => ({
      noun: resident.name,
      objectId: id,
      verb,
      from: null,
      to: state,
      details: { householdId },
    })),
  );
}
