import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IBorderOptions,
  type IParagraphOptions,
} from 'docx';
import { paragraphsOf } from '@lianxi/contracts';
import { chineseDate, onPaper } from '@lianxi/service-kit';
import { MinutesBlockKind } from './minutes.entity.js';
import { BLOCK_LABEL, type Paper } from './minutes.text.js';

/** Measures of GB/T 9704—2012 (domain §6.4), in twentieths of a point unless said otherwise. */
const MM = 1440 / 25.4;
const mm = (length: number) => Math.round(length * MM);
const AREA = mm(156);
const PAGE = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(25) };
/** 22 lines of 28 characters on a page. */
const LINE = 579;
const THREE = 32; // 3号, in half points
const FOUR = 28; // 4号
const CHARACTER = 320; // width of a 3号 character
/** Narrows a 3号 character from 16 pt to 15.75 pt, so that 28 stand in 156 mm. */
const PITCH = -5;
const RED = 'FF0000';
const FONT = { body: '仿宋_GB2312', mark: '方正小标宋简体', black: '黑体', kai: '楷体_GB2312', song: '宋体' } as const;

/** Fonts by name only: commercial ones are not shipped, the reader's machine falls back. */
const font = (name: string) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name });
const exact = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const rule = (size: number, color = '000000'): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color, space: 1 });
const text = (value: string, face: string = FONT.body, size = THREE, color?: string) =>
  new TextRun({ text: value, font: font(face), size, color, characterSpacing: size === THREE ? PITCH : 0 });
/** A text that a tab stop pushes to the right edge. */
const tabbed = (value: string, size = THREE) =>
  new TextRun({ children: [new Tab(), value], font: font(FONT.body), size });
const line = (options: IParagraphOptions) => new Paragraph({ spacing: exact, ...options });

/**
 * Defaults of the paper. Lines are kept by the exact pitch and characters by their spacing, so paragraphs do not snap
 * to the grid: a reader whose fallback font is a little wider than a cell would give each character two of them.
 */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT.body}" w:eastAsia="${FONT.body}" w:hAnsi="${FONT.body}" w:cs="${FONT.body}"/><w:sz w:val="${THREE}"/><w:szCs w:val="${THREE}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`;

/** Mark, issue, and the line of issuer and date over the red rule (clause 10.3). */
function head(paper: Paper): Paragraph[] {
  const issue = paper.issueNumber ? `（${paper.issueNumber}）` : '（草稿）';
  return [
    // The mark's upper edge stands 35 mm under the top of the type area; its own height is not bound to the line pitch.
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(35) - 200, after: 0, line: 900, lineRule: LineRuleType.AT_LEAST },
      children: [text(paper.mark, FONT.mark, 52, RED)],
    }),
    line({ alignment: AlignmentType.CENTER, spacing: { ...exact, before: 200 }, children: [text(issue)] }),
    line({
      tabStops: [{ type: TabStopType.RIGHT, position: AREA }],
      border: { bottom: { ...rule(12, RED), space: 11 } }, // 4 mm under the line
      children: [text(paper.issuer), tabbed(paper.signedOn ? chineseDate(paper.signedOn) : '')],
    }),
    line({ children: [] }),
  ];
}

function body(paper: Paper): Paragraph[] {
  const attendance = paper.blocks.findIndex(({ kind }) => BLOCK_LABEL[kind]);
  return paper.blocks.flatMap(({ kind, text: value }, index) => {
    const gap = index === attendance ? [line({ children: [] })] : [];
    const label = BLOCK_LABEL[kind];
    // Turn-over lines of 出席 stand under the first character after the colon.
    if (label)
      return [
        ...gap,
        line({
          alignment: AlignmentType.BOTH,
          indent: { left: CHARACTER * 5, hanging: CHARACTER * 3 },
          children: [text(label, FONT.black), text(`：${value}`)],
        }),
      ];
    if (kind === MinutesBlockKind.HEADING)
      return [line({ indent: { firstLine: CHARACTER * 2 }, children: [text(value, FONT.black)] })];
    return paragraphsOf(value).map((part) =>
      line({ alignment: AlignmentType.BOTH, indent: { firstLine: CHARACTER * 2 }, children: [text(part)] }),
    );
  });
}

/**
 * 版记: rules as wide as the type area, the outer ones 0.35 mm, the middle one 0.25 mm; 4号, one character in from both
 * sides.
 */
function imprint(paper: Paper): (Paragraph | Table)[] {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const inset = FOUR * 10;
  const row = (...children: TextRun[]) =>
    new TableRow({
      children: [
        new TableCell({
          margins: { left: inset, right: inset },
          children: [line({ tabStops: [{ type: TabStopType.RIGHT, position: AREA - inset * 2 }], children })],
        }),
      ],
    });
  const printed = paper.signedOn ? `${chineseDate(paper.signedOn)}印发` : '';
  return [
    line({ children: [] }),
    new Table({
      width: { size: AREA, type: WidthType.DXA },
      columnWidths: [AREA],
      borders: {
        top: rule(8),
        bottom: rule(8),
        insideHorizontal: rule(6),
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [
        ...(paper.copyTo ? [row(text(`抄送：${paper.copyTo}。`, FONT.body, FOUR))] : []),
        row(text(paper.issuer, FONT.body, FOUR), tabbed(printed, FOUR)),
      ],
    }),
  ];
}

/** Page number with a dash on each side: odd pages right, even pages left. */
const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: FOUR * 10, right: FOUR * 10 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font(FONT.song), size: FOUR })],
      }),
    ],
  });

/** The minutes as an official paper in Word. */
export function minutesDocx(kept: Paper): Promise<Buffer> {
  const paper = onPaper(kept);
  return Packer.toBuffer(
    new Document({
      title: `${paper.mark}${paper.issueNumber ?? ''}`,
      creator: paper.issuer,
      evenAndOddHeaderAndFooters: true,
      externalStyles: STYLES,
      sections: [
        {
          properties: {
            page: { size: PAGE, margin: MARGIN, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
            grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: -864 },
          },
          footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
          children: [...head(paper), ...body(paper), ...imprint(paper)],
        },
      ],
    }),
  );
}
