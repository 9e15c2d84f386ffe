import { expect, test } from '@jest/globals';
import { refusedSign } from '@lianxi/contracts';
import fc from 'fast-check';
import { brokenText } from '../testing/texts.js';
import { csvCell, onPaper } from './cells.js';

test('one value is one cell of a CSV file, whatever was typed, and holds no sign that a file cannot', () => {
  fc.assert(
    fc.property(brokenText(60), (text) => {
      const cell = csvCell(text);
      expect(refusedSign(cell)).toBeNull();
      const inside = /^"((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
      if (inside === cell) expect(cell).not.toMatch(/[",\r\n]/);
      expect(inside.replace(/^'/, '')).toBe(onPaper(text).replace(/^'/, ''));
    }),
    { numRuns: 2_000 },
  );
});

test('texts of a paper are filtered at any depth; days and numbers stay', () => {
  const day = new Date('2026-03-16T00:00:00Z');
  expect(onPaper({ a: '甲\uFFFE乙', b: [{ c: '\u000B丙', d: 3, e: null, f: day }] })).toEqual({
    a: '甲乙',
    b: [{ c: '丙', d: 3, e: null, f: day }],
  });
});
