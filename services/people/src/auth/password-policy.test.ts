import { expect, test } from '@jest/globals';
import { readSignInSettings } from '../env.js';
import { passwordFault } from './password-policy.js';
import { issuedPassword, passwordHalf } from './passwords.js';

const rules = { length: 10, classes: 3, history: 5, minAgeHours: 24 };
const names = {
  own: ['linxiao.yue', 'lin.xiaoyue', '示范·林晓月'],
  units: ['通辽经济技术开发区', '新城街道', '公共服务办公室'],
};

test.each([
  ['Aa1-Aa1-x', 'PASSWORD_TOO_SHORT'],
  ['aaaaaaaaaa1', 'PASSWORD_TOO_SIMPLE'],
  ['long-enough', 'PASSWORD_TOO_SIMPLE'],
  ['xx-Lin.Xiaoyue-1', 'PASSWORD_HAS_NAME'],
  ['LINXIAO.yue-99', 'PASSWORD_HAS_NAME'],
  ['林晓月-Abc-182736', 'PASSWORD_HAS_NAME'],
  // the given name alone, the own unit and those above it, in characters, pinyin and initials
  ['Xiaoyue-78-river', 'PASSWORD_HAS_NAME'],
  ['Xincheng-78-river', 'PASSWORD_HAS_NAME'],
  ['新城-Abc-182736', 'PASSWORD_HAS_NAME'],
  ['Ggfwbgs-78-river', 'PASSWORD_HAS_NAME'],
  ['tongLiao-78-river', 'PASSWORD_HAS_NAME'],
  // repeats
  ['aaaaaaaaaaaaA1', 'PASSWORD_REPEATS'],
  ['River-7777-lamp', 'PASSWORD_REPEATS'],
  ['A1!A1!A1!A1!', 'PASSWORD_REPEATS'],
  [`Aa1-${'x'.repeat(100)}`, 'PASSWORD_REPEATS'],
  // sequences, also backwards and on the keyboard
  ['Qwerty123456!', 'PASSWORD_SEQUENCE'],
  ['River-2345-lamp', 'PASSWORD_SEQUENCE'],
  ['River-dcba-4lamp', 'PASSWORD_SEQUENCE'],
  ['Lamp-7-poiuy-moss', 'PASSWORD_SEQUENCE'],
  // leaked passwords and words, dressed up
  ['Password123!', 'PASSWORD_COMMON'],
  ['P@ssw0rd2026!!', 'PASSWORD_COMMON'],
  ['Iloveyou2026!', 'PASSWORD_COMMON'],
  ['1qaz2wsx#EDC', 'PASSWORD_COMMON'],
  ['Beijing-2008!', 'PASSWORD_COMMON'],
  // pinyin, and what the demonstration is called
  ['Woaini1314520!', 'PASSWORD_COMMON'],
  ['Zhongguo@2026', 'PASSWORD_COMMON'],
  ['Neimenggu#202', 'PASSWORD_COMMON'],
  ['Wangge-Xinfang-1', 'PASSWORD_COMMON'],
  ['Secretary-0102!', 'PASSWORD_COMMON'],
  ['Lianxi-demo-2026', 'PASSWORD_COMMON'],
  [`Aa1-${'xy-'.repeat(99)}`, 'BAD_INPUT'],
  ['林晓好-Abc-182736', undefined],
  ['Correct-horse-1', undefined],
  ['Another-2026-rain', undefined],
  ['kq7m-2Xbt-9rpe', undefined],
  ['MyDogEats7Shoes', undefined],
  ['白日依山尽-Huanghe-7', undefined],
])('%s → %s', (password, code) => {
  expect(passwordFault(rules, password, names)?.code).toBe(code);
});

test('an issued password is legible, long, never twice the same, and good enough to be one of the own', () => {
  const issued = new Set(Array.from({ length: 200 }, () => issuedPassword()));
  expect(issued.size).toBe(200);
  expect(passwordHalf()).toMatch(/^[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}$/);
  for (const one of issued) {
    expect(one).toMatch(/^([a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/);
    expect(passwordFault({ ...rules, classes: 2 }, one, { own: [], units: [] })).toBeNull();
  }
});

test('rules come from the environment, within bounds', () => {
  expect(readSignInSettings({})).toEqual({
    password: { length: 12, classes: 3, history: 5, minAgeHours: 24 },
    session: { idleMinutes: 120, hours: 12 },
    lock: { failures: 5, minutes: 15, accountFailures: 20, sourceFailures: 30, sourceMinutes: 5 },
    secondFactor: 'optional',
  });
  expect(readSignInSettings({ LIANXI_PASSWORD_LENGTH: '14', LIANXI_SESSION_IDLE_MINUTES: '30' })).toMatchObject({
    password: { length: 14 },
    session: { idleMinutes: 30 },
  });
  expect(() => readSignInSettings({ LIANXI_PASSWORD_LENGTH: '4' })).toThrow('LIANXI_PASSWORD_LENGTH');
  expect(readSignInSettings({ LIANXI_SECOND_FACTOR: 'administrators' }).secondFactor).toBe('administrators');
  expect(() => readSignInSettings({ LIANXI_SECOND_FACTOR: 'yes' })).toThrow('LIANXI_SECOND_FACTOR');
  expect(readSignInSettings({ LIANXI_LOCK_ACCOUNT_FAILURES: '50' }).lock.accountFailures).toBe(50);
  expect(() => readSignInSettings({ LIANXI_LOCK_FAILURES: '1' })).toThrow('LIANXI_LOCK_FAILURES');
  expect(() => readSignInSettings({ LIANXI_SESSION_HOURS: 'long' })).toThrow('LIANXI_SESSION_HOURS');
});
