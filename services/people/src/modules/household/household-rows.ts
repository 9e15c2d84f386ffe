import { badInput } from '@lianxi/service-kit';
import { Relation, Sex } from '../resident/resident.entity.js';
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

const RELATIONS: Record<string, Relation> = {
  户主: Relation.HEAD,
  本人: Relation.HEAD,
  配偶: Relation.SPOUSE,
  夫: Relation.SPOUSE,
  妻: Relation.SPOUSE,
  子: Relation.CHILD,
  女: Relation.CHILD,
  子女: Relation.CHILD,
  儿子: Relation.CHILD,
  女儿: Relation.CHILD,
  孙子女: Relation.GRANDCHILD,
  父母: Relation.PARENT,
  父亲: Relation.PARENT,
  母亲: Relation.PARENT,
  祖父母: Relation.GRANDPARENT,
  兄弟姐妹: Relation.SIBLING,
  其他: Relation.OTHER,
};
const SEXES: Record<string, Sex> = { 男: Sex.MALE, 女: Sex.FEMALE };

/** The relation that a code or a Chinese word means. */
export function relationOf(text: string): Relation {
  const found = RELATIONS[text.trim()] ?? Object.values(Relation).find((value) => value === text.trim());
  if (!found) throw badInput('relation');
  return found;
}

export function sexOf(text: string | null | undefined): Sex | undefined {
  if (!text?.trim()) return undefined;
  const found = SEXES[text.trim()] ?? Object.values(Sex).find((value) => value === text.trim());
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
