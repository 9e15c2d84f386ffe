import { badInput, DomainError, phoneOf, sealedFields, type Ctx, type IsoDate } from '@lianxi/service-kit';
import { textOf } from '../maintain.js';
import { idNumberOf } from './id-number.js';
import { residentName } from './resident-name.js';
import { Sex, type Resident } from './resident.entity.js';

/** Personal columns of a resident, sealed at rest (decision 14). */
export const residentSecrets = sealedFields('resident', ['name', 'idNumber', 'phone', 'birthDate', 'sex', 'nation']);

/** Plain values as somebody typed them; undefined leaves a value as it is, null takes it away. */
export interface ResidentPlain {
  name?: string | null | undefined;
  idNumber?: string | null | undefined;
  phone?: string | null | undefined;
  birthDate?: IsoDate | null | undefined;
  sex?: Sex | null | undefined;
  nation?: string | null | undefined;
}

type Sealed = Pick<
  Resident,
  'name' | 'nameHash' | 'idNumber' | 'idNumberHash' | 'phone' | 'phoneHash' | 'birthDate' | 'sex' | 'nation'
>;

const checkedBirth = (birthDate: IsoDate, today: IsoDate) => {
  if (birthDate > today || birthDate < '1850-01-01') throw badInput('birthDate');
  return birthDate;
};

/**
 * Values as they are kept, of what was given: checked, normalised, and birth date and sex completed from the identity
 * number, which they may not contradict.
 */
export function checkedResident(plain: ResidentPlain, today: IsoDate): ResidentPlain {
  const checked: ResidentPlain = {};
  if (plain.name !== undefined) checked.name = residentName(plain.name ?? '');
  if (plain.phone !== undefined) checked.phone = phoneOf(plain.phone);
  if (plain.nation !== undefined) checked.nation = plain.nation?.trim() ? textOf(plain.nation, 'nation', 20) : null;
  if (plain.birthDate !== undefined) checked.birthDate = plain.birthDate && checkedBirth(plain.birthDate, today);
  if (plain.sex !== undefined) checked.sex = plain.sex;
  if (plain.idNumber !== undefined) {
    const says = plain.idNumber?.trim() ? idNumberOf(plain.idNumber, today) : null;
    checked.idNumber = says?.idNumber ?? null;
    if (says) {
      for (const field of ['birthDate', 'sex'] as const)
        if (plain[field] && plain[field] !== says[field]) throw new DomainError('ID_NUMBER_CONTRADICTS', { field });
      Object.assign(checked, { birthDate: says.birthDate, sex: says.sex });
    }
  }
  return checked;
}

/** The columns for checked values of a resident with this id; what is undefined is left out. */
export function sealResident(ctx: Pick<Ctx, 'env'>, id: string, checked: ResidentPlain): Partial<Sealed> {
  const columns: Record<string, string | null> = {};
  for (const column of residentSecrets.columns) {
    const value = checked[column];
    if (value === undefined) continue;
    columns[column] = residentSecrets.seal(ctx, id, column, value);
    if (column === 'name' || column === 'idNumber' || column === 'phone')
      columns[`${column}Hash`] = residentSecrets.hash(ctx, column, value);
  }
  return columns as Partial<Sealed>;
}
