import { foldWidth, unifySigns } from './look-alikes.js';

/** Letters and numbers of the Mongolian script (domain §6.8). */
const MONGOLIAN = /[\u1807\u1810-\u1819\u1820-\u18AA]/u;
/** What has no shape of its own, and the narrow space of Mongolian suffixes. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u202F]+/gu;
/** Selectors, vowel separator, joiners and the narrow space shape Mongolian letters. */
const SHAPES_MONGOLIAN = /[^\u180B-\u180F\u200C-\u200D\u202F]/gu;

/** Drops what nobody sees; beside Mongolian letters what shapes them stays. */
const dropUnseen = (text: string): string =>
  text.replaceAll(UNSEEN, (run, at: number) =>
    MONGOLIAN.test(text[at - 1] ?? '') || MONGOLIAN.test(text[at + run.length] ?? '')
      ? run.replaceAll(SHAPES_MONGOLIAN, '')
      : run.includes('\u202F')
        ? ' '
        : '',
  );

/**
 * The one form of a text before it is kept or compared: composed (NFC), radicals as unified signs, nothing unseen,
 * lines ended by `\n`, odd spaces as the usual one (the wide one stays: it indents paragraphs).
 */
export const textForm = (text: string): string =>
  dropUnseen(unifySigns(text))
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[\u00A0\u1680\u2000-\u200A\u205F]/gu, ' ')
    .normalize('NFC');

/** A text on one line: line ends and runs of spaces are one space; between Han signs a line end was only a wrap. */
export const lineForm = (text: string): string =>
  textForm(text)
    .replaceAll(/(?<=\p{Script=Han})[ \t]*\n\s*(?=\p{Script=Han})/gu, '')
    .replaceAll(/[^\S\u202F]+/gu, ' ')
    .trim();

/** A code or number: half width, every dash `-`, no space. Upper and lower case stay. */
export const codeForm = (text: string): string =>
  foldWidth(textForm(text))
    .replaceAll(/[‐‑‒–—―−－]/gu, '-')
    .replaceAll(/\s+/gu, '')
    .normalize('NFC');

/** A user name: a code in lower case. */
export const userNameForm = (text: string): string => codeForm(text).toLowerCase();

/** A one-time or recovery code as it is compared: `123 456` and `１２３-４５６` are `123456`. */
export const oneTimeForm = (text: string): string => userNameForm(text).replaceAll('-', '');
