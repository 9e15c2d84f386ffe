import { foldWidth, NAME_DOTS, withoutDots } from '@lianxi/contracts';

/** Masks of domain §5.4. They work on whole characters, so that rare characters, "·" and Mongolian script survive. */

/** `张*`; three characters and more keep the first and the last: `欧*丽`. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 1) return characters.length ? '*' : '';
  return characters.length === 2 ? `${characters[0]}*` : `${characters[0]}*${characters.at(-1)}`;
}

/** `138****0001`; anything shorter than a telephone number is hidden whole. */
export const maskPhone = (phone: string): string =>
  phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';

/** `150***********0010`: the first three and the last four; anything else is hidden whole. */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length === 18 ? `${idNumber.slice(0, 3)}${'*'.repeat(11)}${idNumber.slice(-4)}` : '****';

/** The place stays, the door does not. */
export const maskAddress = (place: string): string => `${place}***`;

/** A digit as people type it, half or full width. */
const D = '[0-9０-９]';
/** Space or hyphen that may stand between the digits of a number. */
const GAP = '[ 　\\-－—]?';
/** `n` more digits, each after a gap or none. */
const more = (n: number | string) => `(?:${GAP}${D}){${n}}`;
const number = (body: string) => new RegExp(`(?<!${D})${body}(?!${D})`, 'gu');
/** Eight digits that are a day, `20260316`, are no telephone number. */
const NO_DAY = '(?!(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d))';

/**
 * Numbers that point to a person, longest first: identity card (18 or 15), mobile, landline with its area code, any
 * other long number (a bank card, a part of one of these), landline without.
 */
const NUMBERS = [
  number(`[1-9１-９]${more(16)}${GAP}[0-9０-９XxＸｘ]`),
  number(`[1-9１-９]${more(14)}`),
  number(`(?:[+＋]?[8８][6６]${GAP})?[1１][3-9３-９]${more(9)}`),
  number(`[(（]?[0０]${D}{2,3}[)）]?${GAP}[2-9２-９]${more('6,7')}`),
  number(`(?<![A-Za-z])${D}{9,}(?![元万亿])`),
  number(`${NO_DAY}[2-9２-９]${D}{6,7}(?![元万亿])`),
];

/** One sign of a known text, in either width. */
function eitherWidth(sign: string): string {
  const literal = (one: string) => one.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const code = sign.codePointAt(0)!;
  return code > 0x20 && code < 0x7f ? `(?:${literal(sign)}|${String.fromCodePoint(code + 0xfee0)})` : literal(sign);
}

/**
 * A known text as a pattern that spaces, dots and width do not deceive; null where it is too short to be told from
 * other words.
 */
export function patternOf(known: string | null): RegExp | null {
  const signs = [...foldWidth(withoutDots(known ?? '')).replaceAll(/\s/gu, '')];
  return signs.length < 2 ? null : new RegExp(signs.map(eitherWidth).join(`[\\s.．${NAME_DOTS}]*`), 'giu');
}

const HIDDEN = '***';

/**
 * Free text for those who only ever read masked (domain §5.4): numbers of identity cards and telephones are hidden, and
 * so are the texts known to be personal data of this row (name, address, telephone). What nobody told it, it cannot
 * know: a neighbour's name stays.
 */
export function maskText(text: string, known: readonly (string | null)[] = []): string {
  return [...known.map(patternOf), ...NUMBERS].reduce(
    (masked, pattern) => (pattern ? masked.replaceAll(pattern, HIDDEN) : masked),
    text,
  );
}
