import { expect, test } from '@jest/globals';
import { readSignInSettings } from '../env.js';
import { passwordFault } from './password-policy.js';
import { issuedPassword, passwordHalf } from './passwords.js';

const rules = { length: 10, classes: 3, history: 5 };

test.each([
  ['Aa1-Aa1-x', 'PASSWORD_TOO_SHORT'],
  ['aaaaaaaaaa1', 'PASSWORD_TOO_SIMPLE'],
  ['long-enough', 'PASSWORD_TOO_SIMPLE'],
  ['xx-Lin.Xiaoyue-1', 'PASSWORD_HAS_NAME'],
  ['LINXIAO.yue-99', 'PASSWORD_HAS_NAME'],
  ['林晓月-Abc-123456', 'PASSWORD_HAS_NAME'],
  ['林晓好-Abc-123456', undefined],
  ['Correct-horse-1', undefined],
  [`Aa1-${'x'.repeat(200)}`, 'BAD_INPUT'],
])('%s → %s', (password, code) => {
  expect(passwordFault(rules, password, ['linxiao.yue', 'lin.xiaoyue', '示范·林晓月'])?.code).toBe(code);
});

test('an issued password is legible, long and never twice the same', () => {
  const issued = new Set(Array.from({ length: 200 }, () => issuedPassword()));
  expect(issued.size).toBe(200);
  expect(passwordHalf()).toMatch(/^[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}$/);
  for (const one of issued) expect(one).toMatch(/^([a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/);
});

test('rules come from the environment, within bounds', () => {
  expect(readSignInSettings({})).toEqual({
    password: { length: 12, classes: 3, history: 5 },
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
