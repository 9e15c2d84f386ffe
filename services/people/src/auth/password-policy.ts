import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { DomainError } from '@lianxi/service-kit';
import type { SignInSettings } from '../env.js';
import { LOCAL_WORDS } from './common-words.js';
import { formsOf, type Names } from './password-words.js';

/** Kinds of characters: small letters, capitals, digits, and everything else (signs, Chinese, Mongolian). */
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
export const MAX_PASSWORD = 200;

/** What must be left to guess: 10^10 attempts, the library's highest grade. */
const LEAST_GUESSES = 1e10;
/** What a word of the place is worth, wherever it stands: about as many are tried. */
const WORTH_OF_WORD = 200;
const LOCAL = new RegExp(LOCAL_WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'gi');

/**
 * Knows 49,000 leaked passwords and 7,800 words, also with 0 for o and @ for a, dates, and neighbours on keyboards
 * (@zxcvbn-ts, MIT). Looks at the first 64 characters: its work grows with the square.
 */
const estimate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: 64 });

const KEYS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const [RUN, KEY_RUN] = [4, 5];

/** Four characters that follow one another (abcd, 4321), or five neighbours of a row of keys (qwert). */
export function hasSequence(password: string): boolean {
  const folded = password.toLowerCase();
  const rows = KEYS.flatMap((row) => [row, [...row].reverse().join('')]);
  for (let at = 0; at + KEY_RUN <= folded.length; at += 1)
    if (rows.some((row) => row.includes(folded.slice(at, at + KEY_RUN)))) return true;
  const points = [...folded].map((sign) => sign.codePointAt(0)!);
  return [1, -1].some((step) => longestRun(points, (a, b) => b - a === step && /[\p{L}\p{N}]/u.test(sign(a))) >= RUN);
}

/** One character four times, or the same piece again and again (abab, 12ab12ab). */
export const hasRepeat = (password: string): boolean =>
  /(.)\1{3}/u.test(password.toLowerCase()) || /(.{2,})\1\1/u.test(password.toLowerCase());

const sign = (point: number): string => String.fromCodePoint(point);

function longestRun(points: readonly number[], follows: (a: number, b: number) => boolean): number {
  let [longest, length] = [1, 1];
  for (let at = 1; at < points.length; at += 1) {
    length = follows(points[at - 1]!, points[at]!) ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** The refusal that says what makes a password easy to guess; null where nothing does. */
function guessable(password: string): DomainError | null {
  const rest = password.replace(LOCAL, '');
  const words = password.match(LOCAL)?.length ?? 0;
  const { guesses, sequence } = estimate.check(rest);
  if (guesses * WORTH_OF_WORD ** words >= LEAST_GUESSES) return null;
  const longest = sequence.toSorted((a, b) => b.token.length - a.token.length)[0];
  if (longest?.pattern === 'repeat') return new DomainError('PASSWORD_REPEATS');
  return new DomainError(longest?.pattern === 'spatial' ? 'PASSWORD_SEQUENCE' : 'PASSWORD_COMMON');
}

/**
 * What a new password may not be: pure, so that a table tests it. Former passwords are compared, and the time since the
 * last change, by `changePassword`.
 */
export function passwordFault(rules: SignInSettings['password'], password: string, names: Names): DomainError | null {
  const length = [...password].length;
  if (length < rules.length) return new DomainError('PASSWORD_TOO_SHORT', { min: rules.length });
  if (length > MAX_PASSWORD) return new DomainError('BAD_INPUT', { field: 'newPassword' });
  if (CLASSES.filter((kind) => kind.test(password)).length < rules.classes)
    return new DomainError('PASSWORD_TOO_SIMPLE', { classes: rules.classes });
  const forms = formsOf(names);
  const folded = password.toLowerCase();
  if (forms.some((form) => folded.includes(form))) return new DomainError('PASSWORD_HAS_NAME');
  if (hasRepeat(password)) return new DomainError('PASSWORD_REPEATS');
  if (hasSequence(password)) return new DomainError('PASSWORD_SEQUENCE');
  return guessable(password);
}
