import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskText } from './masks.js';

test.each([
  // identity cards of both lengths, as people write them
  ['身份证150202199001011234，面谈', '身份证***，面谈'],
  ['身份证 150202 19900101 123X 已核', '身份证 *** 已核'],
  ['旧证150202900101123。', '旧证***。'],
  ['证件１５０２０２１９９００１０１１２３４', '证件***'],
  // telephones
  ['电话13800138000，请回访', '电话***，请回访'],
  ['电话138-0013-8000或138 0013 8001', '电话***或***'],
  ['手机+8613800138000', '手机***'],
  ['手机+86 138 0013 8000', '手机***'],
  ['手机１３８００１３８０００', '手机***'],
  ['座机0475-8212345，传真（0475）8212346', '座机***，传真***'],
  ['座机8212345', '座机***'],
  // bank cards and numbers cut short
  ['卡号6222021234567890123', '卡号***'],
  ['身份证15020219900101', '身份证***'],
  // what is no personal number stays
  ['2026年3月16日在2号楼3单元，涉及6人', '2026年3月16日在2号楼3单元，涉及6人'],
  ['2026-03-16 到场，20260316 复查', '2026-03-16 到场，20260316 复查'],
  ['XC2026000001号，动用维修资金35000000元', 'XC2026000001号，动用维修资金35000000元'],
  ['', ''],
])('%p reads %p', (text, masked) => expect(maskText(text)).toBe(masked));

test.each([
  ['与张三丰面谈，张 三丰同意', ['张三丰'], '与***面谈，***同意'],
  ['住1号楼2单元301，1号楼其他住户', ['1号楼2单元301'], '住***，1号楼其他住户'],
  ['阿依古丽·买买提来访', ['阿依古丽·买买提'], '***来访'],
  ['联系 Li (Lei) 和 li (lei)', ['Li (Lei)'], '联系 *** 和 ***'],
  ['𠮷野家来访', ['𠮷野'], '***家来访'],
  ['ᠮᠣᠩᠭᠣᠯ来访', ['ᠮᠣᠩᠭᠣᠯ'], '***来访'],
  ['阿依古丽•买买提、阿依古丽买买提', ['阿依古丽·买买提'], '***、***'],
  ['电话0475-8212345转801，地址5-2-301', ['0475-8212345转801', '5-2-301'], '电话***，地址***'],
  ['住Ａ座１-２', ['A座1-2'], '住***'],
  // one character is a word like any other
  ['王府花园', ['王', null, ' '], '王府花园'],
])('%p without %p reads %p', (text, known, masked) => expect(maskText(text, known)).toBe(masked));

test('any text as personal data hides itself, and never breaks the reading', () => {
  const signs = fc.constantFrom(...'甲乙·•-/\\^$.*+?()[]{}|,:=!<>&~#% 　1１aＡ\n\u{20BB7}ᠰ\u180B\uD800');
  const any = fc.string({
    unit: fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
    maxLength: 12,
  });
  fc.assert(
    fc.property(any, any, (known, around) => {
      const masked = maskText(`${around}${known}${around}`, [known]);
      const said = known.replaceAll(/[\s·•]/gu, '');
      if ([...said].length > 1 && !/^\*+$/.test(said) && !around.includes(known)) expect(masked).not.toContain(known);
    }),
    { numRuns: 5_000 },
  );
});
