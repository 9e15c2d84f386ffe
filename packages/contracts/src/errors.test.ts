import { expect, test } from '@jest/globals';
import { ERROR_MESSAGES, errorMessage } from './errors.js';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

test('both languages have the same codes with the same placeholders', () => {
  const { 'zh-CN': zh, en } = ERROR_MESSAGES;
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const code of Object.keys(zh)) expect([code, placeholders(en[code]!)]).toEqual([code, placeholders(zh[code]!)]);
});

test('a message is filled with its parameters in the language asked for', () => {
  expect(errorMessage('DUE_AFTER_LEGAL', { latest: '2026-03-01' }, 'en')).toBe(
    'The due date cannot be after the legal limit 2026-03-01',
  );
  expect(errorMessage('DUE_AFTER_LEGAL', { latest: '2026-03-01' })).toBe('办理时限不得晚于法定期限2026-03-01');
});
