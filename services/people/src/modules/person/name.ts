import { personName, signName } from '@lianxi/contracts';
import { badInput, DomainError, type Ctx } from '@lianxi/service-kit';
import { pinyin } from 'pinyin-pro';
import { Person } from './person.entity.js';

/**
 * All but letters of any script with their marks, Mongolian variant selectors and separators, the dot, and what stands
 * inside Latin names.
 */
const NO_NAME = /[^\p{L}\p{M}· '’\u180E\u202F\u200C-\u200D-]/u;
/** Domain §6.8. */
const LONGEST = 50;

/**
 * A person's name in the form in which names are kept and compared. Rare characters and Mongolian script are letters
 * like others.
 */
export function nameOf(text: string): string {
  const name = personName(text);
  const { length } = [...name];
  if (length < 1 || length > LONGEST) throw badInput('name');
  const sign = (NO_NAME.exec(name) ?? (/\p{L}/u.test(name) ? null : [[...name][0]!]))?.[0];
  if (sign) throw new DomainError('NAME_NOT_ALLOWED', { sign: signName(sign) });
  return name;
}

/**
 * What a name is found and ordered by: `苏振华` by 振华, suzhenhua and szh. Surnames with two readings are read as surnames.
 */
export function searchOf(name: string): Pick<Person, 'searchText' | 'sortText'> {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
    .map((part) => part.toLowerCase().trim())
    .filter((part) => part && part !== '·');
  const full = syllables.join('');
  const initials = syllables.map((part) => [...part][0]).join('');
  return { searchText: [name.toLowerCase(), full, initials].join(' '), sortText: `${full} ${name}` };
}

/** Computes what is missing for names that were there before the search was. */
export async function indexNames(ctx: Ctx): Promise<void> {
  for (const person of await ctx.em.find(Person, { searchText: '' })) Object.assign(person, searchOf(person.name));
}
