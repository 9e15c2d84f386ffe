import { describe, expect, test } from '@jest/globals';
import { ERROR_MESSAGES, errorMessage } from './errors.js';
import type { Locale } from './locale.js';
import { fieldName, NAMES } from './names.js';

const LANGUAGES: Locale[] = ['zh-CN', 'en'];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

test('both languages have the same codes with the same placeholders', () => {
  const { 'zh-CN': zh, en } = ERROR_MESSAGES;
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const code of Object.keys(zh)) expect([code, placeholders(en[code]!)]).toEqual([code, placeholders(zh[code]!)]);
});

test('both languages have the same names, each a word of its language', () => {
  const { 'zh-CN': zh, en } = NAMES;
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  expect(Object.entries(zh).filter(([, word]) => !word.trim())).toEqual([]);
  expect(Object.entries(en).filter(([, word]) => !word.trim() || /\p{Script=Han}/u.test(word))).toEqual([]);
});

test('a message is filled with its parameters in the language asked for', () => {
  expect(errorMessage('DUE_AFTER_LEGAL', { latest: '2026-03-01' }, 'en')).toBe(
    'The due date cannot be after the legal limit 2026-03-01',
  );
  expect(errorMessage('DUE_AFTER_LEGAL', { latest: '2026-03-01' })).toBe('办理时限不得晚于法定期限2026-03-01');
});

describe('a code among the parameters is said by its label', () => {
  test.each([
    ['BAD_INPUT', { field: 'until' }, '填写有误：终止日期'],
    ['BAD_INPUT', { field: 'input.on' }, '填写有误：日期'],
    ['BAD_INPUT', { field: 'input.tasks[0].dueOn' }, '填写有误：办理时限'],
    ['BAD_INPUT', { field: 'columns.3' }, '填写有误：对应列'],
    ['BAD_INPUT', { field: '[LocalDate!]!' }, '填写有误：日期'],
    ['BAD_INPUT', { field: 'noSuchField' }, '填写有误'],
    ['BAD_INPUT', {}, '填写有误'],
    ['WRONG_STATE', { noun: 'case', state: 'DISPATCHED' }, '当前状态“已交办待签收”下不能进行此操作'],
    ['WRONG_STATE', { noun: 'quarterlyCheck', state: 'PLANNED' }, '当前状态“待见证”下不能进行此操作'],
    ['WRONG_STATE', { state: 'DISPATCHED' }, '当前状态下不能进行此操作'],
    ['LISTS_INCOMPLETE', { missing: 'classification,measures' }, '三张清单尚不完整，缺：分类处理情况、具体工作措施'],
    ['LISTS_INCOMPLETE', {}, '三张清单尚不完整'],
    ['MINUTES_INCOMPLETE', { missing: 'OPENING,DECISIONS' }, '纪要不完整，缺：导语、议定事项'],
    ['POST_NOT_IN_FORCE', { from: '2026-01-01', to: '' }, '该职务在所填期间并非一直有效（设立：2026-01-01）'],
    ['POST_NOT_IN_FORCE', { to: '2026-01-01' }, '该职务在所填期间并非一直有效（撤销：2026-01-01）'],
    ['SUBGRAPH_UNAVAILABLE', { service: 'people' }, '“人员与单位”服务暂不可用'],
    [
      'DEPENDENCY_UNAVAILABLE',
      { service: 'cases, meetings' },
      '依赖的服务（信访事项、联席会议）暂不可用，本次操作未保存',
    ],
    ['QUERY_TOO_COMPLEX', { limit: 'depth 16' }, '查询超出限制：层数 16'],
    ['QUARTER_EXISTS', { quarter: '2026-Q4' }, '2026年第4季度的抽查计划已存在'],
    [
      'FIELD_GROUP_REQUIRED',
      { group: 'cases:party', field: 'Case.party' },
      '该客户端没有字段组“cases:party”的权限，不能读取Case.party',
    ],
  ])('%s %j', (code, params, message) => {
    expect(errorMessage(code, params)).toBe(message);
  });

  test.each([
    ['BAD_INPUT', { field: 'peopleCount' }, 'Please check: people concerned'],
    ['LISTS_INCOMPLETE', { missing: 'classification,measures' }, 'classification, measures'],
    ['WRONG_STATE', { noun: 'case', state: 'DISPATCHED' }, 'dispatched'],
  ])('in English: %s %j', (code, params, part) => {
    expect(errorMessage(code, params, 'en').toLowerCase()).toContain(part.toLowerCase());
  });
});

test.each(LANGUAGES)('%s: whatever of its values is unknown, a message is a whole sentence', (locale) => {
  const broken = /\{|[：:]\s*(?=$|[，。,.;；）)])|[：:]\s*$|“\s*”|""|（\s*）|\(\s*\)|\s{2,}|^\s|\s$|^[，,：:]/u;
  for (const [code, template] of Object.entries(ERROR_MESSAGES[locale])) {
    const keys = [...new Set(placeholders(template))];
    for (const known of [[], ...keys.map((key) => [key]), ...keys.map((key) => keys.filter((one) => one !== key))]) {
      const message = errorMessage(code, Object.fromEntries(known.map((key) => [key, '7'])), locale);
      expect({ code, known, message, whole: message !== '' && !broken.test(message) }).toMatchObject({ whole: true });
    }
  }
});

test('a field is found by the last name of its path', () => {
  expect(fieldName('input.personId', 'zh-CN')).toBe('人员');
  expect(fieldName('', 'en')).toBeNull();
});
