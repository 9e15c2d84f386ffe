import { maskIdNumber, maskPhone, patternOf } from './masks.js';

/** What personal data in a free text is; KNOWN is a value that the row's own fields hold, such as a name. */
export type PersonalKind = 'ID_NUMBER' | 'MOBILE' | 'LANDLINE' | 'BANK_ACCOUNT' | 'KNOWN';

/** A personal value of the row that a text may repeat, with what it reads masked and the field that it is from. */
export interface Known {
  value: string | null;
  masked: string;
  field?: string;
}

/** Personal data found in a text: where it stands, and what stands there for who has not unmasked it. */
export interface Personal {
  kind: PersonalKind;
  start: number;
  end: number;
  masked: string;
  /** Field of the row, of a KNOWN value. */
  field?: string;
}

/** A digit as people type it, half or full width. */
const D = '[0-9０-９]';
/** What stands between the groups of a number: nothing, a space, a hyphen, or both. */
const GAP = '[ 　\\u00a0\\-－—–]{0,3}';
const more = (n: number | string) => `(?:${GAP}${D}){${n}}`;
const number = (body: string, before = '') => new RegExp(`${before}(?<!${D})${body}(?!${D})`, 'gu');

/** Half-width digits and X of a number, without what stands between them. */
const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^0-9Xx]/gu, '')
    .toUpperCase();

const isDay = (digits: string): boolean => {
  const date = new Date(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10).replaceAll('-', '') === digits;
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** An identity card of 18 signs whose check digit is right (GB 11643), or an old one of 15 with a day of birth. */
export function isIdNumber(digits: string): boolean {
  if (/^\d{15}$/u.test(digits)) return isDay(`19${digits.slice(6, 12)}`);
  if (!/^\d{17}[\dX]$/u.test(digits) || !isDay(digits.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** A number of 16 to 19 digits that passes the check of bank cards (Luhn, ISO/IEC 7812). */
export function isBankAccount(digits: string): boolean {
  if (!/^[1-9]\d{15,18}$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

interface Rule {
  kind: PersonalKind;
  pattern: RegExp;
  holds: (digits: string) => boolean;
  mask: (digits: string) => string;
}

const always = () => true;
const maskOld = (digits: string) => `${digits.slice(0, 3)}${'*'.repeat(8)}${digits.slice(-4)}`;
/** Without its area code a landline is told from other numbers by the word before it. */
const CUE = '(?<=(?:电话|座机|固话|传真|tel|Tel|TEL|phone|Phone)(?:号码|号)?[ 　:：]{0,2})';

/** What is looked for, the surest first: a place that one rule took is not taken by another. */
const RULES: readonly Rule[] = [
  {
    kind: 'ID_NUMBER',
    pattern: number(`[1-9１-９]${more(16)}${GAP}[0-9０-９XxＸｘ]`),
    holds: isIdNumber,
    mask: maskIdNumber,
  },
  { kind: 'BANK_ACCOUNT', pattern: number(`[1-9１-９]${more('15,18')}`), holds: isBankAccount, mask: maskAccount },
  { kind: 'ID_NUMBER', pattern: number(`[1-9１-９]${more(14)}`), holds: isIdNumber, mask: maskOld },
  {
    kind: 'MOBILE',
    pattern: number(`(?:[+＋]?[8８][6６]${GAP})?[1１][3-9３-９]${more(9)}`),
    holds: always,
    mask: (digits) => maskPhone(digits.slice(-11)),
  },
  {
    kind: 'LANDLINE',
    pattern: number(`[(（]?[0０]${D}{2,3}[)）]?${GAP}[2-9２-９]${more('6,7')}`),
    holds: always,
    mask: maskPhone,
  },
  { kind: 'LANDLINE', pattern: number(`[2-9２-９]${more('6,7')}`, CUE), holds: always, mask: () => '****' },
];

/** The last four signs of an account. */
function maskAccount(digits: string): string {
  return `****${digits.slice(-4)}`;
}

/**
 * Personal data in a free text (domain §5.4), in its order: numbers of identity cards with a right check digit,
 * mobiles, landlines, bank accounts, and the values known of the row. What nobody told it, it cannot know: a
 * neighbour's name.
 */
export function findPersonal(text: string, known: readonly Known[] = []): Personal[] {
  const found: Personal[] = [];
  const take = (personal: Personal) => {
    if (!found.some(({ start, end }) => start < personal.end && personal.start < end)) found.push(personal);
  };
  for (const { value, masked, field } of known) {
    const pattern = patternOf(value);
    for (const match of pattern ? text.matchAll(pattern) : [])
      take({
        kind: 'KNOWN',
        start: match.index,
        end: match.index + match[0].length,
        masked,
        ...(field !== undefined && { field }),
      });
  }
  for (const { kind, pattern, holds, mask } of RULES)
    for (const match of text.matchAll(pattern)) {
      const digits = digitsOf(match[0]);
      if (holds(digits)) take({ kind, start: match.index, end: match.index + match[0].length, masked: mask(digits) });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** A free text with its personal data masked, but for what `shown` lets through. */
export function maskPersonal(
  text: string,
  known: readonly Known[] = [],
  shown: (personal: Personal) => boolean = () => false,
): string {
  let [masked, from] = ['', 0];
  for (const personal of findPersonal(text, known)) {
    if (shown(personal)) continue;
    masked += text.slice(from, personal.start) + personal.masked;
    from = personal.end;
  }
  return masked + text.slice(from);
}

/**
 * A text that somebody edited who read it masked: what is still masked in it is what was there, so that saving a form
 * loses nothing. The masked places are taken in their order.
 */
export function restorePersonal(edited: string, before: string | null, known: readonly Known[] = []): string {
  let [restored, from] = ['', 0];
  for (const { start, end, masked } of findPersonal(before ?? '', known)) {
    const at = edited.indexOf(masked, from);
    if (at < 0) continue;
    restored += edited.slice(from, at) + before!.slice(start, end);
    from = at + masked.length;
  }
  return restored + edited.slice(from);
}
