import { searchKey, searchWords } from '@lianxi/contracts';
import { pinyin } from 'pinyin-pro';

/** What people type for ü after l and n: on a keyboard without it v, by ear u, in passports yu. */
const TYPED_AS = ['v', 'u', 'yu'];
const U_SYLLABLE = /^([ln])v(e?)$/;

/**
 * The syllables of a text in small letters, one list for each way to type ü (吕: lv, lu, lyu). What is not Chinese
 * stands as it is. `surname`: each part between dots or spaces may begin with a surname, which is read in its own way
 * (单 shan).
 */
export function syllablesOf(text: string, surname = false): string[][] {
  const syllables = text
    .split(/[·\s]+/)
    .flatMap((part) =>
      pinyin(part, {
        toneType: 'none',
        type: 'array',
        nonZh: 'consecutive',
        v: true,
        ...(surname && { surname: 'head' }),
      }),
    )
    .map((syllable) => syllable.toLowerCase())
    .filter(Boolean);
  return syllables.some((one) => U_SYLLABLE.test(one))
    ? TYPED_AS.map((typed) => syllables.map((one) => one.replace(U_SYLLABLE, `$1${typed}$2`)))
    : [syllables];
}

/** First letters of the syllables: 公共服务办公室 → ggfwbgs. */
export const initialsOf = (syllables: readonly string[]): string => syllables.map((one) => [...one][0]).join('');

/** What a name is found by: its key (`searchKey`), its pinyin and its initials. */
export function searchTextOf(name: string, readings: readonly string[][]): string {
  return [searchKey(name), ...readings.flatMap((one) => [one.join(''), initialsOf(one)])]
    .filter((form, index, all) => all.indexOf(form) === index)
    .join(' ');
}

/** Longest text of a search, in characters. */
const LONGEST = 50;

/**
 * The words of a search (`searchWords`), each as a pattern of LIKE with the pattern characters taken literally; ü is v.
 * Null where the text is too long.
 */
export function wordsSought(text: string | null | undefined): string[] | null {
  if ([...(text ?? '').trim()].length > LONGEST) return null;
  return searchWords(text ?? '').map((word) => `%${word.replaceAll('ü', 'v').replace(/[\\%_]/g, '\\$&')}%`);
}
