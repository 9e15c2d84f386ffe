import { placeForm } from '@lianxi/contracts';
import { type Ctx, phoneOf, sealedFields } from '@lianxi/service-kit';
import { textOf } from '../maintain.js';
import { nameOf } from '../person/name.js';
import type { Household } from './household.entity.js';

/** Personal columns of a household, sealed at rest (decision 14). */
export const householdSecrets = sealedFields('household', ['room', 'householder', 'phone']);

/** Most characters of a building or a room. */
export const LONGEST_PLACE = 40;
/** Numbers padded, so that 2号楼 stands before 10号楼. */
export const buildingOrder = (building: string): string =>
  building.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
export const buildingOf = (text: string): string => textOf(placeForm(text), 'building', LONGEST_PLACE);
export const roomOf = (text: string): string => textOf(placeForm(text), 'room', LONGEST_PLACE);

type Sealed = Pick<Household, 'room' | 'householder' | 'householderHash' | 'phone' | 'phoneHash'>;

/** The columns for plain values of a household with this id; what is undefined is left out. */
export function sealHousehold(
  ctx: Pick<Ctx, 'env'>,
  id: string,
  plain: { room?: string; householder?: string; phone?: string | null | undefined },
): Partial<Sealed> {
  const { room, householder, phone } = plain;
  const columns: Partial<Sealed> = {};
  if (room !== undefined) columns.room = householdSecrets.seal(ctx, id, 'room', roomOf(room));
  if (householder !== undefined) {
    const name = nameOf(householder, 'householder');
    Object.assign(columns, {
      householder: householdSecrets.seal(ctx, id, 'householder', name),
      householderHash: householdSecrets.hash(ctx, 'householder', name),
    });
  }
  if (phone !== undefined) {
    const number = phoneOf(phone);
    Object.assign(columns, {
      phone: householdSecrets.seal(ctx, id, 'phone', number),
      phoneHash: householdSecrets.hash(ctx, 'phone', number),
    });
  }
  return columns;
}
