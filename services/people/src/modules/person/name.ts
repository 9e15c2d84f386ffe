import { personName, signName } from '@lianxi/contracts';
import { badInput, DomainError, type Ctx } from '@lianxi/service-kit';
import { searchTextOf, syllablesOf } from '../pinyin.js';
import { Unit } from '../unit/unit.entity.js';
import { Person } from './person.entity.js';

/**
 * All but letters of any script with their marks, Mongolian variant selectors and separators, the dot, and what stands
 * inside Latin names.
 */
const NO_NAME = /[^\p{L}\p{M}· '’\u180E\u202F\u200C-\u200D-]/u;
/** Domain §6.8. */
export const LONGEST_NAME = 50;

/**
 * A person's name in the form in which names are kept and compared. Rare characters and Mongolian script are letters
 * like others.
 */
export function nameOf(text: string, field = 'name'): string {
  const name = personName(text);
  const { length } = [...name];
  if (length < 1 || length > LONGEST_NAME) throw badInput(field);
  const sign = (NO_NAME.exec(name) ?? (/\p{L}/u.test(name) ? null : [[...name][0]!]))?.[0];
  if (sign) throw new DomainError('NAME_NOT_ALLOWED', { sign: signName(sign) });
  return name;
}

/**
 * What a name is found and ordered by: `苏振华` by 振华, suzhenhua and szh. Surnames with two readings are read as surnames.
 */
export function searchOf(name: string): Pick<Person, 'searchText' | 'sortText'> {
  const readings = syllablesOf(name, true);
  return { searchText: searchTextOf(name, readings), sortText: `${readings[0]!.join('')} ${name}` };
}

/** Computes what is missing for names that were there before the search, or its present form, was. */
export async function indexNames(ctx: Ctx): Promise<void> {
  for (const person of await ctx.em.find(Person, { searchText: '' })) Object.assign(person, searchOf(person.name));
  for (const unit of await ctx.em.find(Unit, { searchText: '' })) unit.index!();
}
