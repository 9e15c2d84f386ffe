import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  codeForm,
  doorKey,
  lineForm,
  oneTimeForm,
  personName,
  phoneForm,
  refusedSign,
  searchKey,
  searchWords,
  signName,
  textForm,
  userNameForm,
} from './index.js';

/** Signs that a form changes, beside each other and beside any other. */
const ODD = '甲示ᠰᠤAa1１．.·•室号0-－ \u3000\u00A0\n\r\u2028\u180B\u200D\u200B\u202F\uFEFFe\u0301⾦⻰\uE863\uFFFE';
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 60,
});

test.each([
  ['甲\uFFFE乙', 'U+FFFE'],
  ['甲\uFFFF', 'U+FFFF'],
  ['\uFDD0', 'U+FDD0'],
  ['\u{1FFFE}', 'U+1FFFE'],
  ['甲\u0000', 'U+0000'],
  ['甲\u000B乙', 'U+000B'],
  ['\u0085', 'U+0085'],
  ['\uD800甲', 'U+D800'],
  ['甲\t乙\r\n丙', null],
  ['𠮷野 ᠰᠤᠳᠤ \uE000', null],
])('%j is refused for %s', (text, sign) => {
  const found = refusedSign(text);
  expect(found && signName(found)).toBe(sign);
});

test('a sign that can be seen is named by itself and its place', () => expect(signName('（')).toBe('（ U+FF08'));

test.each([
  ['composed', 'e\u0301', 'é'],
  ['Kangxi radicals', '⾦都', '金都'],
  ['radicals of the supplement', '⻰⻢⺟', '龙马母'],
  ['a private sign of old systems', '示范\uE863', '示范䶮'],
  ['compatibility ideographs', '\uF967', '不'],
  ['variants are other signs', '髙', '髙'],
  ['nothing unseen', '金\u200B都\uFEFF\u202D1\u202C\u00AD\u2060\u200D', '金都1'],
  [
    'Mongolian keeps its selectors, joiners and narrow space',
    'ᠰ\u180Bᠤ\u200Dᠳ\u202Fᠤ\u180E',
    'ᠰ\u180Bᠤ\u200Dᠳ\u202Fᠤ\u180E',
  ],
  ['but not what turns the direction', 'ᠰ\u202Eᠤ', 'ᠰᠤ'],
  ['elsewhere they go', '金\u180B都\u200C\u202F甲', '金都 甲'],
  ['one kind of line end', '甲\r\n乙\r丙\u2028丁', '甲\n乙\n丙\n丁'],
  ['no odd spaces', '甲\u00A0乙　　丙', '甲 乙　　丙'],
])('a text has one form: %s', (_, text, form) => expect(textForm(text)).toBe(form));

test('a form is the form of itself, and holds what papers can hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const form of [textForm, lineForm, codeForm, personName, searchKey])
        expect(form(form(text))).toBe(form(text));
      if (refusedSign(text) === null) expect(refusedSign(textForm(text))).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['美瑞龙源社区\n居委会', '美瑞龙源社区居委会'],
  [' 金都  社区 ', '金都 社区'],
  ['A\r\nB', 'A B'],
])('a line: %j', (text, line) => expect(lineForm(text)).toBe(line));

test.each([
  ['ＸＣ２０２６０００００１', 'XC2026000001'],
  ['XC 2026 000001', 'XC2026000001'],
  ['\u202DXC2026000001\u202C', 'XC2026000001'],
  ['T25－05', 'T25-05'],
])('a code: %j', (text, code) => expect(codeForm(text)).toBe(code));

test('a user name and a one-time code are typed in many ways', () => {
  expect(userNameForm(' Ｏｆｆｉｃｅ1\u200B')).toBe('office1');
  for (const typed of ['123 456', '１２３４５６', '123-456', ' 123\u00A0456 '])
    expect(oneTimeForm(typed)).toBe('123456');
});

const SPELT = ['示范　强', '示范 强', '示范强', '示\u200B范强', '示范　　强', '示\u00A0范强'];
const DOTTED = ['•', '・', '·', 'ㆍ', 'ᐧ', '.', '●', '﹒', '．', ' · '].map((dot) => `阿孜古丽${dot}示范`);
test.each([
  ...SPELT.map((name) => [name, '示范强']),
  ...DOTTED.map((name) => [name, '阿孜古丽·示范']),
  ['𠮷野 示范', '𠮷野示范'],
  ['⾼示范', '高示范'],
  ['ᠰᠤᠳᠤ', 'ᠰᠤᠳᠤ'],
  ['ᠰᠤᠳᠤ\u202Fᠶᠢᠨ', 'ᠰᠤᠳᠤ\u202Fᠶᠢᠨ'],
  ['John  Smith', 'John Smith'],
  ['Ｔｕｙａ', 'Tuya'],
  ['J. Smith', 'J. Smith'],
])('the name %s is %s', (typed, name) => expect(personName(typed)).toBe(name));

test.each([
  ['示范•苏振华', '示范苏振华'],
  ['示范苏振华', '示范苏振华'],
  ['ｓｚｈ', 'szh'],
  ['⾦都', '金都'],
  ['１５０５７１００３００２', '150571003002'],
])('%s is searched by %s', (text, key) => expect(searchKey(text)).toBe(key));
test('the words of a search', () => expect(searchWords('苏　振华\u200B ')).toEqual(['苏', '振华']));

const SAME_DOOR: [string, string][] = [
  ['9号楼', '1单元101'],
  ['９号楼', '1单元101'],
  ['9 号楼', '１单元１０１'],
  ['9号楼', '1单元101室'],
  ['9号楼\u200B', '01单元0101号'],
  ['09号楼', '1单元 101号室'],
];
test.each(SAME_DOOR)('%s %s is one door', (building, room) =>
  expect(doorKey(building, room)).toBe(doorKey('9号楼', '1单元101')),
);
test.each([
  ['9号楼', '1单元1010'],
  ['9号楼1单元', '101'],
  ['90号楼', '1单元101'],
])('%s %s is another', (building, room) => expect(doorKey(building, room)).not.toBe(doorKey('9号楼', '1单元101')));

test.each([
  ['+86 139 0000 0019', '13900000019'],
  ['86-13900000020', '13900000020'],
  ['0086 13900000021', '13900000021'],
  ['１３９００００００１８', '13900000018'],
  ['(0475)8212345', '0475-8212345'],
  ['（0475）821 2345', '0475-8212345'],
  ['0475-8212345', '0475-8212345'],
  ['010-12345678'.replace('1234', '6234'), '010-62345678'],
  ['13900000025.0', '13900000025'],
  ['139-0000-0026', '13900000026'],
  ['0475-8212345转801', '0475-8212345转801'],
  ['04758212345-801', '0475-8212345转801'],
  ['', null],
  ['　', null],
])('the telephone %j is kept as %s', (text, phone) => expect(phoneForm(text)).toEqual({ phone }));
test.each([
  ['13900000022/13900000023', 'PHONE_ONE_ONLY'],
  ['13900000022、0475-8212345', 'PHONE_ONE_ONLY'],
  ['8212345', 'PHONE_AREA_CODE'],
  ['4758212345', 'PHONE_AREA_CODE'],
  ['400-680-0000', 'PHONE_NOT_ALLOWED'],
  ['12345', 'PHONE_NOT_ALLOWED'],
  ['1390000002', 'PHONE_NOT_ALLOWED'],
  ['电话', 'PHONE_NOT_ALLOWED'],
])('the telephone %j is refused: %s', (text, refused) => expect(phoneForm(text)).toEqual({ refused }));
