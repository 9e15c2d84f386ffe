import fc from 'fast-check';

/** Signs that papers, patterns, spreadsheets and searches trip over, and those that the one form of text changes. */
const ODD =
  '甲乙示范·•・.-－—/\\^$*+?()[]{}|,:;=!<>&"\'`~@#%_ \t\n\r　1１aＡ室号0⾦⻰\u00A0\u00AD\u180B\u200B\u200D\u202E\u202F\u2028\uFEFFᠰᠤ' +
  'e\u0301\uE863\u{20BB7}😀';
/** Signs that no text may hold. */
const REFUSED = [
  '\u0000',
  '\u0001',
  '\u000B',
  '\u001F',
  '\u007F',
  '\u0085',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  '\uFFFF',
  '\u{1FFFE}',
];

const odd = fc.constantFrom(...ODD);
const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
const textOf = (maxLength: number, ...signs: fc.Arbitrary<string>[]) =>
  fc.string({ unit: fc.oneof(...signs), minLength: 1, maxLength });

/** Any text that somebody may type, full of what goes wrong. */
export const oddText = (maxLength: number): fc.Arbitrary<string> => textOf(maxLength, odd, any);
/** The same with signs that are refused everywhere: as it was kept before they were. */
export const brokenText = (maxLength: number): fc.Arbitrary<string> =>
  textOf(maxLength, odd, any, fc.constantFrom(...REFUSED));
