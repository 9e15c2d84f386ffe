import { badInput } from '@lianxi/service-kit';
import { Relation, Sex } from '../resident/resident.entity.js';
import { RELATION_WORDS, SEX_WORDS } from '../resident/standard-words.js';
import { checkedResident, type ResidentPlain } from '../resident/resident.sealed.js';

/** Somebody of a household, in plain. `relation` and `sex` as code (`HEAD`, `MALE`) or Chinese word (户主, 男). */
export interface ResidentRow {
  name: string;
  relation: string;
  idNumber?: string | null;
  phone?: string | null;
  birthDate?: string | null;
  sex?: string | null;
  nation?: string | null;
}

/** A household as a file or a demonstration gives it, in plain. */
export interface HouseholdRow {
  code: string;
  gridCode: string;
  building: string;
  room: string;
  householder: string;
  phone?: string | null;
  residents?: readonly ResidentRow[];
}

/** The relation that a code or a Chinese word means. */
export function relationOf(text: string): Relation {
  const found = Object.values(Relation).find((one) => one === text.trim() || RELATION_WORDS[one].includes(text.trim()));
  if (!found) throw badInput('relation');
  return found;
}

export function sexOf(text: string | null | undefined): Sex | undefined {
  if (!text?.trim()) return undefined;
  const found = Object.values(Sex).find((one) => one === text.trim() || SEX_WORDS[one].includes(text.trim()));
  if (!found) throw badInput('sex');
  return found;
}

/** The values of a resident's row, checked; throws the code of the first that is wrong. Empty cells say nothing. */
export function checkedRow(row: ResidentRow, today: string): ResidentPlain & { relation: Relation } {
  const said = (text: string | null | undefined) => (text?.trim() ? text : undefined);
  return {
    relation: relationOf(row.relation),
    ...checkedResident(
      {
        name: row.name,
        idNumber: said(row.idNumber),
        phone: said(row.phone),
        birthDate: said(row.birthDate),
        sex: sexOf(row.sex),
        nation: said(row.nation),
      },
      today,
    ),
  };
}
