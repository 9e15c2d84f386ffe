import { deflateRawSync, crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { DomainError } from '@lianxi/service-kit';
import ExcelJS from 'exceljs';
import { readWorkbook } from './workbook.js';

const LIMITS = { rows: 100, unpackedBytes: 1024 * 1024 };
const code = (bytes: Buffer, limits = LIMITS) =>
  readWorkbook(bytes, limits).then(
    () => 'read',
    (error: DomainError) => error.code,
  );

/** A zip made by hand; `says` is the unpacked size that it claims for every part. */
function zip(parts: Record<string, string | Buffer>, says?: number): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [plain, label] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(plain);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(says ?? plain.length, 18);
    const tail = Buffer.alloc(4);
    tail.writeUInt16LE(label.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, tail, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), facts, tail, rest, label]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const RELS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
const BOOK =
  '<workbook><sheets><sheet name="h" sheetId="1" state="hidden" r:id="r0"/><sheet name="s" sheetId="2" r:id="r1"/></sheets></workbook>';
const parts = (sheet: string, more: Record<string, string | Buffer> = {}) => ({
  'xl/workbook.xml': BOOK,
  'xl/_rels/workbook.xml.rels': RELS,
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
});

test('a workbook by hand: inline texts, formulas by their value, gaps, dates by their style, the first visible sheet', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
  const sheet =
    '<worksheet><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="C2" s="1"><v>46082</v></c><c r="D2" s="2"><v>46082</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2" t="e"><v>#REF!</v></c></row><row r="3"><c r="A3"/></row></sheetData></worksheet>';
  const { rows } = await readWorkbook(zip(parts(sheet, { 'xl/styles.xml': styles })), LIMITS);
  expect(rows).toEqual([
    {
      number: 2,
      cells: [
        { text: '甲', kind: 'text' },
        undefined,
        { text: '46082', kind: 'date', format: 'yyyy-m-d' },
        { text: '46082', kind: 'date', format: 'yyyy"年"m"月"' },
        { text: '2', kind: 'number' },
        { text: '#REF!', kind: 'error' },
      ],
    },
  ]);
});

test('a workbook of the library is read as it was written', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('s');
  sheet.addRow(['ᠮᠣᠩᠭᠣᠯ', 150571003001, new Date('2026-03-01'), { richText: [{ text: '甲' }, { text: '乙' }] }]);
  const { rows } = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()), LIMITS);
  expect(rows[0]!.cells).toEqual([
    { text: 'ᠮᠣᠩᠭᠣᠯ', kind: 'text' },
    { text: '150571003001', kind: 'number' },
    { text: '46082', kind: 'date', format: 'yyyy-m-d' },
    { text: '甲乙', kind: 'text' },
  ]);
});

test('parts are found by their relations, whatever they are called, and texts of any kind are read', async () => {
  const type = (name: string) => `Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${name}"`;
  const bytes = zip({
    '_rels/.rels': `<Relationships><Relationship Id="a" ${type('officeDocument')} Target="/Book/Main.XML"/></Relationships>`,
    'book/main.xml': '<x:workbook><x:sheets><x:sheet name="s" sheetId="1" q:id="a"/></x:sheets></x:workbook>',
    'book/_rels/main.xml.rels': `<Relationships><Relationship Id="a" ${type('worksheet')} Target="../Sheets/One.xml"/><Relationship Id="b" ${type('sharedStrings')} Target="Texts.xml"/></Relationships>`,
    'book/texts.xml':
      '<sst><si><t><![CDATA[甲]]></t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></si><si><t>_x005F_x000D__x000A_</t></si></sst>',
    'sheets/one.xml':
      '<worksheet><sheetData><row r="1" hidden="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c><f>A1</f></c><c t="str"><f>""</f><v></v></c></row></sheetData></worksheet>',
  });
  const { rows } = await readWorkbook(bytes, LIMITS);
  expect(rows).toEqual([
    {
      number: 1,
      hidden: true,
      cells: [
        { text: '甲', kind: 'text' },
        { text: '乙丙', kind: 'text' },
        { text: '_x000D_\n', kind: 'text' },
        { text: '=A1', kind: 'formula' },
      ],
    },
  ]);
});

test('of several sheets the one is read that its first rows speak for; a hundred thousand formatted rows are none', async () => {
  const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`).join(
    '',
  );
  const sheet = (text: string, more = '') =>
    `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${text}</t></is></c></row>${more}</sheetData></worksheet>`;
  const bytes = zip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="封面" r:id="r1"/><sheet name="表" r:id="r2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `${RELS.replace('</Relationships>', '')}<Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet('封面'),
    'xl/worksheets/sheet2.xml': sheet('表头', empty),
  });
  const limits = { rows: 100, unpackedBytes: 16 * 1024 * 1024 };
  const rate = (head: { cells: unknown[] }[]) => (JSON.stringify(head).includes('表头') ? 2 : 0);
  expect(await readWorkbook(bytes, limits, rate)).toMatchObject({
    sheet: '表',
    otherSheets: ['封面'],
    rows: [{ number: 1 }],
  });
  expect(await readWorkbook(bytes, limits)).toMatchObject({ sheet: '封面', otherSheets: ['表'] });
});

const ROW = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
test.each<[string, Buffer, string]>([
  ['another zip', zip({ 'word/document.xml': '<w/>' }), 'IMPORT_NOT_A_WORKBOOK'],
  ['no zip', Buffer.from('not a zip'), 'IMPORT_NOT_A_WORKBOOK'],
  ['a cut zip', zip(parts('<worksheet/>')).subarray(0, 200), 'IMPORT_NOT_A_WORKBOOK'],
  ['broken XML', zip(parts('<worksheet><row>')), 'IMPORT_NOT_A_WORKBOOK'],
  [
    'an entity bomb',
    zip(parts('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')),
    'IMPORT_NOT_A_WORKBOOK',
  ],
  ['macros', zip(parts('<worksheet/>', { 'xl/vbaProject.bin': 'x' })), 'IMPORT_MACROS'],
  [
    'a zip bomb',
    zip(parts('<worksheet/>', { 'xl/media/a.bin': Buffer.alloc(2 * 1024 * 1024) })),
    'IMPORT_UNPACKED_TOO_LARGE',
  ],
  [
    'a zip bomb that lies about its size',
    zip(parts(`<worksheet>${' '.repeat(2 * 1024 * 1024)}</worksheet>`), 300),
    'IMPORT_NOT_A_WORKBOOK',
  ],
  [
    'too many rows',
    zip(parts(`<worksheet><sheetData>${ROW.repeat(101)}</sheetData></worksheet>`)),
    'IMPORT_TOO_MANY_ROWS',
  ],
])('%s is refused', async (_what, bytes, expected) => expect(await code(bytes)).toBe(expected));
