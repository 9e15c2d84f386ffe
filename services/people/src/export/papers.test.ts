import { expect, test } from '@jest/globals';
import { brokenParts, brokenText } from '@lianxi/service-kit/testing';
import fc from 'fast-check';
import { paperWorkbook } from './paper-workbook.js';
import { tableWorkbook } from './table-workbook.js';

const text = brokenText(40);
const rows = fc.array(fc.tuple(text, fc.option(text)), { maxLength: 5 });

test('a strict parser reads every list and register, whatever was typed into it', async () => {
  await fc.assert(
    fc.asyncProperty(rows, text, async (found, said) => {
      const columns = [
        { title: '甲', width: 20 },
        { title: '乙', width: 20 },
      ];
      expect(
        brokenParts(
          await tableWorkbook({ title: '名单', notes: [`导出人：${said}`, `用途：${said}`], columns, rows: found }),
        ),
      ).toEqual([]);
      const sheet = {
        name: '名册',
        columns: [
          ['甲', 20],
          ['乙', 20],
        ] as [string, number][],
        rows: found,
      };
      const head = { title: said, unit: said, date: '2026-03-16', stamp: said, purpose: said };
      expect(brokenParts(await paperWorkbook([sheet], head))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
