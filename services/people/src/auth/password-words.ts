import type { Ctx } from '@lianxi/service-kit';
import type { Account } from '../modules/account/account.entities.js';
import { Person } from '../modules/person/person.entity.js';
import { initialsOf, syllablesOf } from '../modules/pinyin.js';
import { Post } from '../modules/post/post.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';
import { postsOf } from './sessions.js';

/** Whose password it is, in words that it may not hold. */
export interface Names {
  /** User name, names of persons. */
  own: readonly string[];
  /** Names of the units of the own posts, and of those above them. */
  units: readonly string[];
}

/** The names of an account of today: for an administrator's, who has no post, that of the person who uses it. */
export async function namesOf(ctx: Ctx, account: Account): Promise<Names> {
  const custodian = account.custodianId && (await ctx.em.findOne(Person, { id: account.custodianId }));
  const terms = await postsOf(ctx, account);
  const posts = await ctx.em.find(Post, { id: { $in: terms.map(({ postId }) => postId) } });
  const codes = new Set(posts.flatMap(({ path }) => path.split('/')));
  const units = await ctx.em.find(Unit, { code: { $in: [...codes] } });
  return {
    own: [account.username, account.name, ...(custodian ? [custodian.name] : [])],
    units: units.map(({ name }) => name),
  };
}

/** Two Chinese characters are a name already; two letters or digits of a user name are nothing. */
const longEnough = (part: string): boolean => [...part].length >= (/^[ -~]*$/.test(part) ? 3 : 2);
const partsOf = (name: string): string[] => [name, ...name.split(/[·.\-_\s]+/)].map((part) => part.toLowerCase());
/** Pinyin that is told from other words: five letters. */
const told = (letters: string): boolean => letters.length >= 5;
const CHINESE = /\p{Script=Han}/u;

/** A person's name as it is written, in pinyin, and without the surname (the first syllable) in pinyin. */
const formsOfPerson = (name: string): string[] =>
  partsOf(name).flatMap((part) => [
    ...(longEnough(part) ? [part] : []),
    ...(CHINESE.test(part)
      ? syllablesOf(part, true).flatMap((one) => [one.join(''), one.slice(1).join('')].filter(told))
      : []),
  ]);

/** A unit's name as people shorten it: its first two characters, written and in pinyin, and all its initials. */
const formsOfUnit = (name: string): string[] => {
  const [readings, head] = [syllablesOf(name), [...name].slice(0, 2).join('')];
  return [
    ...(CHINESE.test(head) ? [head] : []),
    ...readings.flatMap((one) => [one.slice(0, 2).join(''), initialsOf(one)].filter(told)),
  ];
};

/** What of the names a password may not contain, in small letters. */
export const formsOf = ({ own, units }: Names): string[] => [
  ...new Set([...own.flatMap(formsOfPerson), ...units.flatMap(formsOfUnit)]),
];
