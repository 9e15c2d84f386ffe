import { badInput, DomainError, type Ctx } from '@lianxi/service-kit';
import { searchTextOf, syllablesOf } from '../pinyin.js';
import { Unit } from '../unit/unit.entity.js';
import { Person } from './person.entity.js';

/** Signs that people type for the dot between the parts of a name. */
const DOTS = /[•‧・･⋅∙．]/g;
/**
 * Letters of any script with their marks, Mongolian variant selectors and separators, the dot, and what stands inside
 * Latin names.
 */
const NAME = /^(?:[\p{L}\p{M}· '’-]|[\u180B-\u180F\u202F]|\u200C|\u200D)+$/u;
/** Domain §6.8. */
const LONGEST = 50;

/**
 * A person's name as it is kept: composed, one dot "·", single spaces. Rare characters and Mongolian script are letters
 * like others.
 */
export function nameOf(text: string): string {
  const name = text.normalize('NFC').replace(DOTS, '·').replace(/ +/g, ' ').trim();
  const { length } = [...name];
  if (length < 1 || length > LONGEST) throw badInput('name');
  if (!NAME.test(name) || !/\p{L}/u.test(name)) throw new DomainError('NAME_NOT_ALLOWED');
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
