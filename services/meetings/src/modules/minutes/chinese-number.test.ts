import { expect, test } from '@jest/globals';
import { chineseNumber } from './chinese-number.js';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i reads %s', (n, text) => expect(chineseNumber(n)).toBe(text));
