import type { RawRow, RawTable } from './reading/table.js';

/** The first cell of a row that counts the ones above it. */
const TOTAL = /^(?:合计|总计|小计|共计|累计|总数|total|sum|subtotal)[:：]?$/i;
/** What somebody writes below a table. */
const NOTE_WORDS = [
  '(?:备?注|说明|填[表写报]?说明|要求|日期|notes?|remarks?)',
  '[填制报][表报]?(?:人|单位|日期|时间)',
  '(?:制表|审[核批](?:人)?|经办人|复核人?|(?:单位)?负责人|(?:单位)?盖章)',
];
const NOTE = new RegExp(`^(?:(?:${NOTE_WORDS.join('|')})\\s*\\d*[:：.、]|注\\d*[.、])`, 'i');
const EXAMPLE = /^(?:示例|样例|举例|例如?|e\.?g\.?|example)\s*(?:[:：]|$)/i;

const textsOf = ({ cells }: RawRow) =>
  cells.flatMap((cell) => {
    const text = cell?.text.replaceAll(/\s+/g, '') ?? '';
    return text ? [text] : [];
  });

/** Whether a row below a header is no object: a total, a note, an example, numbers of columns, the header once more. */
function isAside(texts: readonly string[], header: ReadonlySet<string>, first: boolean): boolean {
  return (
    TOTAL.test(texts[0]!) ||
    NOTE.test(texts[0]!) ||
    texts.every((text) => EXAMPLE.test(text)) ||
    (texts.length > 1 && EXAMPLE.test(texts[0]!) && /^[^:：]+$/.test(texts[0]!)) ||
    (first && texts.length > 2 && texts.every((text, at) => text === String(at + 1))) ||
    (texts.length > 1 && texts.every((text) => header.has(text)))
  );
}

/** Rows below the header, and the numbers of those that are left out since they are no objects. */
export function bodyOf(table: RawTable, headerRow: number): { rows: RawRow[]; leftOut: number[] } {
  const below = table.rows.filter(({ number }) => number > headerRow);
  const header = new Set(table.rows.filter(({ number }) => number <= headerRow).flatMap(textsOf));
  const leftOut = below
    .filter((row, at) => isAside(textsOf(row), header, at === 0 && below.length > 1))
    .map(({ number }) => number);
  const aside = new Set(leftOut);
  return { rows: below.filter(({ number }) => !aside.has(number)), leftOut };
}
