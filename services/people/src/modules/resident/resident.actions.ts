import {
  act,
  badInput,
  createAlong,
  DomainError,
  onlyOnce,
  requireReason,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { household } from '../household/household.policy.js';
import { effectiveDay, TermState } from '../term.js';
import type { Resident, ResidentEnd } from './resident.entity.js';
import type { AddResidentInput, CorrectResidentInput, EndResidentInput } from './resident.inputs.js';
import { resident } from './resident.policy.js';
import { checkedResident, residentSecrets, sealResident, type ResidentPlain } from './resident.sealed.js';

/** Somebody is registered in a household, from today on. Answers the id. */
export async function addResident(ctx: Ctx, input: AddResidentInput): Promise<string> {
  const { relation, name, idNumber, phone, birthDate, sex, nation } = input;
  return refusingTwice(() =>
    onlyOnce(ctx, 'addResident', input, async (once) => {
      let added: Resident | null = null;
      await act(once, household, 'addResident', { id: input.id }, async (row, tx) => {
        const today = tx.clock.today();
        const checked = checkedResident({ name, idNumber, phone, birthDate, sex, nation }, today);
        added = await createAlong(
          tx,
          resident,
          'addResident',
          (_tx, id) => ({
            householdId: row.id,
            gridId: row.gridId,
            path: row.path,
            state: TermState.OPEN,
            relation,
            idNumber: null,
            idNumberHash: null,
            phone: null,
            phoneHash: null,
            birthDate: null,
            sex: null,
            nation: null,
            ...(sealResident(tx, id, checked) as Pick<Resident, 'name' | 'nameHash'>),
            demonstration: false,
            validFrom: today > row.validFrom ? today : row.validFrom,
            validTo: null,
            endGround: null,
          }),
          { householdId: row.id },
        );
        return { details: { residentId: added.id } };
      });
      return added as unknown as Resident;
    }),
  );
}

/**
 * What was written wrongly is set right. Birth date and sex may not contradict the identity number, the one given or
 * the one on record.
 */
export const correctResident = (ctx: Ctx, input: CorrectResidentInput): Promise<Resident> =>
  refusingTwice(() =>
    act(ctx, resident, 'correct', { ...input, reason: requireReason(input.reason) }, async (row, tx) => {
      const { relation, name, idNumber, phone, birthDate, sex, nation } = input;
      const given: ResidentPlain = { name: name ?? undefined, idNumber, phone, birthDate, sex, nation };
      const fields = [
        ...residentSecrets.columns.filter((field) => given[field] !== undefined),
        ...(relation ? ['relation'] : []),
      ];
      if (!fields.length) throw badInput('fields');
      const bound =
        idNumber === undefined && (birthDate !== undefined || sex !== undefined)
          ? residentSecrets.open(tx, row, 'idNumber')
          : undefined;
      const checked = checkedResident({ ...given, ...(bound && { idNumber: bound }) }, tx.clock.today());
      Object.assign(row, sealResident(tx, row.id, checked), relation && { relation });
      return { details: { fields } };
    }),
  );

/** Somebody no longer belongs to the household from a day on. */
export const endResident = (ctx: Ctx, input: EndResidentInput): Promise<Resident> =>
  act(ctx, resident, 'end', input, (row, tx) => {
    const on = effectiveDay(tx, input.on);
    if (on < row.validFrom) throw badInput('on');
    Object.assign(row, { validTo: on, endGround: input.ground });
    return { details: { on, ground: input.ground } };
  });

/** The same as part of another act, whose right was checked. */
export async function endResidency(tx: Ctx, row: Resident, on: string, ground: ResidentEnd): Promise<void> {
  Object.assign(row, {
    validTo: on < row.validFrom ? row.validFrom : on,
    endGround: ground,
    state: TermState.ENDED,
    version: row.version + 1,
  });
  await writeHistory(tx, {
    noun: resident.name,
    objectId: row.id,
    verb: 'end',
    from: TermState.OPEN,
    to: TermState.ENDED,
    details: { on: row.validTo, ground },
  });
}

async function refusingTwice<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException && error.message.includes('resident_once'))
      throw new DomainError('RESIDENT_TWICE');
    throw error;
  }
}
