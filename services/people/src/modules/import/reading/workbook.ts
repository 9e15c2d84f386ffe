import { DomainError } from '@lianxi/service-kit';
import { openArchive, type Archive } from './archive.js';
import { builtInFormat } from './formats.js';
import { readSheet, unescaped, type Shared } from './sheet.js';
import type { RawRow, RawTable, ReadLimits } from './table.js';
import { localName, parseXml } from './xml.js';

/** Rows at the top of a sheet in which a header is looked for: titles and stamps may stand above it. */
export const HEAD_ROWS = 20;
/** Sheets that are looked at; a workbook with more has no table of ours in it. */
const MOST_SHEETS = 40;

/** Where a relation leads, from the folder of the part that has it. */
function placed(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/'))
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  return parts.join('/');
}

interface Relation {
  id: string;
  /** Last word of its type, which two editions of the standard spell differently before it. */
  type: string;
  part: string;
}

/** Relations of a part; none where it has none. */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = part.split('/').slice(0, -1).join('/');
  const name = `${folder ? `${folder}/` : ''}_rels/${part.split('/').at(-1)}.rels`;
  const found: Relation[] = [];
  if (!archive.has(name)) return found;
  await parseXml(await archive.open(name), {
    open: (tag, { Id = '', Type = '', Target = '' }) => {
      if (tag === 'Relationship') found.push({ id: Id, type: Type.split('/').at(-1)!, part: placed(folder, Target) });
    },
  });
  return found;
}

interface Book {
  epoch1904: boolean;
  sheets: { name: string; part: string }[];
  shared: Shared;
}

async function bookOf(archive: Archive): Promise<Book> {
  const start = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part;
  const main = start ?? 'xl/workbook.xml';
  if (!archive.has(main)) throw new DomainError('IMPORT_NOT_A_WORKBOOK');
  const relations = await relationsOf(archive, main);
  const partOf = (type: string, usual: string) => relations.find((one) => one.type === type)?.part ?? usual;
  let epoch1904 = false;
  const sheets: Book['sheets'] = [];
  await parseXml(await archive.open(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible' || sheets.length >= MOST_SHEETS) return;
      const id = Object.entries(attributes).find(([key]) => key !== 'id' && localName(key) === 'id')?.[1];
      const relation = relations.find((one) => one.id === id && (one.type === 'worksheet' || one.type === ''));
      if (relation) sheets.push({ name: attributes['name'] ?? '', part: relation.part });
    },
  });
  if (!sheets.length) throw new DomainError('IMPORT_NOT_A_WORKBOOK');
  return {
    epoch1904,
    sheets,
    shared: {
      texts: await sharedTexts(archive, partOf('sharedStrings', 'xl/sharedStrings.xml')),
      formats: await formatsOf(archive, partOf('styles', 'xl/styles.xml')),
    },
  };
}

/** Texts that cells share; phonetic guides are left out. */
async function sharedTexts(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has(part)) return texts;
  let [now, reading, phonetic] = ['', false, false];
  await parseXml(await archive.open(part), {
    open: (name) => {
      if (name === 'si') now = '';
      if (name === 't') reading = true;
      if (name === 'rPh') phonetic = true;
    },
    text: (text) => {
      if (reading && !phonetic) now += text;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(now));
      if (name === 't') reading = false;
      if (name === 'rPh') phonetic = false;
    },
  });
  return texts;
}

/** The number format of each cell style. */
async function formatsOf(archive: Archive, part: string): Promise<string[]> {
  const styles: string[] = [];
  if (!archive.has(part)) return styles;
  const formats = new Map<number, string>();
  let inside = false;
  await parseXml(await archive.open(part), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        formats.set(Number(attributes['numFmtId']), (attributes['formatCode'] ?? '').replace(/^(General|@)$/i, ''));
      if (name === 'cellXfs') inside = true;
      const id = Number(attributes['numFmtId']);
      if (name === 'xf' && inside) styles.push(formats.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

/**
 * The sheet of an .xlsx that `rate` finds most in, judged by its first rows; the first of several that are equal. A
 * cover before the table is passed over like this.
 */
export async function readWorkbook(
  bytes: Buffer,
  limits: ReadLimits,
  rate: (head: RawRow[]) => number = () => 0,
): Promise<RawTable> {
  const archive = await openArchive(bytes, limits.unpackedBytes);
  const { epoch1904, sheets, shared } = await bookOf(archive);
  let [taken, best] = [sheets[0]!, -1];
  for (const sheet of sheets.length > 1 ? sheets : []) {
    const found = rate(await readSheet(archive, sheet.part, shared, HEAD_ROWS, true));
    if (found > best) [taken, best] = [sheet, found];
  }
  return {
    rows: await readSheet(archive, taken.part, shared, limits.rows),
    epoch1904,
    sheet: taken.name,
    otherSheets: sheets.filter((sheet) => sheet !== taken).map(({ name }) => name),
  };
}
