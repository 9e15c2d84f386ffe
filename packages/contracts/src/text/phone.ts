import { codeForm } from './forms.js';

/** Why something is no telephone number; each code says what to write instead. */
export type PhoneRefusal = 'PHONE_ONE_ONLY' | 'PHONE_AREA_CODE' | 'PHONE_NOT_ALLOWED';
export type Phone = { phone: string | null } | { refused: PhoneRefusal };

const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))-?([2-9]\d{6,7})(?:(?:-|转|ext\.?|#)(\d{1,6}))?$/u;

/**
 * A telephone number as it is kept and found by, one rule for all forms, services and imports: a mobile of 11 digits,
 * or a landline `0475-8212345` with its area code, an extension behind it as `转801`. Null for an empty one.
 */
export function phoneForm(text: string | null | undefined): Phone {
  const typed = codeForm(text ?? '').toLowerCase();
  if (!typed) return { phone: null };
  if (/\d{7}.*[/、,;|].*\d{7}/u.test(typed)) return { refused: 'PHONE_ONE_ONLY' };
  const number = typed
    .replace(/^(\+?)\((\d+)\)/u, '$1$2-')
    // a spreadsheet that took the number for a quantity
    .replace(/\.0$/u, '')
    .replace(/^(?:\+|00)?86-?(?=[01])/u, '');
  const digits = number.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/u.test(digits)) return { phone: digits };
  const [, area, line, extension] = LANDLINE.exec(number) ?? LANDLINE.exec(digits) ?? [];
  if (area && line) return { phone: `${area}-${line}${extension ? `转${extension}` : ''}` };
  const hotline = /^[48]00\d{7}$/u.test(digits);
  const short = /^(?:[3-9]\d{2})?[2-9]\d{6,7}$/u.test(digits);
  return { refused: short && !hotline ? 'PHONE_AREA_CODE' : 'PHONE_NOT_ALLOWED' };
}
