import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskText } from './masks.js';
import { findPersonal, isBankAccount, isIdNumber, maskPersonal, restorePersonal } from './personal-text.js';

const ID = '150202199001011236';
const CARD = '6222020200112233446';

test.each([
  [ID, true],
  ['11010519491231002X', true],
  ['150202199001011234', false],
  ['150202199002301236', false],
  ['150202900101123', true],
  ['150202901301123', false],
  ['12345', false],
])('%s is a right identity number: %s', (digits, right) => expect(isIdNumber(digits)).toBe(right));

test.each([
  [CARD, true],
  ['4111111111111111', true],
  ['6222020200112233449', false],
  ['411111111111111', false],
])('%s passes the check of bank accounts: %s', (digits, right) => expect(isBankAccount(digits)).toBe(right));

test.each<[string, string[], string]>([
  // identity cards, as people type them
  [`身份证${ID}，面谈`, ['ID_NUMBER'], '身份证150***********1236，面谈'],
  ['身份证 150202 19900101 1236 已核', ['ID_NUMBER'], '身份证 150***********1236 已核'],
  ['证件１５０２０２１９９００１０１１２３６', ['ID_NUMBER'], '证件150***********1236'],
  ['证件11010519491231002x', ['ID_NUMBER'], '证件110***********002X'],
  ['旧证150202900101123。', ['ID_NUMBER'], '旧证150********1123。'],
  // telephones
  ['电话13800138000，请回访', ['MOBILE'], '电话138****8000，请回访'],
  ['电话138-0013-8000或138 0013 8001', ['MOBILE', 'MOBILE'], '电话138****8000或138****8001'],
  ['手机+86 138 0013 8000', ['MOBILE'], '手机138****8000'],
  ['手机１３８００１３８０００', ['MOBILE'], '手机138****8000'],
  ['座机0475-8212345，传真（0475）8212346', ['LANDLINE', 'LANDLINE'], '座机047****2345，传真047****2346'],
  ['座机：8212345', ['LANDLINE'], '座机：****'],
  // bank accounts
  [`卡号${CARD}`, ['BANK_ACCOUNT'], '卡号****3446'],
  ['卡号 6222 0202 0011 2233 446', ['BANK_ACCOUNT'], '卡号 ****3446'],
  // what is no personal number stays
  ['2026年3月16日在2号楼3单元，涉及6人', [], '2026年3月16日在2号楼3单元，涉及6人'],
  ['XC2026000001号，动用维修资金35000000元', [], 'XC2026000001号，动用维修资金35000000元'],
  ['文号150202199001011234', [], '文号150202199001011234'],
  ['流水6222020200112233449', [], '流水6222020200112233449'],
  ['2026-03-16 到场，20260316 复查', [], '2026-03-16 到场，20260316 复查'],
  ['', [], ''],
])('in %p is found %j; masked it reads %p', (text, kinds, masked) => {
  expect(findPersonal(text).map(({ kind }) => kind)).toEqual(kinds);
  expect(maskPersonal(text)).toBe(masked);
  expect(maskPersonal(masked)).toBe(masked);
});

const known = [
  { value: '欧阳丽', masked: '欧*丽', field: 'partyName' },
  { value: '2号楼1单元601', masked: '***', field: 'partyAddress' },
];

test('what the row itself knows is found too, and shown by kind and field', () => {
  const text = `与欧 阳丽（13800138000，${ID}）在2号楼1单元601面谈`;
  expect(maskPersonal(text, known)).toBe('与欧*丽（138****8000，150***********1236）在***面谈');
  expect(maskPersonal(text, known, ({ kind }) => kind === 'MOBILE')).toBe(
    '与欧*丽（13800138000，150***********1236）在***面谈',
  );
  expect(maskPersonal(text, known, ({ field }) => field === 'partyName')).toBe(
    '与欧 阳丽（138****8000，150***********1236）在***面谈',
  );
});

test.each([
  ['saved as it was read', '与欧*丽（138****8000）面谈', '与欧阳丽（13800138000）面谈'],
  ['with words before and after', '今日与欧*丽（138****8000）面谈，已约', '今日与欧阳丽（13800138000）面谈，已约'],
  ['with one place taken out', '与欧*丽面谈', '与欧阳丽面谈'],
  ['with another number instead', '与欧*丽（13900139000）面谈', '与欧阳丽（13900139000）面谈'],
  ['written anew', '已结', '已结'],
])('an edit %s loses nothing', (_, edited, kept) =>
  expect(restorePersonal(edited, '与欧阳丽（13800138000）面谈', known)).toBe(kept),
);

const text = fc.string({ unit: 'binary', maxLength: 60 });

test('any text as a known value, in any text: masked without an error, and gone from it', () => {
  fc.assert(
    fc.property(text, text, text, (before, value, after) => {
      const whole = before + value + after;
      const plain = value.replaceAll(/\s/gu, '');
      for (const masked of [maskText(whole, [value]), maskPersonal(whole, [{ value, masked: '＊' }])])
        if ([...plain].length >= 2) expect(masked.includes(value)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('whatever is masked is restored by saving it as it was read', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(ID, CARD, '13800138000', '电话', '，', '0475-8212345', '欧阳丽')), (parts) => {
      const whole = parts.join('；');
      expect(restorePersonal(maskPersonal(whole, known), whole, known)).toBe(whole);
    }),
    { numRuns: 300 },
  );
});
