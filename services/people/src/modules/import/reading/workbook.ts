import type { Readable } from 'node:stream';
import { DomainError } from '@lianxi/service-kit';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { openArchive, type Archive } from './archive.js';
import { MAX_COLUMNS, type RawCell, type RawRow, type RawTable, type ReadLimits } from './table.js';

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const notWorkbook = () => new DomainError('IMPORT_NOT_A_WORKBOOK');

interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Runs an XML part through the parser piece by piece; a document type, the way to entity bombs, is refused. */
async function parse(stream: Readable, { open, close, text }: Handlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw notWorkbook();
  });
  parser.on('doctype', () => {
    throw notWorkbook();
  });
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  if (text) parser.on('text', text);
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof DomainError ? error : notWorkbook();
  }
}

/** Where the first visible sheet lies, and how the workbook counts days. */
async function firstSheet(archive: Archive): Promise<{ part: string; epoch1904: boolean }> {
  let epoch1904 = false;
  let relation: string | undefined;
  await parse(await archive.open('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible')
        relation ??= Object.entries(attributes).find(([key]) => local(key) === 'id' && key !== 'sheetId')?.[1];
    },
  });
  let target: string | undefined;
  await parse(await archive.open('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'];
    },
  });
  if (!target) throw notWorkbook();
  return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, epoch1904 };
}

/** Texts that cells share; phonetic guides are left out. */
async function sharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  let [now, reading, phonetic] = ['', false, false];
  await parse(await archive.open('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') now = '';
      if (name === 't') reading = true;
      if (name === 'rPh') phonetic = true;
    },
    text: (text) => {
      if (reading && !phonetic) now += text;
    },
    close: (name) => {
      if (name === 'si') texts.push(now);
      if (name === 't') reading = false;
      if (name === 'rPh') phonetic = false;
    },
  });
  return texts;
}

/** Built-in number formats that show a date (ECMA-376 §18.8.30, with those of East Asian editions). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const showsDate = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which cell styles show a number as a date. */
async function dateStyles(archive: Archive): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has('xl/styles.xml')) return styles;
  const formats = new Map<number, boolean>();
  let inside = false;
  await parse(await archive.open('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), showsDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inside = true;
      if (name === 'xf' && inside)
        styles.push(formats.get(Number(attributes['numFmtId'])) ?? isBuiltInDate(Number(attributes['numFmtId'])));
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

/** Column of a reference like `AB12`, from 0. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The first sheet of an .xlsx, read as a stream: no more than its rows is held at once, and never more rows than
 * allowed.
 */
export async function readWorkbook(bytes: Buffer, limits: ReadLimits): Promise<RawTable> {
  const archive = await openArchive(bytes, limits.unpackedBytes);
  if (!archive.has('xl/workbook.xml') || !archive.has('xl/_rels/workbook.xml.rels')) throw notWorkbook();
  const { part, epoch1904 } = await firstSheet(archive);
  const [texts, dates] = [await sharedTexts(archive), await dateStyles(archive)];
  const rows: RawRow[] = [];
  let row: RawRow = { number: 0, cells: [] };
  let column = -1;
  let [type, style, value, reading] = ['n', 0, '', false];
  const finish = () => {
    if (value === '' || column < 0 || column >= MAX_COLUMNS) return;
    row.cells[column] = cellOf(type, value, texts, dates[style] ?? false);
  };
  await parse(await archive.open(part), {
    open: (name, attributes) => {
      if (name === 'row') [row, column] = [{ number: Number(attributes['r'] ?? row.number + 1), cells: [] }, -1];
      if (name === 'c')
        [column, type, style, value] = [
          attributes['r'] ? columnOf(attributes['r']) : column + 1,
          attributes['t'] ?? 'n',
          Number(attributes['s'] ?? 0),
          '',
        ];
      if (name === 'v' || name === 't') reading = true;
    },
    text: (text) => {
      if (reading) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false;
      if (name === 'c') finish();
      if (name === 'row' && row.cells.some((cell) => cell && cell.text.trim() !== '')) {
        if (rows.length >= limits.rows) throw new DomainError('IMPORT_TOO_MANY_ROWS', { max: limits.rows - 1 });
        rows.push(row);
      }
    },
  });
  return { rows, epoch1904 };
}

function cellOf(type: string, value: string, texts: readonly string[], isDate: boolean): RawCell {
  if (type === 's') return { text: texts[Number(value)] ?? '', kind: 'text' };
  if (type === 'e') return { text: value, kind: 'error' };
  if (type === 'd') return { text: value.slice(0, 10), kind: 'text' };
  if (type === 'n') return { text: value, kind: isDate ? 'date' : 'number' };
  return { text: value, kind: 'text' };
}
